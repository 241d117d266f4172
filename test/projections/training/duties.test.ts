import { describe, expect, test } from 'vitest';
import { nextReview, planEvent, routeOf, type Submitted } from '../../../src/aggregates/plan/index.js';
import { classEvent } from '../../../src/aggregates/training-class/index.js';
import { levels, releaseModes } from '../../../src/aggregates/vocabulary.js';
import type { TaskKind, Viewer } from '../../../src/projections/index.js';
import { listed } from '../support/duties.js';
import {
  day,
  learners,
  planContent,
  registered,
  reported,
  type Taught,
  taught,
  wujin,
  xinbei,
} from '../support/training.js';

const city = '320400';
const organisation = 'organisation-100000001';
const other = { serial: 2, organisationId: 'organisation-100000002' };

describe('plans', () => {
  const ofPlans = ['REVIEW_PLAN', 'APPROVE_PLAN', 'FILE_PLAN'] as const;

  const ways = levels.flatMap((level) =>
    [undefined, 'dept-health'].flatMap((department) =>
      releaseModes.map((mode) => ({
        level,
        department,
        mode,
        route: routeOf({ mode }, { level, ...(department && { department }) }),
      })),
    ),
  );
  const places = ways.flatMap(({ route, ...way }) =>
    [...route.reviews.keys(), route.reviews.length].map((done) => ({ ...way, route, done })),
  );

  test.each(places)(
    'Art.7: $level under $department, $mode: after $done reviews the next step is owed',
    async (way) => {
      const { level, department, mode, route, done } = way;
      const built = await taught();
      await built.base('base-b', { ...other, level, ...(department !== undefined && { department }) });
      await built.plan('plan-1', '2012-03-20', 'base-b', { mode });
      const reviews = route.reviews.slice(0, done).map((by, i) => ({
        ...{ by, authority: by, on: day(`2012-03-2${i + 1}`), reviewedBy: 'somebody' },
      }));
      for (const { by, authority, on } of reviews) {
        await built.record('plan-1', on, [planEvent('PlanReviewed', { by, authority, agreed: true, reasons: [] })]);
      }
      const submission = { baseId: 'base-b', content: planContent({ mode }), submittedOn: day('2012-03-20') };
      const plan: Submitted = { ...submission, status: 'SUBMITTED', lastOn: day('2012-03-20'), reviews };
      const next = nextReview(plan, route);
      const manager = level === 'COUNTY' ? wujin : city;
      const expected: readonly [TaskKind, string | undefined] =
        next === undefined
          ? [route.effectBy === 'APPROVAL' ? 'APPROVE_PLAN' : 'FILE_PLAN', manager]
          : ['REVIEW_PLAN', next === 'DEPT' ? department : manager];
      const since = reviews.at(-1)?.on ?? '2012-03-20';
      expect(await listed(built, '2012-04-20', ofPlans)).toEqual([
        expect.objectContaining({ kind: expected[0], bureau: expected[1], baseId: 'base-b', about: 'plan-1', since }),
      ]);
      const own = { bureau: expected[1] ?? '' };
      expect(await listed(built, '2012-04-20', ofPlans, own)).toHaveLength(1);
      expect(await listed(built, '2012-04-20', ofPlans, { bureau: xinbei })).toEqual([]);
    },
  );

  test.each([
    ['approved', planEvent('PlanApproved', { decidedBy: city, approvedHours: 30 })],
    ['filed', planEvent('PlanFiled', { filingNo: '1' })],
    ['refused', planEvent('PlanRefused', { decidedBy: city, reasons: ['重复'] })],
    ['refused by a review', planEvent('PlanReviewed', { by: 'COUNTY', authority: wujin, agreed: false, reasons: [] })],
    ['withdrawn', planEvent('PlanWithdrawn', { reason: '改期' })],
  ])('that are %s wait for nothing', async (_, event) => {
    const built = await taught();
    await built.plan('plan-1', '2012-03-20', 'base-a');
    await built.record('plan-1', '2012-03-21', [event]);
    expect(await listed(built, '2012-04-20', ofPlans)).toEqual([]);
  });

  test('are the department’s own to see, and not before they are submitted', async () => {
    const built = await taught();
    await built.base('base-b', { ...other, department: 'dept-health' });
    await built.plan('plan-1', '2012-03-20', 'base-b');
    const health: Viewer = { role: 'DEPT', bureau: 'dept-health' };
    expect(await listed(built, '2012-03-19', ofPlans, {}, health)).toEqual([]);
    expect((await listed(built, '2012-03-20', ofPlans, {}, health)).map(({ bureau }) => bureau)).toEqual([
      'dept-health',
    ]);
    expect(await listed(built, '2012-03-20', ofPlans, {}, { role: 'DEPT', bureau: 'dept-education' })).toEqual([]);
    expect(await listed(built, '2012-03-20', ofPlans, {}, { role: 'COUNTY', bureau: wujin })).toEqual([]);
  });
});

describe('classes', () => {
  const ofClasses = ['REPORT_TRAINING', 'REGISTER_RECORD', 'RECOGNISE_HOURS'] as const;
  const brief = async (built: Taught, on: string, viewer?: Viewer) =>
    (await listed(built, on, ofClasses, {}, viewer)).map(({ kind, bureau, since, dueOn, overdue, about }) => [
      ...[kind, bureau, since, about, ...(dueOn ? [dueOn, overdue] : [])],
    ]);

  test('Art.4(4), 4(5): are to be reported by their day and registered, then decided by the register', async () => {
    const built = await taught();
    await built.classOf('class-1', { learners: learners(1), to: 'COMPLETED' });
    const report = ['REPORT_TRAINING', organisation, '2012-06-05', 'class-1', '2012-06-19'];
    const register = ['REGISTER_RECORD', organisation, '2012-06-05', 'class-1'];
    expect(await brief(built, '2012-06-04')).toEqual([]);
    expect(await brief(built, '2012-06-19')).toEqual([[...report, false], register]);
    expect(await brief(built, '2012-06-20')).toEqual([[...report, true], register]);
    await built.record('class-1', '2012-06-08', [registered('class-1')]);
    expect(await brief(built, '2012-06-19')).toEqual([
      [...report, false],
      ['RECOGNISE_HOURS', city, '2012-06-08', 'class-1'],
    ]);
    await built.record('class-1', '2012-06-11', [reported({ enrolled: 1 })]);
    expect(await brief(built, '2012-06-19')).toEqual([['RECOGNISE_HOURS', city, '2012-06-08', 'class-1']]);
    const part = (n: number) =>
      classEvent('HoursRecognised', {
        ...{ category: 'PROFESSIONAL', part: n, of: 2 },
        results: [{ learnerId: `learner-${n}`, year: 2012, recognised: 12, rejected: [] }],
      });
    await built.record('class-1', '2012-06-08', [part(1)]);
    expect(await brief(built, '2012-06-19')).toHaveLength(1);
    await built.record('class-1', '2012-06-08', [part(2)]);
    expect(await brief(built, '2012-06-19')).toEqual([]);
  });

  test('that nobody attended have no record to register', async () => {
    const built = await taught();
    await built.classOf('class-1', { to: 'COMPLETED' });
    expect((await brief(built, '2012-06-10')).map(([kind]) => kind)).toEqual(['REPORT_TRAINING']);
  });

  test('that are open or cancelled ask for nothing', async () => {
    const built = await taught();
    await built.classOf('class-1', { learners: learners(1), to: 'ASSESSED' });
    await built.classOf('class-2', { to: 'OPENED' });
    await built.record('class-2', '2012-06-02', [classEvent('ClassCancelled', { reason: '停办' })]);
    expect(await brief(built, '2012-06-10')).toEqual([]);
  });

  test('are the base’s own to see', async () => {
    const built = await taught();
    await built.classOf('class-1', { learners: learners(1), to: 'COMPLETED' });
    expect(await brief(built, '2012-06-10', { role: 'BASE', bureau: organisation })).toHaveLength(2);
    expect(await brief(built, '2012-06-10', { role: 'BASE', bureau: 'organisation-100000009' })).toEqual([]);
    expect(await brief(built, '2012-06-10', { role: 'COUNTY', bureau: wujin })).toEqual([]);
    expect(await brief(built, '2012-06-10', { role: 'ANALYST' })).toEqual([]);
    expect(await brief(built, '2012-06-10', { role: 'PUBLIC' })).toEqual([]);
  });
});
