import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as ops from '../../examples/generated/graphql.js';
import { type Clerk, clerkOf } from '../support/clerk.js';
import { cityOfficer, education, wujin } from '../support/register.js';
import { type ServedRegister, serveRegister } from '../support/served-register.js';
import { baseOfficer, idNumberOf } from '../support/teaching.js';

/** Training behind the edge: whatever a question or a command of it holds, it is answered, refused or not found. */
let register: ServedRegister;
let clerk: Clerk;
let baseId: string;
beforeAll(async () => {
  register = await serveRegister();
  clerk = clerkOf(register);
  await clerk.establish(education, '市教育局');
  baseId = await clerk.recognise(1, { level: 'MUNICIPAL', gb6: wujin });
});
afterAll(() => register.close());

const runs = { numRuns: 100 };
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom("'; DROP TABLE learners; --", '%', '_', '\u0000', '学员', '💥', '-1', 'a'.repeat(5_000)),
);
const integer = fc.integer({ min: -2_147_483_648, max: 2_147_483_647 });
const date = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const category = fc.constantFrom('PUBLIC' as const, 'PROFESSIONAL' as const);

const meant = (errors: readonly { readonly extensions: Record<string, unknown> }[]): void => {
  for (const { extensions } of errors) expect(['BAD_USER_INPUT', 'ID_NUMBER_INVALID']).toContain(extensions.code);
};

describe('whatever is asked', () => {
  it('as an id', async () => {
    const prefixes = ['', 'plan-', 'class-', 'learner-', 'publicSubject-', 'reviewList-320400-', 'cityActivity-'];
    const id = fc.tuple(fc.constantFrom(...prefixes), text).map((parts) => parts.join(''));
    const query = `query Q($id: ID!, $year: Int!) { plan(id: $id) { id } class(id: $id) { id } learner(id: $id) { id }
      learnerAccount(learner: $id, year: $year) { year } node(id: $id) { id } }`;
    await fc.assert(
      fc.asyncProperty(id, fc.oneof(integer, fc.integer({ min: 2011, max: 2200 })), async (given, year) => {
        const response = await register.post({ query, variables: { id: given, year } }, { as: cityOfficer });
        expect(response.status).toBe(200);
        const { data, errors = [] } = JSON.parse(await response.text());
        meant(errors);
        expect(Object.values(data ?? {}).every((one) => one === null)).toBe(true);
      }),
      runs,
    );
  });

  it('as a filter and a page', async () => {
    const page = { first: fc.integer({ min: -1, max: 101 }), after: text };
    const plans = fc.record({ ...page, filter: fc.record({ baseId: text, year: integer }, { requiredKeys: [] }) });
    const filter = fc.record(
      { baseId: text, planId: text, course: text, from: date, to: date, category },
      { requiredKeys: [] },
    );
    const classes = fc.record({ ...page, filter }, { requiredKeys: ['filter'] });
    await fc.assert(
      fc.asyncProperty(plans, classes, async (somePlans, someClasses) => {
        for (const { status, errors } of [
          await register.ask(ops.PlansDocument, somePlans, { as: cityOfficer }),
          await register.ask(ops.ClassesDocument, someClasses, { as: cityOfficer }),
        ]) {
          expect(status).toBe(200);
          meant(errors);
        }
      }),
      runs,
    );
  });

  it('of hours, statistics, lists and people', async () => {
    const hours = fc.record({ base: fc.oneof(text, fc.constant('')), on: date, category, subject: text });
    await fc.assert(
      fc.asyncProperty(hours, integer, integer, text, async (asked, from, to, idNumber) => {
        const check = await register.ask(ops.DoHoursCountDocument, asked);
        expect(check.errors).toEqual([]);
        expect(check.data?.hoursCheck.counts).toBe(false);
        meant((await register.ask(ops.TrainingStatisticsDocument, { from, to }, { as: cityOfficer })).errors);
        meant((await register.ask(ops.ReviewListsDocument, { year: from })).errors);
        meant((await register.ask(ops.WhoIsDocument, { idNumber, purpose: 'HOURS' }, { as: cityOfficer })).errors);
      }),
      runs,
    );
  });

  it('of any year that can be asked for', async () => {
    const year = fc.integer({ min: 2011, max: 2200 });
    await fc.assert(
      fc.asyncProperty(year, year, async (one, another) => {
        const [from, to] = [Math.min(one, another), Math.max(one, another)];
        const { errors } = await register.ask(ops.TrainingStatisticsDocument, { from, to }, { as: cityOfficer });
        expect(errors).toEqual([]);
        const shown = await register.ask(ops.BaseYearDocument, { id: baseId, year: one }, { as: cityOfficer });
        expect(shown.errors).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('whatever is commanded is recorded, or refused with a reason', () => {
  it('of a learner', async () => {
    const idNumber = fc.oneof(text, fc.integer({ min: 1, max: 9_999 }).map(idNumberOf));
    const person = fc.record({
      name: text,
      idNumber,
      employer: text,
      titleLevel: fc.constant('SENIOR' as const),
      gb6: fc.constantFrom(wujin, '000000'),
    });
    await fc.assert(
      fc.asyncProperty(person, async (given) => {
        const { learnerId, userErrors } = await clerk.give(cityOfficer, ops.RegisterLearnerDocument, given);
        expect(learnerId === null).toBe(userErrors.length > 0);
      }),
      runs,
    );
  });

  it('of a plan and of a class', async () => {
    const course = { subject: fc.oneof(text, fc.constant('机电工程')), course: text, computer: fc.boolean(), category };
    const mode = fc.constantFrom('FULL_RELEASE' as const, 'HALF_RELEASE' as const, 'SPARE_TIME' as const);
    const plan = fc.record({ ...course, mode, year: integer, hours: integer, seats: integer, feeFen: fc.nat() });
    const cls = fc.record({
      ...course,
      mode,
      basis: fc.constantFrom('PLAN' as const, 'COMMISSION' as const, 'LECTURE' as const, 'IMPORTED' as const),
      planId: text,
      plannedHours: fc.oneof(integer, fc.integer({ min: 1, max: 100 })),
      venue: fc.record({
        kind: fc.constantFrom('REGISTERED' as const, 'DECLARED' as const, 'ONLINE' as const),
        address: text,
      }),
      sessions: fc.array(fc.record({ date, hours: fc.integer({ min: 0, max: 25 }) }), { maxLength: 5 }),
      commission: fc.record({ employerId: text, contractRef: text }),
    });
    await fc.assert(
      fc.asyncProperty(plan, cls, async (content, opened) => {
        const submitted = await clerk.give(baseOfficer(1), ops.SubmitPlanDocument, { baseId, content });
        expect(submitted.plan === null).toBe(submitted.userErrors.length > 0);
        const payload = await clerk.give(baseOfficer(1), ops.OpenClassDocument, { baseId, ...opened });
        expect(payload.class === null).toBe(payload.userErrors.length > 0);
      }),
      runs,
    );
  });
});
