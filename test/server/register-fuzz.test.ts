import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as ops from '../../examples/generated/graphql.js';
import { cityOfficer, usccOf } from '../support/register.js';
import { type ServedRegister, serveRegister } from '../support/served-register.js';

/** The whole register behind the edge: whatever a question or a command holds, it is answered, refused or not found. */
let register: ServedRegister;
beforeAll(async () => {
  register = await serveRegister();
});
afterAll(() => register.close());

const runs = { numRuns: 100 };
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom("'; DROP TABLE bases; --", '%', '_', '\u0000', '基地', '💥', '-1'),
);
const meant = (errors: readonly { readonly extensions: Record<string, unknown> }[]): void => {
  for (const { extensions } of errors) expect(['BAD_USER_INPUT']).toContain(extensions.code);
};

describe('whatever is asked', () => {
  it('as an id', async () => {
    const prefixed = fc
      .tuple(fc.constantFrom('', 'base-', 'organisation-', 'entry-', 'division-', 'measures-'), text)
      .map(([prefix, id]) => prefix + id);
    await fc.assert(
      fc.asyncProperty(prefixed, async (id) => {
        const { status, data, errors } = await register.ask(ops.BaseWithHistoryDocument, { id });
        expect(status).toBe(200);
        meant(errors);
        expect(data?.base ?? null).toBeNull();
      }),
      runs,
    );
  });

  it('as a filter, a page and an order', async () => {
    const asked = fc.record(
      {
        first: fc.integer({ min: -1, max: 101 }),
        after: text,
        filter: fc.record({ name: text, department: text, number: text, organisationId: text }, { requiredKeys: [] }),
        order: fc.record({
          by: fc.constantFrom('NUMBER', 'NAME', 'SUBMITTED_ON', 'ANNOUNCED_ON', 'UPDATED'),
          direction: fc.constantFrom('ASC', 'DESC'),
        }),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(asked, async (variables) => {
        const { status, errors } = await register.ask(ops.AnnouncedBasesDocument, variables);
        expect(status).toBe(200);
        meant(errors);
      }),
      runs,
    );
  });

  it('as a worklist of any bureau', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (bureau) => {
        const { errors } = await register.ask(ops.WorklistDocument, { bureau }, { as: cityOfficer });
        meant(errors);
      }),
      runs,
    );
  });
});

describe('whatever is commanded', () => {
  it('is recorded, or refused with a reason', async () => {
    let n = 100;
    const input = fc.record({
      name: text,
      affiliation: text,
      idempotencyKey: text,
      document: fc.record({ ref: text }),
    });
    await fc.assert(
      fc.asyncProperty(input, fc.boolean(), text, async (given, sound, code) => {
        n += 1;
        const organisation = { ...given, type: 'OTHER' as const, uscc: sound ? usccOf(n) : code };
        const { data, errors } = await register.ask(
          ops.RegisterOrganisationDocument,
          { input: organisation },
          { as: cityOfficer },
        );
        expect(errors).toEqual([]);
        const { organisation: registered, userErrors } = data?.registerOrganisation ?? {};
        expect(registered == null).toBe((userErrors?.length ?? 0) > 0);
      }),
      runs,
    );
  });
});
