import { type ValidationError, validateSync } from 'class-validator';
import { z } from 'zod';
import { type FieldFault, MOST_FAULTS } from './errors.js';
import { allHold } from './holds.js';
import { type Language, worded } from './language.js';

const contextSchema = z.object({
  rule: z.string(),
  label: z.object({ zh: z.string(), en: z.string() }),
  params: z.record(z.string(), z.number()),
});

const faultsOf = (error: ValidationError, path: string, language: Language): readonly FieldFault[] => {
  const field = path === '' ? error.property : `${path}.${error.property}`;
  const contexts = Object.values(error.contexts ?? {}).map((context) => contextSchema.parse(context));
  const rules = new Map(contexts.map((context) => [context.rule, context]));
  const own = [...rules.values()].map(({ rule, label, params }) => ({
    field,
    rule,
    message: worded(label, language, params),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, field, language))];
};

/** The rules of an input class that its instance breaks, by path (`sites.0.address`); the first {@link MOST_FAULTS}. */
export const faultsIn = (input: object, language: Language): readonly FieldFault[] =>
  allHold(input)
    ? []
    : validateSync(input, { skipMissingProperties: true, forbidUnknownValues: false })
        .flatMap((error) => faultsOf(error, '', language))
        .slice(0, MOST_FAULTS);
