import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { formats } from '../src/aggregates/registry.js';
import { legalDate } from '../src/kernel/index.js';
import { createCodec } from '../src/ledger/index.js';
import { openSqliteLedger } from '../src/ledger/sqlite/index.js';
import { readHolidays, shippedPolicies } from '../src/policies.js';
import { openViews, type Queries, type Viewer } from '../src/projections/index.js';
import { openSqliteViewStore } from '../src/projections/sqlite/index.js';
import { median, print, quantile, type Report } from './report.js';
import { writeLedger } from './synthetic.js';

/** The same questions to a small register and to a large one: a page must not cost more because there is more behind it. */
const SMALL = 1_000;
const LARGE = 100_000;
const ROUNDS = 5;

const CITY: Viewer = { role: 'CITY', bureau: '320400' };
const PUBLIC: Viewer = { role: 'PUBLIC' };
const COUNTY: Viewer = { role: 'COUNTY', bureau: '320412' };
const on = legalDate('2024-06-03');

type Question = {
  readonly name: string;
  readonly times: number;
  /** `middle`: the cursor of the base in the middle of the list. */
  readonly ask: (queries: Queries, middle: string) => Promise<unknown>;
};

const questions = {
  page: { name: 'bases(first: 20)', times: 400, ask: (queries) => queries.bases({ first: 20 }, PUBLIC) },
  deep: {
    name: 'bases(first: 20) after the base in the middle',
    times: 400,
    ask: (queries, middle) => queries.bases({ first: 20, after: middle }, CITY),
  },
  status: {
    name: 'bases(first: 20) of one status',
    times: 200,
    ask: (queries) => queries.bases({ first: 20, filter: { status: ['RECTIFYING'] } }, CITY),
  },
  division: {
    name: 'bases(first: 20) of a division on a date',
    times: 100,
    ask: (queries) => queries.bases({ first: 20, filter: { division: { gb6: '320411', on } } }, CITY),
  },
  county: {
    name: 'bases(first: 20) to a division',
    times: 100,
    ask: (queries) => queries.bases({ first: 20 }, COUNTY),
  },
  name: {
    name: 'bases(first: 20) by part of a name',
    times: 50,
    ask: (queries) => queries.bases({ first: 20, filter: { name: '第77' } }, CITY),
  },
  count: {
    name: 'totalCount of the bases of a division',
    times: 10,
    ask: async (queries) =>
      (await queries.bases({ first: 1, filter: { division: { gb6: '320411', on } } }, CITY)).totalCount(),
  },
  worklist: {
    name: 'worklist(first: 20) of a division',
    times: 20,
    ask: (queries) => queries.worklist({ first: 20, on }, COUNTY),
  },
  statistics: { name: 'statistics', times: 5, ask: (queries) => queries.statistics({ on }, CITY) },
} as const satisfies { readonly [key: string]: Question };
type Key = keyof typeof questions;
const keys = Object.keys(questions) as readonly Key[];

const openRegister = async (folder: string, bases: number) => {
  await writeLedger(join(folder, 'ledger.db'), ({ announced }) => announced >= bases);
  const ledger = await openSqliteLedger({ folder, codec: createCodec(formats), readonly: true });
  const store = openSqliteViewStore(join(folder, 'views.db'));
  const views = await openViews({ ledger, store, holidays: readHolidays(shippedPolicies), today: () => on });
  const head = await ledger.head();
  if (head !== undefined) await views.waitFor(head.position, 600_000);
  const name = `第${Math.floor(bases / 2)}学院`;
  const { edges } = await views.queries.bases({ first: 1, filter: { name } }, CITY);
  const middle = edges[0]?.cursor;
  if (middle === undefined) throw new Error(`no base of ${name}`);
  return {
    queries: views.queries,
    middle,
    close: async () => {
      await views.close();
      await ledger.close();
    },
  };
};

const inFolder = async <Result>(use: (folder: string) => Promise<Result>): Promise<Result> => {
  const folder = await mkdtemp(join(process.cwd(), '.bench-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
};

type Register = Awaited<ReturnType<typeof openRegister>>;

/** Milliseconds of each of the times that the question is asked. */
const timed = async ({ times, ask }: Question, { queries, middle }: Register): Promise<readonly number[]> => {
  const millis: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const start = performance.now();
    await ask(queries, middle);
    millis.push(performance.now() - start);
  }
  return millis;
};

type Times = { readonly [Of in Key]: number[] };
const noTimes = (): Times => Object.fromEntries(keys.map((key) => [key, []])) as unknown as Times;

export const listBench = (large = LARGE): Promise<Report> =>
  inFolder((few) =>
    inFolder(async (many) => {
      const registers = { small: await openRegister(few, SMALL), large: await openRegister(many, large) };
      const times = { small: noTimes(), large: noTimes() };
      for (const key of keys) await timed(questions[key], registers.small);
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const key of keys) {
          times.small[key].push(...(await timed(questions[key], registers.small)));
          times.large[key].push(...(await timed(questions[key], registers.large)));
        }
      }
      await registers.small.close();
      await registers.large.close();
      const ratio = (key: Key) => median(times.large[key]) / median(times.small[key]);
      return {
        title: `Questions to ${large.toLocaleString('en')} announced bases, and to ${SMALL.toLocaleString('en')}`,
        ratios: [
          { name: `${questions.page.name}, large against small`, value: ratio('page'), goal: { atMost: 1.5 } },
          { name: `${questions.deep.name}, large against small`, value: ratio('deep') },
        ],
        figures: keys.flatMap((key) => [
          { name: `${questions[key].name}: p50`, value: median(times.large[key]), unit: 'ms' },
          { name: `${questions[key].name}: p99`, value: quantile(times.large[key], 0.99), unit: 'ms' },
        ]),
      };
    }),
  );

if (process.argv[1] === fileURLToPath(import.meta.url)) print(await listBench(Number(process.argv[2] ?? LARGE)));
