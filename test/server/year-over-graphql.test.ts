import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as ops from '../../examples/generated/graphql.js';
import { instant } from '../../src/kernel/index.js';
import { type Clerk, clerkOf, codes } from '../support/clerk.js';
import { cityOfficer, countyOfficer, education, wujin } from '../support/register.js';
import { type ServedRegister, serveRegister } from '../support/served-register.js';
import { baseOfficer } from '../support/teaching.js';
import { soundFacts } from '../support/way.js';

const docHash = 'b'.repeat(64);
const year = 2012;
const scores = { operation: 20, management: 19, development: 18, effect: 22 };

let register: ServedRegister;
let clerk: Clerk;
let municipal: string;
let county: string;
beforeAll(async () => {
  register = await serveRegister(instant('2012-12-31T15:59:59Z'));
  clerk = clerkOf(register);
  await clerk.establish(education, '市教育局');
  municipal = await clerk.recognise(1, { level: 'MUNICIPAL', gb6: wujin });
  county = await clerk.recognise(2, { level: 'COUNTY', gb6: wujin });
});
afterAll(() => register.close());

const yearOf = async (id: string, as = cityOfficer) => {
  const position = (await register.ledger.head())?.position ?? null;
  const { data, errors } = await register.ask(ops.BaseYearDocument, { id, year, atLeast: position }, { as });
  expect(errors).toEqual([]);
  return data?.base?.year;
};
const assess = (baseId: string, as = cityOfficer, changes: Partial<typeof scores> = {}) =>
  clerk.give(as, ops.ConcludeAssessmentDocument, {
    baseId,
    year,
    scores: { ...scores, ...changes },
    recheck: { ...structuredClone(soundFacts), safetyEvidenceOn: '2012-12-01' },
  });

/** Scenario 10, over GraphQL; each step goes on from the one before. */
describe('Scenario 10: the annual cycle, over GraphQL', () => {
  it('what a base has to hand in by the end of the year is in its worklist', async () => {
    const { data } = await register.ask(ops.WorklistDocument, {}, { as: baseOfficer(2) });
    expect(data?.worklist.edges.map(({ node }) => node.kind)).toEqual(
      expect.arrayContaining(['SUBMIT_ANNUAL_REPORT', 'SUBMIT_NEXT_YEAR_PLAN']),
    );
  });

  it('a report in the last second of the year is in time, one of the next is late', async () => {
    const base = baseOfficer(1);
    await clerk.done(base, ops.SubmitAnnualReportDocument, { baseId: municipal, year, docHash });
    register.setClock(instant('2012-12-31T16:00:00Z'));
    await clerk.done(base, ops.SubmitNextYearPlanDocument, { baseId: municipal, year, docHash });
    expect(await yearOf(municipal)).toMatchObject({
      report: { submittedOn: '2012-12-31', late: false },
      nextPlan: { submittedOn: '2013-01-01', late: true },
      findings: [{ kind: 'NEXT_PLAN_LATE', label: { text: '下一年度培训计划逾期' } }],
    });
  });

  it('what the base and its bureaus see of it, the public does not', async () => {
    const { data } = await register.ask(ops.BaseYearDocument, { id: municipal, year });
    expect(data?.base).toMatchObject({
      id: municipal,
      year: null,
      plans: { totalCount: 0 },
      classes: { totalCount: 0 },
    });
    expect(await yearOf(municipal, baseOfficer(1))).toMatchObject({ report: { late: false } });
  });

  it('a bureau inspects its own; what it found is in the year', async () => {
    register.setClock(instant('2013-01-20T02:00:00Z'));
    const findings = [{ finding: '签到不全', article: 'Art.4(4)' }];
    const refused = await clerk.give(countyOfficer(wujin), ops.RecordInspectionDocument, {
      baseId: municipal,
      findings,
    });
    expect(codes(refused)).toEqual(['FORBIDDEN']);
    await clerk.done(countyOfficer(wujin), ops.RecordInspectionDocument, {
      baseId: county,
      findings,
      on: '2012-12-20',
    });
    expect((await yearOf(county))?.findings).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'INSPECTION', text: '签到不全', on: '2012-12-20' })]),
    );
  });

  it('a list is refused while a live base lacks a result, which is told', async () => {
    register.setClock(instant('2013-03-01T02:00:00Z'));
    const refused = await clerk.give(cityOfficer, ops.PublishReviewListDocument, { year, level: 'MUNICIPAL' });
    expect(refused.userErrors).toMatchObject([{ code: 'ASSESSMENTS_MISSING', field: 'year', article: 'Art.8(2)' }]);
    expect(refused.reviewList).toBeNull();
  });

  it('points that are none are refused by their path', async () => {
    expect((await assess(municipal, cityOfficer, { effect: 26 })).userErrors).toMatchObject([
      { code: 'POINTS_OUT_OF_RANGE', field: 'scores.effect' },
    ]);
  });

  it('a second assessment of the year is refused', async () => {
    expect((await assess(municipal)).userErrors).toEqual([]);
    expect(codes(await assess(municipal))).toEqual(['ALREADY_ASSESSED']);
    expect(await yearOf(municipal)).toMatchObject({
      assessment: { scores, outcome: 'PASSED', outcomeLabel: { text: '合格' } },
      commended: false,
    });
  });

  it('the list is published and open to everyone, each level by its bureau', async () => {
    expect(codes(await assess(county, cityOfficer))).toEqual(['FORBIDDEN']);
    expect((await assess(county, countyOfficer(wujin), { effect: 5 })).userErrors).toEqual([]);
    const published = await clerk.done(cityOfficer, ops.PublishReviewListDocument, { year, level: 'MUNICIPAL' });
    expect(published.reviewList).toMatchObject({ id: `reviewList-320400-${year}`, items: [{ outcome: 'PASSED' }] });
    await clerk.done(countyOfficer(wujin), ops.PublishReviewListDocument, { year, level: 'COUNTY' });
    const { data } = await register.ask(ops.ReviewListsDocument, { year });
    expect(data?.reviewLists).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ bureau: '320400', items: [expect.objectContaining({ outcome: 'PASSED' })] }),
        expect.objectContaining({
          bureau: wujin,
          items: [expect.objectContaining({ outcome: 'FAILED', outcomeLabel: { text: '不合格' } })],
        }),
      ]),
    );
  });

  it('a base that failed is not commended for the year, one that passed is; its staff by number and post', async () => {
    const title = '先进继续教育基地';
    const refused = await clerk.give(cityOfficer, ops.AwardCommendationDocument, { baseId: county, year, title });
    expect(codes(refused)).toEqual(['NOT_ELIGIBLE']);
    await clerk.done(cityOfficer, ops.AwardCommendationDocument, { baseId: municipal, year, title });
    expect((await yearOf(municipal))?.commended).toBe(true);
    const staff = { baseId: municipal, year, post: 'MANAGER' as const, persons: 2, title: '优秀管理人员' };
    const { activityId } = await clerk.done(cityOfficer, ops.CommendStaffDocument, staff);
    const held = { levels: ['MUNICIPAL' as const], title: '管理人员培训', days: 2, attendees: 30, on: '2013-02-04' };
    await clerk.done(cityOfficer, ops.HoldManagerTrainingDocument, held);
    const { data } = await register.ask(ops.TrainingStatisticsDocument, { from: year, to: year });
    expect(data?.cityActivities.edges.map(({ node }) => node)).toMatchObject([
      { id: activityId, kind: 'STAFF_COMMENDED', persons: 2, base: { id: municipal } },
      { kind: 'MANAGER_TRAINING', on: '2013-02-04', days: 2, attendees: 30 },
    ]);
  });
});
