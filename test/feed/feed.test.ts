import { describe, expect, test } from 'vitest';
import { baseEvent } from '../../src/aggregates/base/index.js';
import { organisationEvent } from '../../src/aggregates/organisation/index.js';
import {
  type ChangeMessage,
  CursorBeyondTip,
  EmptyFilter,
  Feed,
  type FeedFilter,
  type FeedQuery,
} from '../../src/feed/index.js';
import { legalDate } from '../../src/kernel/index.js';
import type { Viewer } from '../../src/projections/index.js';
import { afterTest, viewed } from '../projections/support/views.js';
import { LaggingLedger } from '../support/lagging-ledger.js';

const organisation = (n: number) => `organisation-10000000${n}`;
const viewers = {
  CITY: { role: 'CITY', bureau: '320400' },
  ANALYST: { role: 'ANALYST' },
  武进: { role: 'COUNTY', bureau: '320412' },
  新北: { role: 'COUNTY', bureau: '320411' },
  'APPL 2': { role: 'APPL', bureau: organisation(2) },
  'CITY of another city': { role: 'CITY', bureau: '320500' },
  PUBLIC: { role: 'PUBLIC' },
} as const satisfies { readonly [name: string]: Viewer };
type Name = keyof typeof viewers;

const filters: { readonly [name: string]: FeedFilter } = {
  everything: {},
  bases: { aggregates: ['base'] },
  'one base': { base: 'base-2' },
  武进: { division: '320412' },
  municipal: { level: 'MUNICIPAL' },
  rectifying: { status: ['RECTIFYING', 'OVERDUE'] },
  announcements: { types: ['BaseAnnounced'] },
};

const opened = async () => {
  const built = await viewed('2014-06-01');
  const feed = new Feed({ ledger: built.ledger, views: built.views, today: () => legalDate('2014-06-01') });
  afterTest(() => feed.close());
  return { ...built, feed };
};
type Opened = Awaited<ReturnType<typeof opened>>;

/** base-1 municipal in 新北, announced · base-2 county in 武进, rectified, then moved to 新北 · what is about no base. */
const live = async ({ found, record, base }: Opened): Promise<void> => {
  await found();
  for (const n of [1, 2])
    await record(organisation(n), '2012-01-10', [
      organisationEvent('OrganisationRegistered', { name: `单位${n}`, type: 'HIGHER_VOCATIONAL' }),
    ]);
  await base('base-1', { serial: 1, level: 'MUNICIPAL', gb6: '320411', organisationId: organisation(1) });
  await base('base-2', { serial: 2, gb6: '320412', organisationId: organisation(2) });
  const [servedOn, dueOn] = [legalDate('2014-03-03'), legalDate('2014-06-03')];
  const items = [{ finding: '台账不全', article: 'Art.8(1)' }];
  await record('base-2', '2014-03-03', [baseEvent('RectificationOrdered', { items, servedOn, dueOn })]);
  await record('base-2', '2014-03-04', [baseEvent('BaseRenamed', { name: '新名', reason: '更名' })]);
  await record('base-2', '2014-04-01', [baseEvent('RectificationAccepted', {})]);
  await record('base-2', '2014-05-01', [
    baseEvent('BaseAdjusted', { reasonCode: 'RELOCATION', place: { gb6: '320411' }, reason: '搬迁' }),
  ]);
  await record('base-2', '2014-05-02', [baseEvent('RectificationOrdered', { items, servedOn, dueOn })]);
};

/** What a reader is told until it has been told of everything there is. */
const readAll = async ({ feed, ledger }: Opened, query: FeedQuery): Promise<readonly ChangeMessage[]> => {
  const end = (await ledger.head())?.sequence ?? 0;
  const told: ChangeMessage[] = [];
  for await (const message of feed.messages(query, { sequence: 0 }, new AbortController().signal)) {
    told.push(message);
    if ('sequence' in message && message.sequence >= end) return told;
  }
  return told;
};
const told = (messages: readonly ChangeMessage[]) =>
  messages.flatMap((message) => (message.kind === 'ChangeBatch' ? message.changes.map(({ entry }) => entry) : []));
const types = (messages: readonly ChangeMessage[]) => told(messages).map(({ stream, type }) => `${stream} ${type}`);

describe.each(Object.keys(viewers) as readonly Name[])('for %s', (name) => {
  const viewer = viewers[name];

  test.each(Object.keys(filters))('what was told live is what is told later: %s', async (named) => {
    const register = await opened();
    const query: FeedQuery = { filter: filters[named] ?? {}, viewer, batchSize: 3 };
    const stop = new AbortController();
    const heard: ChangeMessage[] = [];
    let end = Number.POSITIVE_INFINITY;
    const listening = (async () => {
      for await (const message of register.feed.messages(query, { sequence: 0 }, stop.signal)) {
        heard.push(message);
        if ('sequence' in message && message.sequence >= end) return;
      }
    })();
    await live(register);
    end = ((await register.ledger.head())?.sequence ?? 0) + 1;
    await register.record('organisation-100000009', '2014-05-03', [
      organisationEvent('OrganisationRegistered', { name: '单位9', type: 'HIGHER_VOCATIONAL' }),
    ]);
    await listening;
    const later = await readAll(register, query);
    expect(told(heard)).toEqual(told(later));
  });
});

test('a cursor that another node gave out is good on one that has not heard of that entry yet', async () => {
  const { feed, ledger, views, ...rest } = await opened();
  await live({ feed, ledger, views, ...rest });
  const head = await ledger.head();
  if (head === undefined) throw new Error('nothing recorded');
  const other = new Feed({
    ledger: new LaggingLedger(ledger, undefined),
    views,
    today: () => legalDate('2014-06-01'),
  });
  afterTest(() => other.close());
  expect(await other.start({}, feed.cursor({}, head))).toEqual({ place: head });
  await expect(other.start({}, feed.cursor({}, { ...head, sequence: head.sequence + 1 }))).rejects.toThrow(
    CursorBeyondTip,
  );
});

describe('a reader', () => {
  test('who sees all is told all, each entry as the history shows it', async () => {
    const register = await opened();
    await live(register);
    const query: FeedQuery = { filter: {}, viewer: viewers.CITY, batchSize: 4 };
    const entries = told(await readAll(register, query));
    const head = (await register.ledger.head())?.sequence ?? 0;
    expect(entries.map(({ sequence }) => sequence)).toEqual(Array.from({ length: head }, (_, i) => i + 1));
    const { history } = await register.queries();
    for (const id of ['base-1', 'base-2']) {
      const shown = (await history(id, { first: 100 }, viewers.CITY)).edges.map(({ node }) => node);
      expect(entries.filter(({ stream }) => stream === id)).toEqual(shown);
    }
  });

  test('of the public is told of a base from its announcement on, and not who acted', async () => {
    const register = await opened();
    await live(register);
    const entries = told(await readAll(register, { filter: { base: 'base-2' }, viewer: viewers.PUBLIC, batchSize: 9 }));
    expect(entries.map(({ type }) => type)).toEqual(['BaseAnnounced', 'BaseRenamed', 'BaseAdjusted']);
    expect(entries.some((entry) => 'actor' in entry)).toBe(false);
  });

  test('of the public cannot find out by a filter which bases are being rectified', async () => {
    const register = await opened();
    await live(register);
    const viewer = viewers.PUBLIC;
    expect(
      types(await readAll(register, { filter: { status: ['RECTIFYING', 'OVERDUE'] }, viewer, batchSize: 9 })),
    ).toEqual([]);
    const announced = await readAll(register, {
      filter: { status: ['ANNOUNCED'], base: 'base-2' },
      viewer,
      batchSize: 9,
    });
    expect(types(announced)).toContain('base-2 BaseRenamed');
  });

  test('of a county that a base has left is told no more of it than the public', async () => {
    const register = await opened();
    await live(register);
    const query = { filter: { base: 'base-2' }, batchSize: 50 };
    const wujin = told(await readAll(register, { ...query, viewer: viewers.武进 }));
    const xinbei = told(await readAll(register, { ...query, viewer: viewers.新北 }));
    expect(wujin.map(({ type }) => type)).toEqual(['BaseAnnounced', 'BaseRenamed', 'BaseAdjusted']);
    expect(xinbei.map(({ type }) => type)).toEqual([
      'BaseAnnounced',
      'BaseRenamed',
      'BaseAdjusted',
      'RectificationOrdered',
    ]);
    expect(xinbei.filter((entry) => 'actor' in entry).map(({ type }) => type)).toEqual([
      'BaseAdjusted',
      'RectificationOrdered',
    ]);
  });

  test('of a division is told of bases while they lie in it', async () => {
    const register = await opened();
    await live(register);
    const inDivision = (division: string) =>
      readAll(register, { filter: { division }, viewer: viewers.CITY, batchSize: 50 });
    expect(types(await inDivision('320412'))).not.toContain('base-2 BaseAdjusted');
    expect(types(await inDivision('320412'))).toContain('base-2 BaseRenamed');
    expect(types(await inDivision('320411'))).toContain('base-2 BaseAdjusted');
  });
});

describe('a filter', () => {
  test.each([
    [{ types: [] }, 'types', 'LIST_EMPTY'],
    [{ aggregates: [] }, 'aggregates', 'LIST_EMPTY'],
    [{ status: [] }, 'status', 'LIST_EMPTY'],
    [{ types: ['BaseVanished'] }, 'types', 'EVENT_TYPE_UNKNOWN'],
    [{ types: ['PersonalDataRead'] }, 'types', 'EVENT_TYPE_UNKNOWN'],
    [{ aggregates: ['access'] }, 'aggregates', 'AGGREGATE_UNKNOWN'],
    [{ base: 'base-9' }, 'base', 'BASE_UNKNOWN'],
    [{ division: '999999' }, 'division', 'DIVISION_UNKNOWN'],
  ] as const)('that names nothing is refused: %j', async (filter, field, rule) => {
    const register = await opened();
    await register.found();
    await register.queries();
    const checking = register.feed.check({ filter, viewer: viewers.CITY, batchSize: 1 });
    await expect(checking).rejects.toMatchObject(new EmptyFilter(field, rule));
  });
});
