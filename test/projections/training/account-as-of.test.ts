import { describe, expect, test } from 'vitest';
import { learnerEvent } from '../../../src/aggregates/learner/index.js';
import { classEvent } from '../../../src/aggregates/training-class/index.js';
import { instant } from '../../../src/kernel/index.js';
import type { AsOf } from '../../../src/projections/as-of/index.js';
import type { LearnerAccountView, Viewer } from '../../../src/projections/index.js';
import { day, learnerId, learners, sessionsOn, taught, xinbei } from '../support/training.js';

const CITY: Viewer = { role: 'CITY', bureau: '320400' };
const NOW = instant('2022-01-03T10:00:00Z');

/** 12 professional hours in June and 24 public ones in September, by two bases; the employer is in 新北 from July. */
const register = async () => {
  const built = await taught();
  await built.learner(1, 'JUNIOR');
  await built.subject('职业道德', { bases: ['base-m'] });
  await built.base('base-m', { level: 'MUNICIPAL', serial: 2, organisationId: 'organisation-100000002' });
  await built.classOf('class-1', { learners: learners(1), sessions: sessionsOn(6, '2012-06-04', '2012-06-05') });
  await built.learnerBecomes(1, '2012-07-01', learnerEvent('EmployerChanged', { gb6: xinbei }));
  await built.classOf('class-2', {
    ...{ baseId: 'base-m', category: 'PUBLIC', subject: '职业道德', course: '职业道德' },
    ...{ learners: learners(1), sessions: sessionsOn(24, '2012-09-03') },
  });
  const past = async () => {
    await built.queries();
    return built.views.past;
  };
  const point = async (asOf: AsOf) => (await past()).point(asOf, NOW);
  const account = async (asOf: AsOf, viewer = CITY, year = 2012) =>
    (await past()).learnerAccount(learnerId(1), year, await point(asOf), viewer);
  const correct = () =>
    built.record('class-1', '2012-07-02', [
      classEvent('HoursCorrected', { learnerId: learnerId(1), year: 2012, delta: -6, reason: '复核' }),
    ]);
  const promote = () =>
    built.learnerBecomes(
      1,
      '2012-10-08',
      learnerEvent('TitleLevelChanged', { titleLevel: 'SENIOR', from: day('2012-10-08') }),
    );
  return { ...built, past, point, account, correct, promote };
};

const withoutPoint = (account: LearnerAccountView | undefined) => {
  if (account === undefined) return undefined;
  const { asOf: _, ...answer } = account;
  return { ...answer, items: account.items.map(({ asOf: _, ...item }) => item) };
};

describe('a learner’s account as of a point', () => {
  test.each<[string, Viewer]>([
    ['the city', CITY],
    ['the division of the employer', { role: 'COUNTY', bureau: xinbei }],
    ['the division of a base', { role: 'COUNTY', bureau: '320412' }],
    ['a base', { role: 'BASE', bureau: 'organisation-100000002' }],
    ['the public', { role: 'PUBLIC' }],
  ])('is, with all that is recorded, the account of today: to %s', async (_, viewer) => {
    const { account, correct, promote, training } = await register();
    await correct();
    await promote();
    const { learnerAccount } = await training();
    for (const year of [2011, 2012, 2013, 2016]) {
      expect(withoutPoint(await account({}, viewer, year))).toEqual(
        withoutPoint(await learnerAccount(learnerId(1), year, viewer)),
      );
    }
  });

  test('has what was recorded by then, and the title level of then', async () => {
    const { account, correct, promote, point } = await register();
    const before = { recorded: { sequence: (await point({})).sequence } };
    await correct();
    await promote();
    expect(await account(before)).toMatchObject({
      titleLevel: 'JUNIOR',
      recognised: { total: 36, public: 24, professional: 12 },
      items: [
        { classId: 'class-1', recognised: 12, corrected: 0, asOf: { sequence: before.recorded.sequence } },
        { classId: 'class-2', recognised: 24 },
      ],
    });
    expect(await account({})).toMatchObject({
      titleLevel: 'SENIOR',
      recognised: { total: 30, public: 24, professional: 6 },
      items: [{ classId: 'class-1', recognised: 12, corrected: -6 }, { classId: 'class-2' }],
    });
  });

  test('has what had been decided by the legal date', async () => {
    const { account } = await register();
    const on = async (date: string) => (await account({ effective: day(date) }))?.recognised.total;
    expect([await on('2012-06-04'), await on('2012-06-05'), await on('2012-09-02'), await on('2012-09-03')]).toEqual([
      0, 12, 12, 36,
    ]);
    expect(await account({ effective: day('2012-01-09') })).toBeUndefined();
  });

  test('stays the same to the byte, whatever is recorded later and though the views are built anew', async () => {
    const { account, correct, promote, rebuild, point } = await register();
    const then = { recorded: { sequence: (await point({})).sequence }, effective: day('2012-12-31') };
    const told = async () => JSON.stringify(await account(then));
    const before = await told();
    await correct();
    await promote();
    expect(await told()).toBe(before);
    await rebuild();
    expect(await told()).toBe(before);
  });
});
