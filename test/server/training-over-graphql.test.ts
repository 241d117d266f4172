import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as ops from '../../examples/generated/graphql.js';
import type { Actor } from '../../src/kernel/index.js';
import { type Clerk, clerkOf, codes } from '../support/clerk.js';
import { cityHead, cityOfficer, countyOfficer, education, wujin, xinbei } from '../support/register.js';
import { type ServedRegister, serveRegister } from '../support/served-register.js';
import { baseOfficer, departmentOfficer, personNo } from '../support/teaching.js';

const health = 'city-health';
const MUNICIPAL = 1;
const UNDER_HEALTH = 2;
const COUNTY = 3;

let register: ServedRegister;
let clerk: Clerk;
let municipal: string;
let underHealth: string;
let county: string;
let learnerIds: readonly string[];

beforeAll(async () => {
  register = await serveRegister();
  clerk = clerkOf(register);
  await clerk.establish(education, '市教育局');
  await clerk.establish(health, '市卫生局');
  const subjects = [
    { category: 'PROFESSIONAL' as const, name: '机电工程' },
    { category: 'PUBLIC' as const, name: 'GX-01' },
  ];
  municipal = await clerk.recognise(MUNICIPAL, { level: 'MUNICIPAL', gb6: wujin, subjects });
  underHealth = await clerk.recognise(UNDER_HEALTH, { level: 'MUNICIPAL', gb6: wujin, department: health });
  county = await clerk.recognise(COUNTY, { level: 'COUNTY', gb6: wujin });
  const registered = [];
  for (const n of [1, 2, 3])
    registered.push(await clerk.done(cityOfficer, ops.RegisterLearnerDocument, { ...personNo(n), on: '2012-03-15' }));
  learnerIds = registered.map(({ learnerId }) => learnerId ?? '');
});
afterAll(() => register.close());

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
  clerk.give(by, ops.SubmitPlanDocument, { baseId, content: { ...content, ...changes } });
const submitted = async (by: Actor, baseId: string, changes: Partial<Content> = {}): Promise<string> => {
  const { plan, userErrors } = await submit(by, baseId, changes);
  expect(userErrors).toEqual([]);
  return plan?.id ?? '';
};

describe('Scenario 9: plans, over GraphQL', () => {
  it('the department reviews before the city approves; then it has effect, with the hours approved', async () => {
    const planId = await submitted(baseOfficer(UNDER_HEALTH), underHealth);
    expect(codes(await clerk.give(cityHead, ops.ApprovePlanDocument, { planId }))).toEqual(['REVIEW_MISSING']);
    await clerk.done(departmentOfficer(health), ops.ReviewPlanDocument, { planId, agreed: true });
    const { plan } = await clerk.done(cityHead, ops.ApprovePlanDocument, { planId, approvedHours: 24 });
    expect(plan).toMatchObject({ status: 'EFFECTIVE', hours: 24, revision: 3 });
    const { data } = await register.ask(
      ops.PlansDocument,
      { filter: { baseId: underHealth, year: 2016 } },
      { as: baseOfficer(UNDER_HEALTH) },
    );
    expect(data?.plans).toMatchObject({
      totalCount: 1,
      edges: [
        {
          node: {
            id: planId,
            statusLabel: { text: '已生效' },
            reviews: [{ authority: health, agreed: true }],
            base: { id: underHealth },
          },
        },
      ],
    });
  });

  it('the city does not approve a county’s plan, nor does another county review it; its own does, and files it', async () => {
    const planId = await submitted(baseOfficer(COUNTY), county);
    expect(codes(await clerk.give(cityHead, ops.ApprovePlanDocument, { planId }))).toEqual(['FORBIDDEN']);
    expect(codes(await clerk.give(countyOfficer(xinbei), ops.ReviewPlanDocument, { planId, agreed: true }))).toEqual([
      'FORBIDDEN',
    ]);
    await clerk.done(countyOfficer(wujin), ops.ReviewPlanDocument, { planId, agreed: true });
    const { plan } = await clerk.done(countyOfficer(wujin), ops.FilePlanDocument, { planId, filingNo: '备-1' });
    expect(plan).toMatchObject({ status: 'EFFECTIVE', hours: 30 });
  });

  it('of a municipal base in spare time it is enough to file it', async () => {
    const planId = await submitted(baseOfficer(MUNICIPAL), municipal, { mode: 'SPARE_TIME' });
    const { plan } = await clerk.done(cityOfficer, ops.FilePlanDocument, { planId, filingNo: '备-2' });
    expect(plan?.status).toBe('EFFECTIVE');
  });

  it('names the field at fault as it was given', async () => {
    const past = await submit(baseOfficer(MUNICIPAL), municipal, { year: 2012 });
    expect(past.userErrors).toMatchObject([{ code: 'PLAN_YEAR_OVER', field: 'content.year' }]);
    const publicPlan = await submit(baseOfficer(COUNTY), county, { category: 'PUBLIC', subject: 'GX-01' });
    expect(codes(publicPlan)).toContain('SUBJECT_NOT_PERMITTED');
  });

  it('is not shown to the public', async () => {
    expect((await register.ask(ops.PlansDocument, {})).data?.plans.totalCount).toBe(0);
  });
});

const imported = (baseId: string, dates: readonly string[], changes: Partial<ops.OpenClassInput> = {}) => ({
  baseId,
  basis: 'IMPORTED' as const,
  category: 'PROFESSIONAL' as const,
  subject: '机电工程',
  course: '数控机床维修',
  computer: false,
  mode: 'FULL_RELEASE' as const,
  plannedHours: 30,
  venue: { kind: 'REGISTERED' as const },
  sessions: dates.map((date) => ({ date, hours: 6 })),
  ...changes,
});

/** The class is opened, attended by all, assessed and completed, and its record registered; answers with its id. */
const teach = async (by: Actor, input: ReturnType<typeof imported>, passed = true): Promise<string> => {
  const on = input.sessions.at(-1)?.date ?? '2012-03-16';
  const opened = await clerk.done(by, ops.OpenClassDocument, { ...input, on });
  const classId = opened.class?.id ?? '';
  await clerk.done(by, ops.EnrolLearnersDocument, { classId, learnerIds: [...learnerIds], on });
  for (const [i, { hours }] of input.sessions.entries()) {
    const learners = learnerIds.map((learnerId) => ({ learnerId, hours }));
    await clerk.done(by, ops.RecordAttendanceDocument, { classId, session: i + 1, learners, on });
  }
  const results = learnerIds.map((learnerId) => ({ learnerId, passed }));
  await clerk.done(by, ops.AssessLearnersDocument, { classId, results, on });
  await clerk.done(by, ops.CompleteClassDocument, { classId, on });
  await clerk.done(by, ops.RegisterRecordsDocument, { classId, archiveNo: `档 ${classId.slice(-4)}`, on });
  return classId;
};
const shown = async (classId: string, as: Actor) => {
  const position = (await register.ledger.head())?.position ?? null;
  const { data, errors } = await register.ask(
    ops.ClassWithLearnersDocument,
    { id: classId, atLeast: position },
    { as },
  );
  expect(errors).toEqual([]);
  return data?.class;
};

describe('Scenario 8: Art. 9 timing, over GraphQL', () => {
  const week = ['2012-03-13', '2012-03-14', '2012-03-15', '2012-03-16', '2012-03-17'];

  it('counts from the day of the number; what is before it says why it does not', async () => {
    const by = baseOfficer(MUNICIPAL);
    const classId = await teach(by, imported(municipal, week));
    const cls = await shown(classId, by);
    expect(cls).toMatchObject({ status: 'COMPLETED', content: { basis: 'IMPORTED', sessions: { length: 5 } } });
    expect(cls?.participations).toMatchObject({ totalCount: 3 });
    for (const { node } of cls?.participations.edges ?? []) {
      expect(node).toMatchObject({
        attendedHours: 30,
        recognised: 18,
        rejected: [{ reason: 'NOT_NUMBERED', hours: 12, label: { text: '授课时基地尚未统一编号' } }],
        learner: { titleLevel: 'MIDDLE', gb6: wujin },
      });
    }
    expect(learnerIds).toEqual(
      expect.arrayContaining(cls?.participations.edges.map(({ node }) => node.learnerId) ?? []),
    );
  });

  it('is in each learner’s account, with what is missing', async () => {
    const asked = { learner: learnerIds[0] ?? '', year: 2012 };
    const { data } = await register.ask(ops.LearnerYearDocument, asked, { as: cityOfficer });
    expect(data?.learnerAccount).toMatchObject({
      titleLevel: 'MIDDLE',
      recognised: { total: 18, professional: 18, public: 0 },
      target: { total: 72, public: 24 },
      missing: { total: 54, public: 24 },
      items: [{ course: '数控机床维修', recognised: 18, base: { id: municipal } }],
    });
    expect((await register.ask(ops.LearnerYearDocument, asked)).data?.learnerAccount).toBeNull();
    expect(
      (await register.ask(ops.LearnerYearDocument, asked, { as: baseOfficer(COUNTY) })).data?.learnerAccount,
    ).toBeNull();
  });

  it('is refused to be opened in the system before that day', async () => {
    const lecture = {
      ...imported(municipal, ['2012-03-14']),
      basis: 'LECTURE' as const,
      mode: 'SPARE_TIME' as const,
      on: '2012-03-14',
    };
    const { userErrors } = await clerk.give(baseOfficer(MUNICIPAL), ops.OpenClassDocument, lecture);
    expect(userErrors.map(({ code }) => code)).toContain('NOT_NUMBERED');
  });

  it('tells anyone whether hours of a day count', async () => {
    const check = async (on: string, category: ops.SubjectCategory) => {
      const { data, errors } = await register.ask(ops.DoHoursCountDocument, { base: municipal, on, category });
      expect(errors).toEqual([]);
      return data?.hoursCheck;
    };
    expect(await check('2012-03-15', 'PROFESSIONAL')).toMatchObject({
      counts: true,
      reason: null,
      numberedOn: '2012-03-15',
    });
    expect(await check('2012-03-14', 'PROFESSIONAL')).toMatchObject({
      counts: false,
      reason: 'NOT_NUMBERED',
      article: { code: 'Art.9' },
    });
  });
});

describe('Scenario 7: public subjects, over GraphQL', () => {
  const publicClass = (baseId: string, course: string) =>
    imported(baseId, ['2012-04-09', '2012-04-10', '2012-04-11', '2012-04-12'], {
      category: 'PUBLIC',
      subject: 'GX-01',
      course,
      plannedHours: 24,
    }) as ReturnType<typeof imported>;
  let subjectId: string;
  beforeAll(async () => {
    const designated = await clerk.done(cityOfficer, ops.DesignatePublicSubjectDocument, {
      code: 'GX-01',
      name: '创新能力',
      hours: 24,
      from: '2012-01-01',
      on: '2012-03-15',
    });
    subjectId = designated.publicSubject?.id ?? '';
  });

  it('a county base may not open it, nor a municipal one to which it is not assigned', async () => {
    for (const [n, baseId] of [[COUNTY, county] as const, [MUNICIPAL, municipal] as const]) {
      const opening = { ...publicClass(baseId, '公需'), basis: 'PLAN' as const, on: '2012-04-02' };
      const payload = await clerk.give(baseOfficer(n), ops.OpenClassDocument, opening);
      expect(codes(payload)).toContain('SUBJECT_NOT_PERMITTED');
    }
  });

  it('with the assignment it counts 24 hours, once', async () => {
    await clerk.done(cityOfficer, ops.AssignPublicDeliveryDocument, {
      subjectId,
      baseId: municipal,
      from: '2012-03-20',
      on: '2012-03-20',
    });
    const by = baseOfficer(MUNICIPAL);
    const first = await shown(await teach(by, publicClass(municipal, '公需一班')), by);
    const again = await shown(await teach(by, publicClass(municipal, '公需二班')), by);
    expect(first?.participations.edges.map(({ node }) => node.recognised)).toEqual([24, 24, 24]);
    expect(again?.participations.edges.map(({ node }) => [node.recognised, node.rejected[0]?.reason])).toEqual(
      learnerIds.map(() => [0, 'DUPLICATE_COURSE']),
    );
    const { data } = await register.ask(ops.DoHoursCountDocument, {
      base: county,
      on: '2012-04-09',
      category: 'PUBLIC',
    });
    expect(data?.hoursCheck).toMatchObject({
      counts: false,
      reason: 'SUBJECT_NOT_PERMITTED',
      article: { code: 'Art.4(2)' },
    });
    expect(data?.publicSubjects).toMatchObject([{ code: 'GX-01', deliveries: [{ base: { id: municipal } }] }]);
  });

  it('is in the statistics', async () => {
    const { data, errors } = await register.ask(
      ops.TrainingStatisticsDocument,
      { from: 2012, to: 2012 },
      { as: cityOfficer },
    );
    expect(errors).toEqual([]);
    expect(data?.trainingStatistics.byYear).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ year: 2012, category: 'PUBLIC', classes: 2, recognisedHours: 72 }),
        expect.objectContaining({ year: 2012, category: 'PROFESSIONAL', recognisedHours: 54 }),
      ]),
    );
    expect(data?.trainingStatistics.byBase.map(({ baseId }) => baseId)).toEqual([municipal]);
  });
});
