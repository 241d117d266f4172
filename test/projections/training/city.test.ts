import { describe, expect, test } from 'vitest';
import { cityActivityEvent } from '../../../src/aggregates/city-activity/index.js';
import { publicSubjectEvent } from '../../../src/aggregates/public-subject/index.js';
import { reviewListEvent } from '../../../src/aggregates/review-list/index.js';
import type { CityActivityView } from '../../../src/projections/index.js';
import { day, taught } from '../support/training.js';

describe('public subjects', () => {
  test('are shown by code on the days on which they are, with who teaches them', async () => {
    const { subject, record, training } = await taught();
    await subject('B', { bases: ['base-m'] });
    await subject('A', { from: '2013-01-01', hours: 12 });
    await record('publicSubject-B', '2012-06-01', [
      publicSubjectEvent('PublicDeliveryEnded', { baseId: 'base-m', on: day('2012-07-01') }),
      publicSubjectEvent('PublicDeliveryAssigned', { baseId: 'base-n', from: day('2012-07-01') }),
      publicSubjectEvent('PublicSubjectEnded', { on: day('2014-01-01') }),
    ]);
    const { publicSubjects, publicSubject } = await training();
    const codes = async (on: string) => (await publicSubjects(day(on))).map(({ code }) => code);
    expect(await codes('2011-12-31')).toEqual([]);
    expect(await codes('2012-01-01')).toEqual(['B']);
    expect(await codes('2013-12-31')).toEqual(['A', 'B']);
    expect(await codes('2014-01-01')).toEqual(['A']);
    expect(await publicSubject('publicSubject-B')).toEqual({
      id: 'publicSubject-B',
      code: 'B',
      name: '公共B',
      hours: 24,
      from: '2012-01-01',
      to: '2014-01-01',
      deliveries: [
        { baseId: 'base-m', from: '2012-01-01', to: '2012-07-01' },
        { baseId: 'base-n', from: '2012-07-01' },
      ],
    });
    expect(await publicSubject('publicSubject-none')).toBeUndefined();
  });

  test('that change are read again', async () => {
    const { subject, training } = await taught();
    await subject('A');
    expect(await (await training()).publicSubjects(day('2012-06-01'))).toHaveLength(1);
    await subject('B');
    expect(await (await training()).publicSubjects(day('2012-06-01'))).toHaveLength(2);
  });
});

describe('review lists', () => {
  const item = (n: number) =>
    ({ baseId: `base-${n}`, number: `N-${n}`, outcome: n % 2 ? 'PASSED' : 'FAILED' }) as const;
  const part = (bureau: string, year: number, which: number, of: number, items: ReturnType<typeof item>[]) =>
    reviewListEvent('AnnualReviewPublished', {
      ...{ bureau, year, level: 'COUNTY', dueOn: day(`${year + 1}-03-31`), part: which, of, items },
    });

  test('of a year are shown once they are complete, each with all its bases', async () => {
    const { record, training } = await taught();
    await record('reviewList-320412-2012', '2013-03-01', [
      part('320412', 2012, 1, 2, [item(1)]),
      part('320412', 2012, 2, 2, [item(2)]),
    ]);
    await record('reviewList-320411-2012', '2013-03-02', [part('320411', 2012, 1, 2, [item(3)])]);
    await record('reviewList-320400-2013', '2014-03-03', [part('320400', 2013, 1, 1, [item(4)])]);
    const { reviewLists } = await training();
    const id = 'reviewList-320412-2012';
    expect(await reviewLists(2012)).toEqual([
      { id, year: 2012, publishedOn: '2013-03-01', bureau: '320412', items: [item(1), item(2)] },
    ]);
    expect((await reviewLists(2013)).map(({ bureau }) => bureau)).toEqual(['320400']);
    expect(await reviewLists(2014)).toEqual([]);
  });
});

describe('the city’s activities', () => {
  const held = { levels: ['MUNICIPAL' as const, 'COUNTY' as const], title: '负责人培训', days: 2, attendees: 40 };
  const guidance = { levels: ['COUNTY' as const], title: '关于做好培训', ref: '常人社〔2013〕9号' };
  const commended = { baseId: 'base-a', year: 2012, post: 'TEACHER' as const, persons: 3, title: '先进个人' };
  const recorded = async () => {
    const built = await taught();
    const one = (n: number, on: string, event: ReturnType<typeof cityActivityEvent>) =>
      built.record(`cityActivity-${n}`, on, [event]);
    await one(1, '2012-05-07', cityActivityEvent('ManagerTrainingHeld', held));
    await one(2, '2012-05-07', cityActivityEvent('ExchangeActivityHeld', { ...held, title: '教研交流' }));
    await one(3, '2013-01-04', cityActivityEvent('GuidanceIssued', guidance));
    await one(4, '2013-04-01', cityActivityEvent('StaffCommended', { ...commended, awardedBy: '320400' }));
    return built;
  };

  test('are shown to everybody, the latest first', async () => {
    const { cityActivities } = await (await recorded()).training();
    const { edges, totalCount } = await cityActivities({ first: 10 });
    expect(edges.map(({ node }) => node)).toEqual<CityActivityView[]>([
      { id: 'cityActivity-4', on: day('2013-04-01'), kind: 'STAFF_COMMENDED', ...commended },
      { id: 'cityActivity-3', on: day('2013-01-04'), kind: 'GUIDANCE', ...guidance },
      { id: 'cityActivity-2', on: day('2012-05-07'), kind: 'EXCHANGE', ...held, title: '教研交流' },
      { id: 'cityActivity-1', on: day('2012-05-07'), kind: 'MANAGER_TRAINING', ...held },
    ]);
    expect(await totalCount()).toBe(4);
  });

  test('may be asked for by year, and come in pages', async () => {
    const { cityActivities } = await (await recorded()).training();
    const first = await cityActivities({ first: 1, year: 2012 });
    expect(first.edges.map(({ node }) => node.id)).toEqual(['cityActivity-2']);
    const rest = await cityActivities({ first: 1, year: 2012, after: first.edges[0]?.cursor ?? '' });
    expect([rest.edges.map(({ node }) => node.id), rest.hasNextPage]).toEqual([['cityActivity-1'], false]);
  });

  test('may be read by the public entry by entry, without who recorded them', async () => {
    const built = await recorded();
    const { entry } = await built.queries();
    for await (const { envelope } of built.ledger.readStream('cityActivity-3')) {
      const shown = await entry(envelope.id, { role: 'PUBLIC' });
      expect(shown).toMatchObject({ type: 'GuidanceIssued', data: guidance });
      expect(shown).not.toHaveProperty('actor');
    }
  });
});
