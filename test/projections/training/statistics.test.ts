import { describe, expect, test } from 'vitest';
import { classEvent } from '../../../src/aggregates/training-class/index.js';
import type { TrainingStatisticsView, Viewer } from '../../../src/projections/index.js';
import { learnerId, learners, sessionsOn, taught, wujin, xinbei } from '../support/training.js';

const CITY: Viewer = { role: 'CITY', bureau: '320400' };
const range = { from: 2012, to: 2016 };

/** base-a in 武进, base-q in 戚墅堰 (武进's since 2015-04-28), base-n in 新北: numbered, not announced. */
const register = async () => {
  const built = await taught('2017-01-03');
  await built.base('base-q', { gb6: '320405', serial: 2, organisationId: 'organisation-100000002' });
  await built.base('base-n', { gb6: xinbei, serial: 3, organisationId: 'organisation-100000003' }, 'NUMBERED');
  const six = (...dates: readonly string[]) => sessionsOn(6, ...dates);
  await built.classOf('class-1', { learners: learners(1, 2, 3), failed: [3], sessions: six('2012-06-04') });
  await built.classOf('class-2', {
    ...{ baseId: 'base-q', category: 'PUBLIC', course: '职业道德' },
    ...{ learners: learners(1, 2), sessions: six('2012-09-03') },
  });
  await built.classOf('class-3', {
    ...{ baseId: 'base-q', learners: learners(1), sessions: six('2015-12-31', '2016-01-01') },
  });
  await built.classOf('class-4', {
    baseId: 'base-n',
    course: '数控',
    learners: learners(4),
    sessions: six('2012-06-04'),
  });
  await built.classOf('class-5', { learners: learners(5), sessions: six('2012-06-04'), to: 'ASSESSED' });
  return built;
};

describe('statistics of training', () => {
  test('sum completed classes by year and category, division, base and course', async () => {
    const { trainingStatistics } = await (await register()).training();
    expect(await trainingStatistics(range, CITY)).toEqual<TrainingStatisticsView>({
      byYear: [
        { year: 2012, category: 'PROFESSIONAL', classes: 2, learners: 4, recognisedHours: 18, assessed: 4, passed: 3 },
        { year: 2012, category: 'PUBLIC', classes: 1, learners: 2, recognisedHours: 12, assessed: 2, passed: 2 },
        { year: 2015, category: 'PROFESSIONAL', classes: 1, learners: 1, recognisedHours: 6, assessed: 1, passed: 1 },
        { year: 2016, category: 'PROFESSIONAL', classes: 0, learners: 0, recognisedHours: 6, assessed: 0, passed: 0 },
      ],
      byDivision: [
        { key: '320405', classes: 1, recognisedHours: 12 },
        { key: xinbei, classes: 1, recognisedHours: 6 },
        { key: wujin, classes: 2, recognisedHours: 24 },
      ],
      byBase: [
        { baseId: 'base-q', classes: 2, recognisedHours: 24 },
        { baseId: 'base-a', classes: 1, recognisedHours: 12 },
        { baseId: 'base-n', classes: 1, recognisedHours: 6 },
      ],
      topCourses: [
        { course: '急救护理', classes: 2, learners: 4, recognisedHours: 24 },
        { course: '职业道德', classes: 1, learners: 2, recognisedHours: 12 },
        { course: '数控', classes: 1, learners: 1, recognisedHours: 6 },
      ],
    });
  });

  test('count of a range of years what lies in it', async () => {
    const { trainingStatistics } = await (await register()).training();
    const years = async (from: number, to: number) =>
      (await trainingStatistics({ from, to }, CITY)).byYear.map(({ year }) => year);
    expect(await years(2013, 2014)).toEqual([]);
    expect(await years(2015, 2015)).toEqual([2015]);
    expect(await years(2012, 2012)).toEqual([2012, 2012]);
  });

  test('of a division are those of bases that lay in it on the day', async () => {
    const { trainingStatistics } = await (await register()).training();
    const of = async (division: string) => {
      const { byDivision, byBase } = await trainingStatistics({ ...range, division }, CITY);
      return [byDivision.map(({ key }) => key), byBase.map(({ baseId, classes }) => [baseId, classes])];
    };
    expect(await of('320405')).toEqual([['320405'], [['base-q', 1]]]);
    const wujinBases = [
      ['base-a', 1],
      ['base-q', 1],
    ];
    expect(await of(wujin)).toEqual([[wujin], wujinBases]);
    expect(await of('320481')).toEqual([[], []]);
  });

  test('follow corrections', async () => {
    const built = await register();
    const correction = { learnerId: learnerId(1), year: 2016, delta: -6, reason: '复核' };
    await built.record('class-3', '2016-03-01', [classEvent('HoursCorrected', correction)]);
    const { byYear } = await (await built.training()).trainingStatistics({ from: 2015, to: 2016 }, CITY);
    expect(byYear.map(({ recognisedHours }) => recognisedHours)).toEqual([6, 0]);
  });

  test.each<readonly [string, Viewer, readonly string[]]>([
    ['the public the announced bases', { role: 'PUBLIC' }, ['base-q', 'base-a']],
    ['an analyst all bases', { role: 'ANALYST' }, ['base-q', 'base-a', 'base-n']],
    ['新北 its own bases too', { role: 'COUNTY', bureau: xinbei }, ['base-q', 'base-a', 'base-n']],
    ['武进 the announced ones of others', { role: 'COUNTY', bureau: wujin }, ['base-q', 'base-a']],
    ['a base itself too', { role: 'BASE', bureau: 'organisation-100000003' }, ['base-q', 'base-a', 'base-n']],
  ])('show %s', async (_, viewer, bases) => {
    const { trainingStatistics } = await (await register()).training();
    const { byBase, byYear } = await trainingStatistics(range, viewer);
    expect(byBase.map(({ baseId }) => baseId)).toEqual(bases);
    const hours = byYear.reduce((sum, { recognisedHours }) => sum + recognisedHours, 0);
    expect(hours).toBe(byBase.reduce((sum, { recognisedHours }) => sum + recognisedHours, 0));
  });

  test('list no more than a hundred bases and twenty courses', async () => {
    const built = await taught();
    for (let n = 1; n <= 101; n += 1) {
      await built.base(`base-${n}`, { serial: n + 1, organisationId: `organisation-2000000${n}` });
      await built.classOf(`class-${n}`, { baseId: `base-${n}`, learners: learners(1), course: `第${n % 21}门` });
    }
    const { byBase, topCourses, byYear } = await (await built.training()).trainingStatistics(range, CITY);
    expect([byBase.length, topCourses.length, byYear[0]?.classes]).toEqual([100, 20, 101]);
  });
});
