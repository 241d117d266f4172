import { describe, expect, test } from 'vitest';
import { learnerEvent } from '../../../src/aggregates/learner/index.js';
import { classEvent } from '../../../src/aggregates/training-class/index.js';
import type { LearnerAccountView, Viewer } from '../../../src/projections/index.js';
import { day, learnerId, learners, sessionsOn, taught, xinbei } from '../support/training.js';

const CITY: Viewer = { role: 'CITY', bureau: '320400' };

describe('a learner', () => {
  test('is shown by reference', async () => {
    const { learner, training } = await taught();
    await learner(1, 'SENIOR');
    const shown = {
      id: learnerId(1),
      status: 'REGISTERED',
      titleLevel: 'SENIOR',
      employer: '某单位',
      gb6: '320412',
      registeredOn: '2012-01-10',
      revision: 1,
    };
    const queries = await training();
    expect(await queries.learner(learnerId(1), CITY)).toEqual(shown);
    expect(await queries.learner(learnerId(2), CITY)).toBeUndefined();
  });

  test.each([
    ['2014-05-31', 'JUNIOR'],
    ['2014-06-01', 'MIDDLE'],
    ['2020-01-01', 'SENIOR'],
  ])('has, on %s, the title %s', async (today, titleLevel) => {
    const { learner, learnerBecomes, training } = await taught(today);
    await learner(1, 'JUNIOR');
    await learnerBecomes(
      1,
      '2014-05-01',
      learnerEvent('TitleLevelChanged', { titleLevel: 'MIDDLE', from: day('2014-06-01') }),
      learnerEvent('TitleLevelChanged', { titleLevel: 'SENIOR', from: day('2019-12-31') }),
    );
    expect(await (await training()).learner(learnerId(1), CITY)).toMatchObject({ titleLevel, revision: 3 });
  });

  test('has, of two levels from the same day, the later one', async () => {
    const { learner, learnerBecomes, training } = await taught();
    await learner(1, 'JUNIOR');
    const from = day('2012-01-10');
    await learnerBecomes(1, '2012-02-01', learnerEvent('TitleLevelChanged', { titleLevel: 'MIDDLE', from }));
    await learnerBecomes(1, '2012-02-02', learnerEvent('TitleLevelChanged', { titleLevel: 'SENIOR', from }));
    expect(await (await training()).learner(learnerId(1), CITY)).toMatchObject({ titleLevel: 'SENIOR' });
  });

  test('who changes employer is shown with the new one, or with none', async () => {
    const { learner, learnerBecomes, training } = await taught();
    await learner(1);
    await learnerBecomes(1, '2012-02-01', learnerEvent('EmployerChanged', { gb6: xinbei }));
    const shown = await (await training()).learner(learnerId(1), CITY);
    expect(shown).toMatchObject({ gb6: xinbei, revision: 2 });
    expect(shown).not.toHaveProperty('employer');
  });
});

describe('a learner’s account', () => {
  const withHours = async () => {
    const built = await taught();
    await built.learner(1, 'MIDDLE');
    await built.subject('职业道德', { bases: ['base-m'] });
    await built.base('base-m', { level: 'MUNICIPAL', serial: 2, organisationId: 'organisation-100000002' });
    await built.classOf('class-1', { learners: learners(1), sessions: sessionsOn(6, '2012-06-04', '2012-06-05') });
    await built.classOf('class-2', {
      ...{ baseId: 'base-m', category: 'PUBLIC', subject: '职业道德', course: '职业道德' },
      ...{ learners: learners(1), sessions: sessionsOn(24, '2012-09-03') },
    });
    return built;
  };

  test('sums what is recognised against what the title level asks', async () => {
    const built = await withHours();
    expect(await (await built.training()).learnerAccount(learnerId(1), 2012, CITY)).toEqual<LearnerAccountView>({
      learnerId: learnerId(1),
      learnerStatus: 'REGISTERED',
      year: 2012,
      measures: 1,
      titleLevel: 'MIDDLE',
      target: { total: 72, public: 24 },
      recognised: { total: 36, public: 24, professional: 12 },
      missing: { total: 36, public: 0 },
      items: [
        {
          ...{ classId: 'class-1', baseId: 'base-a', course: '急救护理', category: 'PROFESSIONAL' },
          ...{ recognised: 12, rejected: [], corrected: 0 },
        },
        {
          ...{ classId: 'class-2', baseId: 'base-m', course: '职业道德', category: 'PUBLIC' },
          ...{ recognised: 24, rejected: [], corrected: 0 },
        },
      ],
    });
  });

  test('counts a public course once, however often it is taken', async () => {
    const built = await withHours();
    const again = { category: 'PUBLIC', subject: '职业道德', baseId: 'base-m' } as const;
    await built.classOf('class-3', {
      ...{ ...again, learners: learners(1), sessions: sessionsOn(24, '2012-10-08'), to: 'REGISTERED' },
    });
    const rejected = [{ reason: 'DUPLICATE_COURSE' as const, hours: 24 }];
    const results = [{ learnerId: learnerId(1), year: 2012, recognised: 0, rejected }];
    await built.record('class-3', '2012-10-09', [
      classEvent('HoursRecognised', { category: 'PUBLIC', part: 1, of: 1, results }),
    ]);
    const account = await (await built.training()).learnerAccount(learnerId(1), 2012, CITY);
    expect(account?.recognised).toEqual({ total: 36, public: 24, professional: 12 });
    expect(account?.items.at(-1)).toMatchObject({ classId: 'class-3', recognised: 0, rejected });
  });

  test('adds corrections to what counts, and shows them by themselves', async () => {
    const built = await withHours();
    for (const [delta, on] of [
      [-6, '2012-07-02'],
      [2, '2012-07-03'],
    ] as const) {
      const correction = { learnerId: learnerId(1), year: 2012, delta, reason: '复核' };
      await built.record('class-1', on, [classEvent('HoursCorrected', correction)]);
    }
    const account = await (await built.training()).learnerAccount(learnerId(1), 2012, CITY);
    expect(account?.recognised).toEqual({ total: 32, public: 24, professional: 8 });
    expect(account?.missing).toEqual({ total: 40, public: 0 });
    expect(account?.items[0]).toMatchObject({ recognised: 12, corrected: -4 });
  });

  test('gives each year the hours of its own sessions', async () => {
    const built = await withHours();
    const sessions = sessionsOn(6, '2012-12-31', '2013-01-01', '2013-01-02');
    await built.classOf('class-3', { learners: learners(1), sessions });
    const { learnerAccount } = await built.training();
    const professional = async (year: number) =>
      (await learnerAccount(learnerId(1), year, CITY))?.recognised.professional;
    expect([await professional(2012), await professional(2013), await professional(2014)]).toEqual([18, 12, 0]);
  });

  test('misses nothing when more was done than is asked', async () => {
    const built = await withHours();
    await built.classOf('class-3', { learners: learners(1), sessions: sessionsOn(24, '2012-11-05', '2012-11-06') });
    const account = await (await built.training()).learnerAccount(learnerId(1), 2012, CITY);
    expect(account?.recognised.total).toBe(84);
    expect(account?.missing).toEqual({ total: 0, public: 0 });
  });

  test.each([
    // The measures of 2011 hold for the years that they end: those of 2015-10-01 for 2015 and after.
    [2011, 1, 'JUNIOR', 40],
    [2014, 1, 'MIDDLE', 72],
    [2015, 2, 'MIDDLE', 90],
    [2016, 2, 'SENIOR', 90],
  ])('of %i is asked under measures %i as %s: %i hours', async (year, measures, titleLevel, total) => {
    const { learner, learnerBecomes, training } = await taught();
    await learner(1, 'JUNIOR', '320412', '2011-09-05');
    await learnerBecomes(
      1,
      '2014-12-30',
      learnerEvent('TitleLevelChanged', { titleLevel: 'MIDDLE', from: day('2014-12-31') }),
      learnerEvent('TitleLevelChanged', { titleLevel: 'SENIOR', from: day('2016-01-01') }),
    );
    expect(await (await training()).learnerAccount(learnerId(1), year, CITY)).toMatchObject({
      ...{ year, measures, titleLevel, target: { total, public: 24 }, missing: { total, public: 24 }, items: [] },
    });
  });

  test.each([2010, -1, 10_000, 2012.5])('of the year %d is none: no measures are in force at its end', async (year) => {
    const { learner, training } = await taught();
    await learner(1);
    expect(await (await training()).learnerAccount(learnerId(1), year, CITY)).toBeUndefined();
  });
});
