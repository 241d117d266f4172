import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { formats } from '../src/aggregates/registry.js';
import { instantFromMillis, legalDate, type NewEvent } from '../src/kernel/index.js';
import { createCodec } from '../src/ledger/index.js';
import { openForWriting } from '../src/ledger/sqlite/file.js';
import { GroupCommit } from '../src/ledger/sqlite/group-commit.js';
import { openSqliteLedger } from '../src/ledger/sqlite/index.js';
import { median, print, quantile, type Report } from './report.js';

/**
 * Durable appends: what sharing a commit is worth. On one disk, in one run, several times in turn: each append in a
 * transaction of its own with nothing between the caller and SQLite, then the ledger with 1, 16 and 64 in flight.
 */
const ROUNDS = 5;
const codec = createCodec(formats);

type Run = { readonly perSecond: number; readonly millis: readonly number[] };

const event = (): NewEvent => {
  const commandId = randomUUID();
  return {
    id: randomUUID(),
    type: 'ApplicationReturned',
    v: 1,
    data: { reason: '申报材料中的消防验收意见已超过十二个月，请补交后重新申报。' },
    meta: {
      occurredOn: legalDate('2012-03-14'),
      recordedAt: instantFromMillis(Date.now()),
      commandId,
      correlationId: commandId,
      causationId: commandId,
      actor: { id: 'clerk', role: 'CITY', bureau: '320400' },
      measures: 1,
      articles: ['Art.6(1)'],
    },
  };
};

const timed = async (count: number, inFlight: number, append: () => Promise<unknown>): Promise<Run> => {
  const millis: number[] = [];
  let left = count;
  const start = performance.now();
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      const begun = performance.now();
      await append();
      millis.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return { perSecond: (count / (performance.now() - start)) * 1_000, millis };
};

const inFolder = async <Result>(use: (folder: string) => Promise<Result>): Promise<Result> => {
  // Beside the program, since a temporary folder may be no disk at all.
  const folder = await mkdtemp(join(process.cwd(), '.bench-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
};

const oneEach = (count: number): Promise<Run> =>
  inFolder(async (folder) => {
    const connection = openForWriting(join(folder, 'ledger.db'));
    const commits = new GroupCommit(connection);
    const run = await timed(count, 1, async () => {
      const stream = `base-${randomUUID()}`;
      commits.commit([[{ stream, expected: 'none', events: [codec.prepare(stream, event())] }]]);
    });
    connection.close();
    return run;
  });

const shared = (count: number, inFlight: number): Promise<Run> =>
  inFolder(async (folder) => {
    const ledger = await openSqliteLedger({ folder, codec });
    const append = () => ledger.append(`base-${randomUUID()}`, 'none', [event()]);
    await timed(200, inFlight, append);
    const run = await timed(count, inFlight, append);
    await ledger.close();
    return run;
  });

export const appendBench = async (): Promise<Report> => {
  const runs = { alone: [] as Run[], one: [] as Run[], sixteen: [] as Run[], many: [] as Run[] };
  await shared(2_000, 64);
  for (let round = 0; round < ROUNDS; round += 1) {
    runs.alone.push(await oneEach(1_000));
    runs.one.push(await shared(1_000, 1));
    runs.sixteen.push(await shared(8_000, 16));
    runs.many.push(await shared(16_000, 64));
  }
  const ratios = runs.many.map(({ perSecond }, i) => perSecond / (runs.alone[i]?.perSecond ?? Number.NaN));
  const figures = (name: string, of: readonly Run[]) => {
    const millis = of.flatMap((run) => run.millis);
    return [
      { name, value: median(of.map(({ perSecond }) => perSecond)), unit: 'appends/s' },
      { name: `${name}: p50`, value: quantile(millis, 0.5), unit: 'ms' },
      { name: `${name}: p99`, value: quantile(millis, 0.99), unit: 'ms' },
    ];
  };
  return {
    title: 'Durable appends to the SQLite ledger',
    ratios: [{ name: '64 in flight, against one transaction each', value: median(ratios), goal: { atLeast: 7 } }],
    figures: [
      ...figures('one transaction each', runs.alone),
      ...figures('1 in flight', runs.one),
      ...figures('16 in flight', runs.sixteen),
      ...figures('64 in flight', runs.many),
    ],
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) print(await appendBench());
