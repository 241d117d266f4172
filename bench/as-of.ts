import './production.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { formats } from '../src/aggregates/registry.js';
import { instant, legalDate } from '../src/kernel/index.js';
import { createCodec } from '../src/ledger/index.js';
import { openSqliteLedger } from '../src/ledger/sqlite/index.js';
import { readHolidays, shippedPolicies } from '../src/policies.js';
import type { Point } from '../src/projections/as-of/index.js';
import { type OpenViews, rebuildViews, type Viewer } from '../src/projections/index.js';
import { createQueries } from '../src/projections/queries.js';
import { openSqliteViewStore } from '../src/projections/sqlite/index.js';
import { median, print, quantile, type Report } from './report.js';
import { writeLedger } from './synthetic.js';

/** A page of the register as it is against the same page as it was: the past must not cost much more than the present. */
const BASES = 100_000;
const TIMES = 200;
const ROUNDS = 5;
/** The views that the questions read. */
const ASKED = ['divisions', 'bases', 'entries', 'base-versions', 'moments'];

const AUDITOR: Viewer = { role: 'AUDITOR' };
const PUBLIC: Viewer = { role: 'PUBLIC' };
const COUNTY: Viewer = { role: 'COUNTY', bureau: '320412' };
const on = legalDate('2024-06-03');
const now = instant('2024-06-03T04:00:00Z');

type Question = { readonly name: string; readonly times: number; readonly ask: () => Promise<unknown> };

const questionsTo = (
  { queries, past }: Pick<OpenViews, 'queries' | 'past'>,
  tip: Point,
  middle: Point,
  base: string,
) => {
  const question = (name: string, ask: () => Promise<unknown>, times = TIMES): Question => ({ name, times, ask });
  return {
    page: question('bases(first: 20)', () => queries.bases({ first: 20 }, AUDITOR)),
    pageTip: question('bases(first: 20, asOf) at the tip', () => past.bases({ first: 20 }, tip, AUDITOR)),
    pageMiddle: question('bases(first: 20, asOf) half way', () => past.bases({ first: 20 }, middle, AUDITOR)),
    public: question('bases(first: 20) to the public', () => queries.bases({ first: 20 }, PUBLIC)),
    publicMiddle: question('bases(first: 20, asOf) half way to the public', () =>
      past.bases({ first: 20 }, middle, PUBLIC),
    ),
    county: question('bases(first: 20) to a division', () => queries.bases({ first: 20 }, COUNTY), 20),
    countyTip: question(
      'bases(first: 20, asOf) at the tip to a division',
      () => past.bases({ first: 20 }, tip, COUNTY),
      20,
    ),
    countyMiddle: question(
      'bases(first: 20, asOf) half way to a division',
      () => past.bases({ first: 20 }, middle, COUNTY),
      20,
    ),
    name: question(
      'bases(first: 20) by part of a name',
      () => queries.bases({ first: 20, filter: { name: '第77' } }, AUDITOR),
      20,
    ),
    nameTip: question(
      'bases(first: 20, asOf) at the tip by part of a name',
      () => past.bases({ first: 20, filter: { name: '第77' } }, tip, AUDITOR),
      20,
    ),
    nameMiddle: question(
      'bases(first: 20, asOf) half way by part of a name',
      () => past.bases({ first: 20, filter: { name: '第77' } }, middle, AUDITOR),
      20,
    ),
    one: question('base(asOf)', () => past.base(base, middle, AUDITOR)),
    statistics: question('statistics', () => queries.statistics({ on }, AUDITOR), 2),
    statisticsTip: question('statistics(asOf) at the tip', () => past.statistics({}, tip, AUDITOR), 2),
    statisticsMiddle: question('statistics(asOf) half way', () => past.statistics({}, middle, AUDITOR), 2),
  };
};
type Questions = ReturnType<typeof questionsTo>;
type Key = keyof Questions;

const timed = async ({ times, ask }: Question): Promise<readonly number[]> => {
  const millis: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const start = performance.now();
    await ask();
    millis.push(performance.now() - start);
  }
  return millis;
};

const measured = async (folder: string, bases: number): Promise<Report> => {
  const written = await writeLedger(join(folder, 'ledger.db'), ({ announced }) => announced >= bases);
  const ledger = await openSqliteLedger({ folder, codec: createCodec(formats), readonly: true });
  const store = openSqliteViewStore(join(folder, 'views.db'));
  try {
    const { failed } = await rebuildViews({ ledger, store, holidays: readHolidays(shippedPolicies), only: ASKED });
    if (failed.length > 0) throw new Error(JSON.stringify(failed));
    const { queries, past } = createQueries(store.db, () => on, ledger);
    const tip = await past.point({ recorded: { sequence: written.entries }, effective: on }, now);
    const middle = await past.point({ recorded: { sequence: Math.floor(written.entries / 2) } }, now);
    const [first] = (await queries.bases({ first: 1 }, AUDITOR)).edges;
    if (first === undefined) throw new Error('the register has no base');
    const questions = questionsTo({ queries, past }, tip, middle, first.node.id);
    const keys = Object.keys(questions) as Key[];
    const times = new Map<Key, number[]>(keys.map((key) => [key, []]));
    for (const key of keys) await timed(questions[key]);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const key of keys) times.get(key)?.push(...(await timed(questions[key])));
    }
    const p50 = (key: Key) => median(times.get(key) ?? []);
    const against = (then: Key, live: Key, goal?: number) => ({
      name: `${questions[then].name}, against ${questions[live].name}`,
      value: p50(then) / p50(live),
      ...(goal !== undefined && { goal: { atMost: goal } }),
    });
    return {
      title: `Two times over ${bases.toLocaleString('en')} announced bases`,
      ratios: [
        against('pageTip', 'page', 3),
        against('pageMiddle', 'page', 3),
        against('publicMiddle', 'public', 3),
        against('countyTip', 'county', 3),
        against('countyMiddle', 'county', 3),
        against('nameTip', 'name', 3),
        against('nameMiddle', 'name', 3),
        against('statisticsTip', 'statistics'),
        against('statisticsMiddle', 'statistics'),
      ],
      figures: keys.flatMap((key) => [
        { name: `${questions[key].name}: p50`, value: p50(key), unit: 'ms' },
        { name: `${questions[key].name}: p99`, value: quantile(times.get(key) ?? [], 0.99), unit: 'ms' },
      ]),
    };
  } finally {
    await store.close();
    await ledger.close();
  }
};

export const asOfBench = async (bases = BASES): Promise<Report> => {
  const folder = await mkdtemp(join(process.cwd(), '.bench-'));
  try {
    return await measured(folder, bases);
  } finally {
    await rm(folder, { recursive: true });
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) print(await asOfBench(Number(process.argv[2] ?? BASES)));
