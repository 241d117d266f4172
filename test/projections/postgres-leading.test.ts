import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { jurisdictionEvent } from '../../src/aggregates/jurisdiction/index.js';
import { legalDate } from '../../src/kernel/index.js';
import type { Ledger } from '../../src/ledger/index.js';
import { type OpenViews, openViews, type ViewStore } from '../../src/projections/index.js';
import { openPostgresViewStore } from '../../src/projections/postgres/index.js';
import { PostgresSharing } from '../../src/projections/postgres/sharing.js';
import { Runner } from '../../src/projections/runner.js';
import { newSchema, onDatabase, type TestSchema } from '../support/postgres/schema.js';
import { newLedger } from '../support/register.js';
import { holidays } from '../support/shipped.js';
import { city, recorderOn } from './support/record.js';
import { allRows } from './support/rows.js';
import { namesProjection, totalProjection } from './support/toys.js';
import { afterTest, settle } from './support/views.js';

const schema = async (): Promise<TestSchema> => {
  const made = await newSchema();
  afterTest(made.drop);
  return made;
};

const nodeOn = async ({ address }: TestSchema, ledger: Ledger): Promise<OpenViews> => {
  const views = await openViews({
    ledger,
    store: openPostgresViewStore(address),
    holidays,
    today: () => legalDate('2022-01-03'),
  });
  afterTest(() => views.close());
  return views;
};

const pids = z.array(z.object({ pid: z.number() }));

/** The connection that holds a lead, waited for. */
const leader = ({ url, address }: TestSchema): Promise<number> =>
  onDatabase(url, async (client) =>
    vi.waitFor(async () => {
      const { rows } = await client.query(
        `select pid from pg_stat_activity join pg_locks using (pid)
         where application_name = $1 and locktype = 'advisory' and granted and query like '%as held'`,
        [`jidi ${address.schema}`],
      );
      const [one] = pids.parse(rows);
      if (one === undefined) throw new Error('nobody leads');
      return one.pid;
    }),
  );

const terminate = ({ url }: TestSchema, pid: number): Promise<unknown> =>
  onDatabase(url, (client) => client.query('select pg_terminate_backend($1)', [pid]));

const CITY = { role: 'CITY', bureau: city } as const;

test('every node shows what one of them leads, at the position that is waited for', async () => {
  const ledger = newLedger();
  const place = await schema();
  const [one, other] = [await nodeOn(place, ledger), await nodeOn(place, ledger)];
  const { base, found, record } = recorderOn(ledger);
  await found();
  for (const n of [1, 2, 3]) {
    await base(`base-${n}`, { serial: n });
    for (const node of [one, other]) {
      await settle(node, ledger);
      expect(await (await node.queries.bases({ first: 10 }, CITY)).totalCount()).toBe(n);
    }
  }
  // What is kept in memory of small tables is read anew on every node.
  expect(await other.queries.division('320499')).toBeUndefined();
  await record(`jurisdiction-${city}`, '2021-05-01', [
    jurisdictionEvent('DivisionEstablished', {
      gb6: '320499',
      name: '新设区',
      from: legalDate('2021-05-01'),
      level: 'COUNTY',
    }),
  ]);
  for (const node of [one, other]) {
    await settle(node, ledger);
    expect((await node.queries.division('320499'))?.name).toBe('新设区');
  }
  for (const node of [one, other]) {
    expect(node.ready()).toBe(true);
    expect(node.health().every(({ state }) => state === 'LIVE')).toBe(true);
  }
});

test('another node takes over within seconds when the leader’s connection is cut, and again when it goes', async () => {
  const ledger = newLedger();
  const place = await schema();
  const nodes = [await nodeOn(place, ledger), await nodeOn(place, ledger), await nodeOn(place, ledger)];
  const { base } = recorderOn(ledger);
  for (let round = 1; round <= 3; round += 1) {
    await terminate(place, await leader(place));
    await base(`base-${round}`, { serial: round });
    for (const node of nodes) await settle(node, ledger);
  }
  const [first] = nodes;
  await first?.close();
  await base('base-9', { serial: 9 });
  for (const node of nodes.slice(1)) {
    await settle(node, ledger);
    expect(await (await node.queries.bases({ first: 10 }, CITY)).totalCount()).toBe(4);
  }
});

test('the lead of a process that is killed falls to one that waits', async () => {
  const place = await schema();
  const script = fileURLToPath(new URL('../support/postgres/leader.ts', import.meta.url));
  const child = fork(script, [place.url, place.address.schema, 'lead'], { execArgv: ['--import', 'tsx'] });
  afterTest(async () => child.kill('SIGKILL'));
  expect(await new Promise((resolve) => child.once('message', resolve))).toBe('leads');

  const sharing = new PostgresSharing(place.address);
  afterTest(() => sharing.close());
  const impatient = AbortSignal.timeout(1_500);
  expect(await sharing.candidate('lead', impatient)).toBeUndefined();
  const waiting = sharing.candidate('lead', AbortSignal.timeout(20_000));
  child.kill('SIGKILL');
  const term = await waiting;
  expect(term?.lost.aborted).toBe(false);
});

/** A store whose processes do not know of each other: all of them lead. */
const unaware = ({ address }: TestSchema): ViewStore => {
  const store = openPostgresViewStore(address);
  return {
    db: store.db,
    adding: store.adding,
    transaction: (work) => store.transaction(work),
    close: () => store.close(),
  };
};

test('who leads without the lead writes nothing twice and nothing that is behind', async () => {
  const ledger = newLedger();
  const place = await schema();
  const projections = [namesProjection(), totalProjection];
  const stores = [unaware(place), unaware(place), unaware(place)];
  const runners = [];
  for (const store of stores) {
    const runner = await Runner.open({ ledger, store, projections });
    afterTest(async () => {
      await runner.close();
      await store.close();
    });
    runners.push(runner);
  }
  const { base } = recorderOn(ledger);
  await Promise.all(Array.from({ length: 40 }, (_, n) => base(`base-${n}`, { serial: n + 1 })));
  const head = await ledger.head();
  if (head === undefined) throw new Error('nothing recorded');
  for (const runner of runners) await runner.waitFor(head.position, 20_000);
  const [store] = stores;
  if (store === undefined) throw new Error('no store');
  const { toy_names: names, toy_totals: totals } = await allRows(store, projections);
  expect(totals).toEqual([{ id: 'all', total: head.sequence }]);
  expect(names).toHaveLength(40);
  expect(names?.every((row) => z.object({ seen: z.number() }).parse(row).seen === 7)).toBe(true);
});

test('nodes of two versions each lead their own views, and the newer ones take the place of the older', async () => {
  const ledger = newLedger();
  const place = await schema();
  const open = async (version: number) => {
    const store = openPostgresViewStore(place.address);
    const runner = await Runner.open({ ledger, store, projections: [namesProjection({ version })] });
    afterTest(async () => {
      await runner.close();
      await store.close();
    });
    return { runner, store };
  };
  const { base } = recorderOn(ledger);
  const [entry] = await base('base-a', { name: '甲' }, 'APPLIED');
  const old = await open(1);
  await old.runner.waitFor(entry?.position ?? ('' as never), 20_000);
  const young = await open(2);
  await young.runner.waitFor(entry?.position ?? ('' as never), 20_000);
  expect(young.runner.progress().health[0]).toMatchObject({ version: 2, state: 'LIVE' });
  await base('base-b', { name: '乙' }, 'APPLIED');
  await vi.waitFor(
    () => expect(old.runner.progress().health[0]).toMatchObject({ version: 1, state: 'FAILED' }),
    10_000,
  );
  const head = await ledger.head();
  await young.runner.waitFor(head?.position ?? ('' as never), 20_000);
  expect((await allRows(young.store, [namesProjection()])).toy_names).toHaveLength(2);
});
