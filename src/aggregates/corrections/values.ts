import { z } from 'zod';
import type { Envelope, EventDefinition, FieldCorrection, Refusal } from '../../kernel/index.js';
import { refusing } from '../../kernel/index.js';
import { dateSchema, sha256Schema, text } from '../vocabulary.js';
import { correctionRefusals } from './refusals.js';

const { refusal } = refusing(correctionRefusals);

const metaSchema = z.object({
  occurredOn: dateSchema,
  document: z.strictObject({ ref: text(500), sha256: sha256Schema.optional() }).optional(),
});

/** Why the corrected values cannot be stored: the event's own shape, a date that is none, a document without a reference. */
export const valueFaults = (
  corrected: Envelope,
  fields: readonly FieldCorrection[],
  definition: EventDefinition | undefined,
): readonly Refusal[] => {
  const read = [
    { at: 'data.', result: definition?.data.safeParse(corrected.data) },
    { at: '', result: metaSchema.safeParse(corrected.meta) },
  ];
  return read.flatMap(({ at, result }) =>
    (result?.error?.issues ?? []).map((issue) => {
      const field = `${at}${issue.path.join('.')}`;
      const given = fields.findIndex((one) => field === one.field || field.startsWith(`${one.field}.`));
      const params = { field, rule: issue.code.toUpperCase() };
      const where = given < 0 ? 'fields' : `fields.${given}.value`;
      return refusal('CORRECTED_VALUE_INVALID', 'Art.8(3)', { field: where, params });
    }),
  );
};
