import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { formats } from '../src/aggregates/registry.js';
import { legalDate } from '../src/kernel/index.js';
import { createCodec, type Ledger } from '../src/ledger/index.js';
import { openSqliteLedger } from '../src/ledger/sqlite/index.js';
import { readHolidays, shippedPolicies } from '../src/policies.js';
import { type OpenViews, openViews, rebuildViews, type Viewer, type ViewStore } from '../src/projections/index.js';
import { openPostgresViewStore } from '../src/projections/postgres/index.js';
import { openSqliteViewStore } from '../src/projections/sqlite/index.js';
import { onDatabase } from '../test/support/postgres/schema.js';
import { addressOf } from '../test/support/postgres/schema-address.js';
import { startPostgres } from '../test/support/postgres/server.js';
import { MB, type Measured, partsApart, perSecond } from './apart.js';
import { median, print, quantile, type Report } from './report.js';
import { writeLedger } from './synthetic.js';
import { learnerOf, training } from './synthetic-training.js';

/**
 * The same rebuild and the same questions, on SQLite and on a PostgreSQL of this machine (or that of
 * JIDI_TEST_PG_URL), which writes to its disk as a server in use does.
 */
const EVENTS = 300_000;
const ROUNDS = 5;
const REBUILDS = 3;
const DURABLE = ['fsync=on', 'full_page_writes=on', 'shared_buffers=512MB', 'max_wal_size=4GB'];

const CITY: Viewer = { role: 'CITY', bureau: '320400' };
const PUBLIC: Viewer = { role: 'PUBLIC' };
const COUNTY: Viewer = { role: 'COUNTY', bureau: '320412' };
const on = legalDate('2024-06-03');
/** A county that was merged into another in 2015. */
const EARLIER = { gb6: '320405', on: legalDate('2014-06-03') };
const holidays = readHolidays(shippedPolicies);

type Known = { readonly cursor: string; readonly id: string };
type Question = {
  readonly name: string;
  readonly times: number;
  /** `middle`: the base in the middle of the list. */
  readonly ask: (views: OpenViews, middle: Known) => Promise<unknown>;
};

const questions: readonly Question[] = [
  { name: 'bases(first: 20)', times: 200, ask: ({ queries }) => queries.bases({ first: 20 }, PUBLIC) },
  {
    name: 'bases(first: 20) after the base in the middle',
    times: 200,
    ask: ({ queries }, { cursor }) => queries.bases({ first: 20, after: cursor }, CITY),
  },
  {
    name: 'bases(first: 20) by part of a name',
    times: 20,
    ask: ({ queries }) => queries.bases({ first: 20, filter: { name: '第77' } }, CITY),
  },
  {
    name: 'bases(first: 20) by status',
    times: 100,
    ask: ({ queries }) => queries.bases({ first: 20, filter: { status: ['RECTIFYING', 'OVERDUE'] } }, CITY),
  },
  {
    name: 'bases(first: 20) of a division on a date',
    times: 100,
    ask: ({ queries }) => queries.bases({ first: 20, filter: { division: { gb6: '320412', on } } }, CITY),
  },
  {
    name: 'bases(first: 20) by status, of a division on a date before its boundaries changed',
    times: 50,
    ask: ({ queries }) => queries.bases({ first: 20, filter: { status: ['ANNOUNCED'], division: EARLIER } }, PUBLIC),
  },
  { name: 'base(id)', times: 200, ask: ({ queries }, { id }) => queries.base(id, CITY) },
  { name: 'history(first: 20)', times: 200, ask: ({ queries }, { id }) => queries.history(id, { first: 20 }, CITY) },
  {
    name: 'worklist(first: 20) of a division',
    times: 10,
    ask: ({ queries }) => queries.worklist({ first: 20, on }, COUNTY),
  },
  { name: 'statistics', times: 5, ask: ({ queries }) => queries.statistics({ on }, CITY) },
  {
    name: 'learnerAccount of a year with twenty classes',
    times: 200,
    ask: ({ training: { learnerAccount } }) => learnerAccount(learnerOf(77), 2023, CITY),
  },
];

const openLedger = (folder: string) => openSqliteLedger({ folder, codec: createCodec(formats), readonly: true });
const VIEWS = 'views.db';
const onFile = (folder: string): ViewStore => openSqliteViewStore(join(folder, VIEWS));
/** Where the server is, as a text in the folder. */
const SERVER = 'server';
const SCHEMA = 'jidi_bench';
const onServer = async (folder: string): Promise<ViewStore> =>
  openPostgresViewStore(addressOf(await readFile(join(folder, SERVER), 'utf8'), SCHEMA));

/** All views from nothing, in a process of its own, as `jidi rebuild` does it. */
const rebuilt = async (folder: string, store: ViewStore): Promise<number> => {
  const ledger = await openLedger(folder);
  const { sequence, failed } = await rebuildViews({ ledger, store, holidays });
  if (failed.length > 0) throw new Error(JSON.stringify(failed));
  await store.close();
  await ledger.close();
  return sequence;
};

const SCRIPT = fileURLToPath(import.meta.url);
const apart = partsApart(SCRIPT, {
  sqlite: (folder) => rebuilt(folder, onFile(folder)),
  postgres: async (folder) => rebuilt(folder, await onServer(folder)),
});

/** By turns, each from nothing; the last two stay for the questions. */
const rebuilds = async (folder: string, url: string) => {
  const sqlite: Measured[] = [];
  const postgres: Measured[] = [];
  for (let round = 0; round < REBUILDS; round += 1) {
    for (const ending of ['', '-wal', '-shm']) await rm(`${join(folder, VIEWS)}${ending}`, { force: true });
    sqlite.push(await apart.measure('sqlite', folder));
    await onDatabase(url, (client) => client.query(`drop schema if exists ${SCHEMA} cascade`));
    postgres.push(await apart.measure('postgres', folder));
  }
  return { sqlite, postgres };
};
const rateOf = (measured: readonly Measured[]): number => median(measured.map(perSecond));
const peakOf = (measured: readonly Measured[]): number => Math.max(...measured.map(({ peak }) => peak)) / MB;

const middleOf = async ({ queries }: OpenViews): Promise<Known> => {
  const count = await (await queries.bases({ first: 1 }, CITY)).totalCount();
  const filter = { name: `第${Math.floor(count / 2)}学院` };
  const [edge] = (await queries.bases({ first: 1, filter }, CITY)).edges;
  if (edge === undefined) throw new Error('no base in the middle');
  return { cursor: edge.cursor, id: edge.node.id };
};

/** Milliseconds of each of the times that the question is asked. */
const timed = async ({ name, times, ask }: Question, views: OpenViews, middle: Known): Promise<readonly number[]> => {
  const millis: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const start = performance.now();
    const answer = await ask(views, middle);
    millis.push(performance.now() - start);
    if (answer === undefined) throw new Error(`${name}: no answer`);
  }
  return millis;
};

const asked = async (ledger: Ledger, stores: readonly ViewStore[]): Promise<Report['figures']> => {
  const opened = await Promise.all(stores.map((store) => openViews({ ledger, store, holidays, today: () => on })));
  const head = await ledger.head();
  for (const views of opened) if (head !== undefined) await views.waitFor(head.position, 60_000);
  const middles = await Promise.all(opened.map(middleOf));
  const figures: Report['figures'][number][] = [];
  for (const question of questions) {
    const times: number[][] = opened.map(() => []);
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [i, views] of opened.entries()) {
        const middle = middles[i];
        if (middle === undefined) continue;
        const millis = await timed(question, views, middle);
        // The first round warms up.
        if (round > 0) times[i]?.push(...millis);
      }
    }
    for (const [i, store] of ['SQLite', 'PostgreSQL'].entries()) {
      const own = times[i] ?? [];
      figures.push(
        { name: `${question.name}, ${store}: p50`, value: median(own), unit: 'ms' },
        { name: `${question.name}, ${store}: p99`, value: quantile(own, 0.99), unit: 'ms' },
      );
    }
  }
  for (const views of opened) await views.close();
  return figures;
};

export const postgresBench = async (events = EVENTS): Promise<Report> => {
  const folder = await mkdtemp(join(process.cwd(), '.bench-'));
  const given = process.env.JIDI_TEST_PG_URL;
  const server = given === undefined ? await startPostgres(DURABLE) : undefined;
  try {
    await writeLedger(join(folder, 'ledger.db'), ({ entries }) => entries >= events, training());
    const url = server?.url ?? given ?? '';
    await writeFile(join(folder, SERVER), url);
    const { sqlite, postgres } = await rebuilds(folder, url);
    const ledger = await openLedger(folder);
    const figures = await asked(ledger, [onFile(folder), await onServer(folder)]);
    await ledger.close();
    return {
      title: `Views in PostgreSQL against SQLite, ${events.toLocaleString('en')} events`,
      ratios: [
        {
          name: 'rebuild on PostgreSQL against 20,000 events/s',
          value: rateOf(postgres) / 20_000,
          goal: { atLeast: 1 },
        },
        { name: 'rebuild, PostgreSQL against SQLite', value: rateOf(postgres) / rateOf(sqlite) },
      ],
      figures: [
        { name: 'rebuild of all views, PostgreSQL', value: rateOf(postgres), unit: 'events/s' },
        { name: 'rebuild of all views, SQLite', value: rateOf(sqlite), unit: 'events/s' },
        { name: 'rebuild, PostgreSQL: peak RSS of the program', value: peakOf(postgres), unit: 'MB' },
        { name: 'rebuild, SQLite: peak RSS', value: peakOf(sqlite), unit: 'MB' },
        ...figures,
      ],
    };
  } finally {
    await server?.remove();
    await rm(folder, { recursive: true });
  }
};

const [, script, size] = process.argv;
if (script === SCRIPT && !(await apart.runOwn())) print(await postgresBench(Number(size ?? EVENTS)));
