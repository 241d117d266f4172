import { describe, expect, test } from 'vitest';
import { type BaseEvent, baseEvent } from '../../../src/aggregates/base/index.js';
import { planEvent } from '../../../src/aggregates/plan/index.js';
import { classEvent } from '../../../src/aggregates/training-class/index.js';
import type { BaseYearView, Viewer } from '../../../src/projections/index.js';
import { day, learnerId, learners, sessionsOn, taught, xinbei } from '../support/training.js';

const CITY: Viewer = { role: 'CITY', bureau: '320400' };
const facts = {
  ...{ sites: [], computers: 0, projectors: 0, exitsClear: true, fireOk: true, faculty: 40, senior: 15, managers: 6 },
  ...{ facultyStable: true, managementSound: true, systems: [] },
};
const scores = { operation: 20, management: 18, development: 15, effect: 21 };
const assessed = (year: number, outcome: 'PASSED' | 'FAILED' = 'PASSED'): BaseEvent =>
  baseEvent('AssessmentConcluded', {
    ...{ year, decidedBy: '320412', scores, recheck: { facts, results: [] }, outcome, findings: [] },
    dueOn: day(`${year + 1}-03-31`),
  });
const half = (
  type: 'AnnualReportSubmitted' | 'NextYearPlanSubmitted',
  year: number,
  receivedOn: string,
  version = 1,
): BaseEvent =>
  baseEvent(type, {
    ...{ year, docHash: 'a'.repeat(64), version, receivedOn: day(receivedOn), dueOn: day(`${year}-12-31`) },
  });
const inspection = (...findings: readonly string[]): BaseEvent =>
  baseEvent('InspectionRecorded', {
    by: '320400',
    findings: findings.map((finding) => ({ finding, article: 'Art.4(4)' })),
    evidence: [],
  });

type Built = Awaited<ReturnType<typeof taught>>;
const yearOfBase = async (built: Built, year = 2012, baseId = 'base-a'): Promise<BaseYearView | undefined> =>
  (await built.training()).baseYear(baseId, year, CITY);
const kinds = (year: BaseYearView | undefined) => year?.findings.map(({ kind, on, text }) => [kind, on, text]);

describe('the year of a base', () => {
  test('without anything in it is empty', async () => {
    const built = await taught('2012-12-31');
    expect(await yearOfBase(built)).toEqual<BaseYearView>({
      baseId: 'base-a',
      year: 2012,
      planned: { classes: 0, hours: 0 },
      done: { classes: 0, hours: 0, learners: 0, learnerHours: 0, passed: 0, assessed: 0 },
      findings: [],
      commended: false,
    });
  });

  test('shows plan against done', async () => {
    const built = await taught('2012-12-31');
    await built.plan('plan-1', '2012-03-20', 'base-a', { hours: 30 });
    await built.record('plan-1', '2012-03-26', [planEvent('PlanApproved', { decidedBy: '320400', approvedHours: 24 })]);
    await built.plan('plan-2', '2012-03-20', 'base-a', { mode: 'SPARE_TIME', hours: 10 });
    await built.record('plan-2', '2012-03-26', [planEvent('PlanFiled', { filingNo: '1' })]);
    await built.plan('plan-3', '2012-03-20', 'base-a');
    await built.plan('plan-4', '2012-12-20', 'base-a', { year: 2013 });
    await built.record('plan-4', '2012-12-26', [planEvent('PlanFiled', { filingNo: '2' })]);
    await built.classOf('class-1', { learners: learners(1, 2, 3), failed: [3], reportedOn: '2012-06-11' });
    await built.classOf('class-2', { learners: learners(1), to: 'ATTENDED' });
    const year = await yearOfBase(built);
    expect(year?.planned).toEqual({ classes: 2, hours: 34 });
    expect(year?.done).toEqual({ classes: 1, hours: 12, learners: 3, learnerHours: 24, passed: 2, assessed: 3 });
  });

  test('counts a class in the year of its first session, and hours in that of theirs', async () => {
    const built = await taught('2013-03-01');
    const sessions = sessionsOn(3, '2012-12-30', '2012-12-31', '2013-01-02');
    await built.classOf('class-1', { learners: learners(1, 2), sessions, reportedOn: '2013-01-10' });
    const done = async (year: number) => (await yearOfBase(built, year))?.done;
    expect(await done(2012)).toEqual({ classes: 1, hours: 6, learners: 2, learnerHours: 12, passed: 2, assessed: 2 });
    expect(await done(2013)).toEqual({ classes: 0, hours: 3, learners: 0, learnerHours: 6, passed: 0, assessed: 0 });
  });

  test('shows assessment and commendation', async () => {
    const built = await taught('2013-03-01');
    await built.record('base-a', '2013-02-01', [
      assessed(2012),
      baseEvent('CommendationAwarded', { year: 2012, title: '先进基地', awardedBy: '320400' }),
    ]);
    expect(await yearOfBase(built)).toMatchObject({
      assessment: { on: '2013-02-01', scores, outcome: 'PASSED' },
      commended: true,
    });
    const next = await yearOfBase(built, 2013);
    expect(next).not.toHaveProperty('assessment');
    expect(next?.commended).toBe(false);
  });

  test('of a base that does not exist, or of no year of the calendar, is none', async () => {
    const built = await taught();
    expect(await yearOfBase(built, 2012, 'base-none')).toBeUndefined();
    expect(await yearOfBase(built, 123_456)).toBeUndefined();
  });
});

describe('Art.8(1): the yearly submission', () => {
  test('in time is no finding', async () => {
    const built = await taught('2013-02-01');
    await built.record('base-a', '2012-12-31', [
      half('AnnualReportSubmitted', 2012, '2012-12-31'),
      half('NextYearPlanSubmitted', 2012, '2012-12-30'),
    ]);
    const year = await yearOfBase(built);
    expect(year?.findings).toEqual([]);
    expect(year).toMatchObject({
      report: { submittedOn: '2012-12-31', late: false },
      nextPlan: { submittedOn: '2012-12-30', late: false },
    });
  });

  test('is judged by the first version of each half', async () => {
    const built = await taught('2013-02-01');
    await built.record('base-a', '2012-12-31', [
      half('AnnualReportSubmitted', 2012, '2012-12-31'),
      half('NextYearPlanSubmitted', 2012, '2012-12-31'),
      half('AnnualReportSubmitted', 2012, '2013-01-20', 2),
    ]);
    const year = await yearOfBase(built);
    expect(year?.report).toEqual({ submittedOn: '2012-12-31', late: false });
    expect(year?.findings).toEqual([]);
  });

  test('that came a day late is a finding for each half', async () => {
    const built = await taught('2013-02-01');
    await built.record('base-a', '2013-01-01', [
      half('AnnualReportSubmitted', 2012, '2013-01-01'),
      half('NextYearPlanSubmitted', 2012, '2013-01-05'),
    ]);
    const year = await yearOfBase(built);
    expect(year?.report).toEqual({ submittedOn: '2013-01-01', late: true });
    expect(kinds(year)).toEqual([
      ['REPORT_LATE', '2013-01-01', '2012-12-31'],
      ['NEXT_PLAN_LATE', '2013-01-05', '2012-12-31'],
    ]);
  });

  test.each([
    ['2012-12-31', []],
    ['2013-01-01', [['NEXT_PLAN_MISSING', '2013-01-01', '2012-12-31']]],
  ])('of which, on %s, one half is missing: %j', async (today, findings) => {
    const built = await taught(today);
    await built.record('base-a', '2012-12-31', [half('AnnualReportSubmitted', 2012, '2012-12-31')]);
    expect(kinds(await yearOfBase(built))).toEqual(findings);
  });

  test('is not owed for a year that the base did not see the end of, nor for one before its number', async () => {
    const built = await taught('2013-02-01');
    await built.record('base-a', '2012-12-31', [
      baseEvent('BaseClosed', { reasonCode: 'OWN_REQUEST', reason: '停办' }),
    ]);
    expect(kinds(await yearOfBase(built))).toEqual([]);
    await built.base('base-b', { serial: 2, on: '2013-01-01', organisationId: 'organisation-100000002' });
    expect(kinds(await yearOfBase(built, 2012, 'base-b'))).toEqual([]);
  });
});

describe('findings on classes', () => {
  test.each([
    // Due on 2012-12-20: late from the 21st on, so a finding of 2012.
    ['2012-12-20', undefined, []],
    ['2012-12-21', undefined, [['TRAINING_REPORT_LATE', '2012-12-21', '急救护理']]],
    ['2012-12-31', '2012-12-20', []],
    ['2012-12-31', '2012-12-21', [['TRAINING_REPORT_LATE', '2012-12-21', '急救护理']]],
  ])('Art.4(5): on %s, reported %s: %j', async (today, reportedOn, findings) => {
    const built = await taught(today);
    await built.classOf('class-1', {
      ...{ learners: learners(1), sessions: sessionsOn(6, '2012-12-06'), reportDueOn: '2012-12-20' },
      ...(reportedOn !== undefined && { reportedOn }),
    });
    const year = await yearOfBase(built);
    expect(kinds(year)).toEqual(findings);
    expect(year?.findings.map(({ classId }) => classId)).toEqual(findings.map(() => 'class-1'));
  });

  test('of December that arise in January are those of January’s year', async () => {
    const built = await taught('2013-03-01');
    const late = { sessions: sessionsOn(6, '2012-12-28'), reportDueOn: '2013-01-14', reportedOn: '2013-01-20' };
    await built.classOf('class-1', { learners: learners(1), ...late });
    const classes = async (year: number) =>
      (await yearOfBase(built, year))?.findings.filter(({ kind }) => kind === 'TRAINING_REPORT_LATE');
    expect(await classes(2012)).toEqual([]);
    expect(await classes(2013)).toHaveLength(1);
  });

  test.each([
    // Art.4(2) 主要: more than half is a finding, half is not.
    [[1, 2], [3, 4], []],
    [[1, 2], [3, 4, 5], [['OUTSIDE_SHARE', '2012-06-05', '急救护理']]],
  ] as const)('Art.4(2): %j from inside and %j from outside: %j', async (inside, outside, findings) => {
    const built = await taught('2012-12-31');
    const enrolled = [...inside.map((n) => ({ n })), ...outside.map((n) => ({ n, gb6: xinbei }))];
    await built.classOf('class-1', { learners: enrolled, to: 'REGISTERED' });
    await built.record('class-1', '2012-06-11', [
      classEvent('TrainingReported', {
        ...{ enrolled: enrolled.length, passed: 0, hoursAttended: 0, outside: outside.length, late: false },
      }),
    ]);
    expect(kinds(await yearOfBase(built))).toEqual(findings);
  });

  test('are none on the territory of a municipal base, nor before a class is completed', async () => {
    const built = await taught('2012-12-31');
    await built.base('base-m', { level: 'MUNICIPAL', serial: 2, organisationId: 'organisation-100000002' });
    const outside = [{ n: 1, gb6: '320500' }];
    await built.classOf('class-1', { baseId: 'base-m', learners: outside, reportedOn: '2012-06-11' });
    await built.classOf('class-2', { learners: outside, to: 'ATTENDED' });
    expect(kinds(await yearOfBase(built, 2012, 'base-m'))).toEqual([]);
    expect(kinds(await yearOfBase(built, 2012, 'base-a'))).toEqual([]);
  });

  test('take nobody’s hours away', async () => {
    const built = await taught('2012-12-31');
    await built.classOf('class-1', { learners: [{ n: 1, gb6: xinbei }] });
    const page = await (await built.training()).participations('class-1', { first: 1 }, CITY);
    expect(page.edges[0]?.node).toMatchObject({ learnerId: learnerId(1), recognised: 12 });
  });
});

describe('inspections', () => {
  test('are findings of the year in which they were made, one for each thing found', async () => {
    const built = await taught('2013-12-31');
    await built.record('base-a', '2012-09-03', [inspection('台账不全', '收费未公示'), inspection()]);
    await built.record('base-a', '2013-09-03', [inspection('无教学计划')]);
    expect(kinds(await yearOfBase(built))?.filter(([kind]) => kind === 'INSPECTION')).toEqual([
      ['INSPECTION', '2012-09-03', '台账不全'],
      ['INSPECTION', '2012-09-03', '收费未公示'],
    ]);
  });
});
