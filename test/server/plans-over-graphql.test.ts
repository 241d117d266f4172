import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as ops from '../../examples/generated/graphql.js';
import type { Actor } from '../../src/kernel/index.js';
import { codes } from '../support/clerk.js';
import { cityHead, cityOfficer, countyOfficer, wujin, xinbei } from '../support/register.js';
import { countyBase, health, healthBase, municipalBase, openSchools, type Schools } from '../support/schools.js';
import { departmentOfficer } from '../support/teaching.js';

let schools: Schools;
beforeAll(async () => {
  schools = await openSchools();
});
afterAll(() => schools.register.close());

const content = {
  year: 2016,
  mode: 'FULL_RELEASE' as const,
  category: 'PROFESSIONAL' as const,
  subject: '机电工程',
  course: '数控机床维修',
  computer: false,
  hours: 30,
  seats: 60,
  feeFen: 40_000,
};
type Content = Omit<typeof content, 'mode' | 'category'> & {
  readonly mode: ops.ReleaseMode;
  readonly category: ops.SubjectCategory;
};
const submit = (by: Actor, baseId: string, changes: Partial<Content> = {}) =>
  schools.clerk.give(by, ops.SubmitPlanDocument, { baseId, content: { ...content, ...changes } });
const submitted = async (by: Actor, baseId: string, changes: Partial<Content> = {}): Promise<string> => {
  const { plan, userErrors } = await submit(by, baseId, changes);
  expect(userErrors).toEqual([]);
  return plan?.id ?? '';
};

describe('Scenario 9: plans, over GraphQL', () => {
  it('the department reviews before the city approves; then it has effect, with the hours approved', async () => {
    const planId = await submitted(healthBase, schools.underHealth);
    expect(codes(await schools.clerk.give(cityHead, ops.ApprovePlanDocument, { planId }))).toEqual(['REVIEW_MISSING']);
    await schools.clerk.done(departmentOfficer(health), ops.ReviewPlanDocument, { planId, agreed: true });
    const { plan } = await schools.clerk.done(cityHead, ops.ApprovePlanDocument, { planId, approvedHours: 24 });
    expect(plan).toMatchObject({ status: 'EFFECTIVE', hours: 24, revision: 3 });
    const { data } = await schools.register.ask(
      ops.PlansDocument,
      { filter: { baseId: schools.underHealth, year: 2016 } },
      { as: healthBase },
    );
    expect(data?.plans).toMatchObject({
      totalCount: 1,
      edges: [
        {
          node: {
            id: planId,
            statusLabel: { text: '已生效' },
            reviews: [{ authority: health, agreed: true }],
            base: { id: schools.underHealth },
          },
        },
      ],
    });
  });

  it('the city does not approve a county’s plan, nor does another county review it; its own does, and files it', async () => {
    const planId = await submitted(countyBase, schools.county);
    expect(codes(await schools.clerk.give(cityHead, ops.ApprovePlanDocument, { planId }))).toEqual(['FORBIDDEN']);
    expect(
      codes(await schools.clerk.give(countyOfficer(xinbei), ops.ReviewPlanDocument, { planId, agreed: true })),
    ).toEqual(['FORBIDDEN']);
    await schools.clerk.done(countyOfficer(wujin), ops.ReviewPlanDocument, { planId, agreed: true });
    const { plan } = await schools.clerk.done(countyOfficer(wujin), ops.FilePlanDocument, { planId, filingNo: '备-1' });
    expect(plan).toMatchObject({ status: 'EFFECTIVE', hours: 30 });
  });

  it('of a municipal base in spare time it is enough to file it', async () => {
    const planId = await submitted(municipalBase, schools.municipal, { mode: 'SPARE_TIME' });
    const { plan } = await schools.clerk.done(cityOfficer, ops.FilePlanDocument, { planId, filingNo: '备-2' });
    expect(plan?.status).toBe('EFFECTIVE');
  });

  it('names the field at fault as it was given', async () => {
    const past = await submit(municipalBase, schools.municipal, { year: 2012 });
    expect(past.userErrors).toMatchObject([{ code: 'PLAN_YEAR_OVER', field: 'content.year' }]);
    const publicPlan = await submit(countyBase, schools.county, { category: 'PUBLIC', subject: 'GX-01' });
    expect(codes(publicPlan)).toContain('SUBJECT_NOT_PERMITTED');
  });

  it('is not shown to the public', async () => {
    expect((await schools.register.ask(ops.PlansDocument, {})).data?.plans.totalCount).toBe(0);
  });
});
