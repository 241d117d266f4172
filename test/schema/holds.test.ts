import 'reflect-metadata';
import { getMetadataStorage, validateSync } from 'class-validator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SubmitApplicationInput } from '../../src/schema/base/commands/application.inputs.js';
import { LeaseInput, SiteInput } from '../../src/schema/base/commands/eligibility.inputs.js';
import { CheckEligibilityInput } from '../../src/schema/base/commands/evaluation.inputs.js';
import { RegisterOrganisationInput } from '../../src/schema/organisation/commands.inputs.js';
import { allHold } from '../../src/schema/shared/holds.js';
import { DocumentTerm } from '../../src/schema/shared/terms.types.js';

type Input = new () => object;

const propertiesOf = (type: Input): readonly string[] =>
  getMetadataStorage()
    .getTargetValidationMetadatas(type, '', false, false)
    .map(({ propertyName }) => propertyName);

const plain = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('云溪', '0', 'x'.repeat(200)) },
  fc.constantFrom(undefined, null, '', '  ', 'x'.repeat(201), 'x'.repeat(5_000), '\uD800', true),
  fc.constantFrom(0, 1, 7, -1, 1.5, Number.NaN, 2 ** 31),
);
const filled = (type: Input, value: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
  fc
    .record(Object.fromEntries(propertiesOf(type).map((property) => [property, value])), { requiredKeys: [] })
    .map((values) => Object.assign(new type(), values));
const nested = fc.oneof(
  filled(DocumentTerm, plain),
  filled(LeaseInput, plain),
  filled(SiteInput, fc.oneof(plain, filled(LeaseInput, plain))),
  fc.constant({}),
);
const anything = fc.oneof(
  plain,
  nested,
  fc.array(plain, { maxLength: 60 }),
  fc.array(fc.oneof(nested, plain), { maxLength: 3 }),
);

describe('the rules of an input', () => {
  it.each([RegisterOrganisationInput, SubmitApplicationInput, CheckEligibilityInput, SiteInput])(
    'hold for %o exactly where class-validator finds no fault',
    (type) => {
      const verdicts = new Set<boolean>();
      fc.assert(
        fc.property(filled(type, fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, anything)), (input) => {
          const errors = validateSync(input, { skipMissingProperties: true, forbidUnknownValues: false });
          verdicts.add(allHold(input));
          expect(allHold(input)).toBe(errors.length === 0);
        }),
        { numRuns: 400 },
      );
      expect(verdicts).toEqual(new Set([true, false]));
    },
  );
});
