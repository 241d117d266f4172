import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../../src/projections/index.js';
import { learnerId, learners, sessionsOn, taught, wujin, xinbei } from '../support/training.js';

/**
 * base-a county in 武进 taught 1 and 2 · base-x county in 新北 taught 2 · base-m municipal, in 武进, taught 3 · base-q
 * county in 戚墅堰, 武进's since 2015-04-28, taught 4 · nobody taught 5 to 7.
 * Employed in 新北 are 1 to 5, in 武进 6, in 戚墅堰 7.
 */
const register = async (today: string) => {
  const built = await taught(today);
  const county = { department: 'dept-health' };
  await built.base('base-x', { ...county, gb6: xinbei, serial: 2, organisationId: 'organisation-100000002' });
  await built.base('base-m', { level: 'MUNICIPAL', serial: 3, organisationId: 'organisation-100000003' });
  await built.base('base-q', { gb6: '320405', serial: 4, organisationId: 'organisation-100000004' });
  for (const n of [1, 2, 3, 4, 5]) await built.learner(n, 'MIDDLE', xinbei);
  await built.learner(6, 'MIDDLE', wujin);
  await built.learner(7, 'MIDDLE', '320405');
  const held = { sessions: sessionsOn(6, '2012-06-04') };
  await built.classOf('class-a', { ...held, baseId: 'base-a', learners: learners(1, 2) });
  await built.classOf('class-x', { ...held, baseId: 'base-x', learners: learners(2), course: '新北课程' });
  await built.classOf('class-m', { ...held, baseId: 'base-m', learners: learners(3) });
  await built.classOf('class-q', { ...held, baseId: 'base-q', learners: learners(4), to: 'ENROLLED' });
  return built;
};

const viewers = {
  CITY: { role: 'CITY', bureau: '320400' },
  AUDITOR: { role: 'AUDITOR' },
  SYSTEM: { role: 'SYSTEM' },
  'COUNTY 武进': { role: 'COUNTY', bureau: '320412' },
  'COUNTY 新北': { role: 'COUNTY', bureau: xinbei },
  'COUNTY 戚墅堰': { role: 'COUNTY', bureau: '320405' },
  'COUNTY without a bureau': { role: 'COUNTY' },
  'BASE a': { role: 'BASE', bureau: 'organisation-100000001' },
  'BASE m': { role: 'BASE', bureau: 'organisation-100000003' },
  'BASE of nothing': { role: 'BASE', bureau: 'organisation-100000009' },
  'BASE without a bureau': { role: 'BASE' },
  'APPL a': { role: 'APPL', bureau: 'organisation-100000001' },
  'DEPT 市卫生局': { role: 'DEPT', bureau: 'dept-health' },
  ANALYST: { role: 'ANALYST' },
  PUBLIC: { role: 'PUBLIC' },
} as const satisfies { readonly [name: string]: Viewer };
type Name = keyof typeof viewers;

const everyone = [1, 2, 3, 4, 5, 6, 7];
/** Who is seen before 戚墅堰 went over to 武进, and after where that differs. */
const seen: { readonly [Viewer in Name]: readonly [before: readonly number[], after?: readonly number[]] } = {
  CITY: [everyone],
  AUDITOR: [everyone],
  SYSTEM: [everyone],
  'COUNTY 武进': [
    [1, 2, 6],
    [1, 2, 4, 6, 7],
  ],
  'COUNTY 新北': [[1, 2, 3, 4, 5]],
  'COUNTY 戚墅堰': [[4, 7], []],
  'COUNTY without a bureau': [[]],
  'BASE a': [[1, 2]],
  'BASE m': [[3]],
  'BASE of nothing': [[]],
  'BASE without a bureau': [[]],
  'APPL a': [[]],
  'DEPT 市卫生局': [[]],
  ANALYST: [[]],
  PUBLIC: [[]],
};
const names = Object.keys(viewers) as readonly Name[];
const cases = names.flatMap((name) => {
  const [before, after = before] = seen[name];
  return [
    ['2014-06-01', name, before],
    ['2016-06-01', name, after],
  ] as const;
});

test.each(cases)('on %s %s sees the learners %j, whichever way they are asked for', async (today, name, expected) => {
  const built = await register(today);
  const viewer: Viewer = viewers[name];
  const { learner, learnerAccount } = await built.training();
  for (const n of everyone) {
    const id = expected.includes(n) ? learnerId(n) : undefined;
    expect((await learner(learnerId(n), viewer))?.id).toBe(id);
    expect((await learnerAccount(learnerId(n), 2012, viewer))?.learnerId).toBe(id);
  }
});

describe('the participations of a class', () => {
  const inClass = { 'class-a': [1, 2], 'class-x': [2], 'class-m': [3], 'class-q': [4] };
  const all = Object.keys(inClass);
  const shown: { readonly [Viewer in Name]: readonly string[] } = {
    CITY: all,
    AUDITOR: all,
    SYSTEM: all,
    'COUNTY 武进': ['class-a'],
    'COUNTY 新北': ['class-x'],
    'COUNTY 戚墅堰': ['class-q'],
    'COUNTY without a bureau': [],
    'BASE a': ['class-a'],
    'BASE m': ['class-m'],
    'BASE of nothing': [],
    'BASE without a bureau': [],
    'APPL a': [],
    'DEPT 市卫生局': [],
    ANALYST: [],
    PUBLIC: [],
  };

  test.each(names)('are shown to %s of the classes whose learners it may see', async (name) => {
    const built = await register('2014-06-01');
    const { participations } = await built.training();
    for (const [classId, numbers] of Object.entries(inClass)) {
      const page = await participations(classId, { first: 10 }, viewers[name]);
      const expected = shown[name].includes(classId) ? numbers.map(learnerId) : [];
      expect(page.edges.map(({ node }) => node.learnerId)).toEqual(expected);
      expect(await page.totalCount()).toBe(expected.length);
    }
  });
});

test.each([
  ['CITY', ['class-a', 'class-x']],
  ['BASE a', ['class-a']],
  ['COUNTY 新北', ['class-x']],
] as const)('an account sums every base’s hours, and names to %s the classes %j', async (name, classes) => {
  const built = await register('2014-06-01');
  const account = await (await built.training()).learnerAccount(learnerId(2), 2012, viewers[name]);
  expect(account?.recognised.total).toBe(12);
  expect(account?.items.map(({ classId }) => classId)).toEqual(classes);
});

describe('entries', () => {
  const entriesOf = async (name: Name) => {
    const built = await register('2014-06-01');
    const { entry } = await built.queries();
    const ids: string[] = [];
    for (const stream of ['class-a', 'learner-0001']) {
      for await (const { envelope } of built.ledger.readStream(stream)) {
        const shown = await entry(envelope.id, viewers[name]);
        if (shown !== undefined) ids.push(`${shown.type}${shown.actor === undefined ? '' : ' attributed'}`);
      }
    }
    return ids;
  };
  const ofClass = ['ClassOpened', 'ClassCompleted', 'TrainingRecordRegistered'];
  const naming = ['LearnersEnrolled', 'SessionAttended', 'LearnersAssessed', 'HoursRecognised'];

  test('of a class are for who sees the base, those that name learners for who may see those', async () => {
    expect([...(await entriesOf('BASE a'))].sort()).toEqual(
      [...ofClass, ...naming].map((type) => `${type} attributed`).sort(),
    );
    expect(await entriesOf('COUNTY 新北')).toEqual([]);
    expect(await entriesOf('PUBLIC')).toEqual([]);
    expect([...(await entriesOf('ANALYST'))].sort()).toEqual([...ofClass].sort());
  });

  test('of a learner are for the city and its auditors alone', async () => {
    for (const name of ['CITY', 'AUDITOR'] as const) {
      expect(await entriesOf(name)).toContain('LearnerRegistered attributed');
    }
  });
});
