import { describe, expect, test } from 'vitest';
import { type BaseEvent, baseEvent } from '../../../src/aggregates/base/index.js';
import { reviewListEvent } from '../../../src/aggregates/review-list/index.js';
import type { Viewer, WorklistArgs } from '../../../src/projections/index.js';
import { listed } from '../support/duties.js';
import { day, type Taught, taught, wujin, xinbei } from '../support/training.js';

const CITY: Viewer = { role: 'CITY', bureau: '320400' };
const city = '320400';
const organisation = 'organisation-100000001';
const other = { serial: 2, organisationId: 'organisation-100000002' };

describe('the year', () => {
  const ofYear = [
    'SUBMIT_ANNUAL_REPORT',
    'SUBMIT_NEXT_YEAR_PLAN',
    'CONCLUDE_ASSESSMENT',
    'PUBLISH_REVIEW_LIST',
  ] as const;
  const brief = async (built: Taught, on: string, args: Partial<WorklistArgs> = {}, viewer?: Viewer) =>
    (await listed(built, on, ofYear, args, viewer)).map(({ kind, bureau, since, dueOn, overdue }) => [
      ...[kind, bureau, since, dueOn, overdue],
    ]);
  const half = (type: 'AnnualReportSubmitted' | 'NextYearPlanSubmitted', year = 2012): BaseEvent =>
    baseEvent(type, {
      ...{ year, docHash: 'a'.repeat(64), version: 1, receivedOn: day('2012-12-20'), dueOn: day(`${year}-12-31`) },
    });
  const facts = {
    ...{ sites: [], computers: 0, projectors: 0, exitsClear: true, fireOk: true, faculty: 40, senior: 15, managers: 6 },
    ...{ facultyStable: true, managementSound: true, systems: [] },
  };
  const assessed = (year = 2012): BaseEvent =>
    baseEvent('AssessmentConcluded', {
      ...{ year, decidedBy: wujin, scores: { operation: 20, management: 20, development: 20, effect: 20 } },
      ...{ recheck: { facts, results: [] }, outcome: 'PASSED', findings: [], dueOn: day(`${year + 1}-03-31`) },
    });
  const published = (bureau: string, year: number) =>
    reviewListEvent('AnnualReviewPublished', {
      ...{ bureau, year, level: 'COUNTY', dueOn: day(`${year + 1}-03-31`), part: 1, of: 1 },
      items: [{ baseId: 'base-a', number: 'N', outcome: 'PASSED' }],
    });

  const report = (
    overdue: boolean,
    kind: 'SUBMIT_ANNUAL_REPORT' | 'SUBMIT_NEXT_YEAR_PLAN' = 'SUBMIT_ANNUAL_REPORT',
  ) => [...[kind, organisation, '2012-12-01', '2012-12-31', overdue]];
  const plan = (overdue: boolean) => report(overdue, 'SUBMIT_NEXT_YEAR_PLAN');
  const assess = (overdue: boolean) => ['CONCLUDE_ASSESSMENT', wujin, '2013-01-01', '2013-03-31', overdue];
  const list = (overdue: boolean) => ['PUBLISH_REVIEW_LIST', wujin, '2013-01-01', '2013-03-31', overdue];

  test.each([
    ['2012-11-30', []],
    ['2012-12-01', [report(false), plan(false)]],
    ['2012-12-31', [report(false), plan(false)]],
    ['2013-01-01', [report(true), plan(true), list(false), assess(false)]],
    ['2013-03-31', [report(true), plan(true), list(false), assess(false)]],
    ['2013-04-01', [report(true), plan(true), list(true), assess(true)]],
    ['2013-11-30', [report(true), plan(true), list(true), assess(true)]],
  ])('Art.8(1), 8(2): on %s owes %j', async (on, expected) => {
    expect(await brief(await taught(), on)).toEqual(expected);
  });

  test('gives way to the next', async () => {
    const built = await taught();
    const dues = (await listed(built, '2014-01-01', ofYear)).map(({ dueOn }) => dueOn);
    expect(dues).toEqual(['2013-12-31', '2013-12-31', '2014-03-31', '2014-03-31']);
  });

  test('is done half by half', async () => {
    const built = await taught();
    await built.record('base-a', '2012-12-20', [half('AnnualReportSubmitted')]);
    expect(await brief(built, '2012-12-21')).toEqual([plan(false)]);
    await built.record('base-a', '2012-12-20', [half('NextYearPlanSubmitted')]);
    expect(await brief(built, '2012-12-21')).toEqual([]);
  });

  test('asks for no late report once the base is assessed, and for one in time before', async () => {
    const built = await taught();
    await built.record('base-a', '2012-12-20', [assessed()]);
    expect(await brief(built, '2012-12-31')).toEqual([report(false), plan(false)]);
    expect(await brief(built, '2013-01-01')).toEqual([list(false)]);
  });

  test('ends with the list of the bureau', async () => {
    const built = await taught();
    await built.record('base-a', '2013-02-01', [assessed()]);
    await built.record(`reviewList-${wujin}-2012`, '2013-03-01', [published(wujin, 2012)]);
    expect(await brief(built, '2013-04-01')).toEqual([]);
    expect((await brief(built, '2014-01-01')).map(([kind]) => kind)).toContain('PUBLISH_REVIEW_LIST');
  });

  test.each([
    ['ended', baseEvent('BaseClosed', { reasonCode: 'OWN_REQUEST', reason: '停办' })],
    [
      'bound to end',
      baseEvent('BaseRevoked', { decidedBy: wujin, ground: 'INACTIVITY', effectiveOn: day('2013-06-01') }),
    ],
  ])('asks nothing of a base that is %s', async (_, event) => {
    const built = await taught();
    await built.record('base-a', '2012-12-20', [event]);
    expect(await brief(built, '2012-12-31')).toEqual([]);
    expect(await brief(built, '2013-01-01')).toEqual([]);
  });

  test('asks of a base numbered in December from then on, and of one numbered later not at all', async () => {
    const built = await taught();
    await built.base('base-b', { ...other, on: '2012-12-31' });
    const sinceOf = async (on: string) =>
      (await listed(built, on, ['SUBMIT_ANNUAL_REPORT'])).map(({ baseId, since }) => [baseId, since]);
    expect(await sinceOf('2012-12-30')).toEqual([['base-a', '2012-12-01']]);
    const both = [
      ['base-a', '2012-12-01'],
      ['base-b', '2012-12-31'],
    ];
    expect(await sinceOf('2012-12-31')).toEqual(both);
    await built.base('base-c', { ...other, serial: 3, on: '2013-01-01' });
    expect(await sinceOf('2013-01-01')).toEqual(both);
    const assessment = await listed(built, '2013-01-01', ['CONCLUDE_ASSESSMENT']);
    expect(assessment.map(({ baseId }) => baseId)).toEqual(['base-a', 'base-b']);
  });

  test('is each bureau’s own: the city’s of its municipal bases', async () => {
    const built = await taught();
    await built.base('base-m', { ...other, level: 'MUNICIPAL' });
    const owed = async (viewer: Viewer, bureau?: string) =>
      (await listed(built, '2013-01-04', ofYear, { ...(bureau && { bureau }) }, viewer)).map((task) => [
        ...[task.kind, task.baseId, task.bureau],
      ]);
    expect(await owed(CITY)).toEqual([
      ['PUBLISH_REVIEW_LIST', undefined, city],
      ['CONCLUDE_ASSESSMENT', 'base-m', city],
    ]);
    const ofWujin = [
      ['PUBLISH_REVIEW_LIST', undefined, wujin],
      ['CONCLUDE_ASSESSMENT', 'base-a', wujin],
    ];
    expect(await owed({ role: 'COUNTY', bureau: wujin })).toEqual(ofWujin);
    expect(await owed(CITY, wujin)).toEqual(ofWujin);
    expect(await owed({ role: 'COUNTY', bureau: xinbei })).toEqual([]);
    expect(await owed({ role: 'BASE', bureau: organisation })).toEqual([
      ['SUBMIT_ANNUAL_REPORT', 'base-a', organisation],
      ['SUBMIT_NEXT_YEAR_PLAN', 'base-a', organisation],
    ]);
  });

  test('may be narrowed to what is due before a day', async () => {
    const built = await taught();
    const dueBefore = async (before: string) =>
      (await brief(built, '2013-01-04', { dueBefore: day(before) })).map(([kind]) => kind);
    expect(await dueBefore('2012-12-31')).toEqual([]);
    expect(await dueBefore('2013-03-31')).toEqual(['SUBMIT_ANNUAL_REPORT', 'SUBMIT_NEXT_YEAR_PLAN']);
    expect(await dueBefore('2013-04-01')).toHaveLength(4);
  });
});
