import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { formats } from '../src/aggregates/registry.js';
import { instantFromMillis, legalDate, type NewEvent } from '../src/kernel/index.js';
import { createCodec, type Ledger } from '../src/ledger/index.js';
import { openSqliteLedger } from '../src/ledger/sqlite/index.js';
import { openHashFiles } from '../src/transparency/files/index.js';
import {
  consistencyProof,
  Frontier,
  type Hash,
  type HashReader,
  inclusionProof,
  leafHash,
  rootAt,
  TILE_HEIGHT,
  verifyInclusion,
} from '../src/transparency/index.js';
import { openLogKeys } from '../src/transparency/key-file/index.js';
import { openLog, type TransparencyLog } from '../src/transparency/log/index.js';
import { openSqliteHeadStore } from '../src/transparency/sqlite/index.js';
import { median, print, quantile, type Report } from './report.js';

/**
 * The transparency log: how fast it hashes, what it costs an append beside it, and how long a proof takes. Appends are
 * measured with and without the log in turn, by the processor time of the whole process, its writer's thread included,
 * and compared pair by pair: what else the machine does at a time weighs on both of a pair.
 */
const ROUNDS = 9;
const APPENDS = 30_000;
const IN_FLIGHT = 64;
const LEAVES = 200_000;
const TREE = 1_000_000;
const PROOFS = 2_000;
const ORIGIN = 'bench.example/log';
const codec = createCodec(formats);

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

const inFolder = async <Result>(use: (folder: string) => Promise<Result>): Promise<Result> => {
  // Beside the program, since a temporary folder may be no disk at all.
  const folder = await mkdtemp(join(process.cwd(), '.bench-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
};

const leavesPerSecond = (): number => {
  const texts = Array.from({ length: 1_000 }, (_, i) => codec.encode(`base-${randomUUID()}`, i + 1, event()));
  const frontier = new Frontier();
  const start = performance.now();
  for (let i = 0; i < LEAVES; i += 1) frontier.add(leafHash(texts[i % texts.length] ?? ''));
  return (LEAVES / (performance.now() - start)) * 1_000;
};

const openLogOn = (folder: string, ledger: Ledger): Promise<TransparencyLog> =>
  openLog({
    origin: ORIGIN,
    ledger,
    heads: openSqliteHeadStore({ file: join(folder, 'heads.db'), origin: ORIGIN }),
    cache: openHashFiles({ folder: join(folder, 'hashes'), ledgerId: ledger.id }),
    keys: openLogKeys({ file: join(folder, 'log-keys.json'), origin: ORIGIN }),
  });

const appendAll = async (ledger: Ledger, count: number): Promise<void> => {
  let left = count;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      await ledger.append(`base-${randomUUID()}`, 'none', [event()]);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
};

/** Microseconds of processor time an append, until the log has signed them all where there is one. */
const microsPerAppend = (withLog: boolean): Promise<number> =>
  inFolder(async (folder) => {
    const ledger = await openSqliteLedger({ folder, codec });
    const log = withLog ? await openLogOn(folder, ledger) : undefined;
    await appendAll(ledger, 500);
    const before = process.cpuUsage();
    await appendAll(ledger, APPENDS);
    await log?.covering(APPENDS + 500, 60_000);
    const { user, system } = process.cpuUsage(before);
    await log?.close();
    await ledger.close();
    return (user + system) / APPENDS;
  });

/** Milliseconds of proofs from a tree of a million leaves in files, each checked before it would be handed out. */
const proofMillis = (): Promise<{ readonly inclusion: number[]; readonly consistency: number[] }> =>
  inFolder(async (folder) => {
    const cache = openHashFiles({ folder, ledgerId: 'bench' });
    const frontier = new Frontier();
    const random = randomBytes(32);
    for (let page = 0; page < TREE; page += 10_000) {
      const levels: Hash[][] = [[]];
      for (let i = page; i < page + 10_000; i += 1) {
        const leaf = Buffer.from(random);
        leaf.writeUInt32BE(i);
        frontier.add(leaf, (level, _index, hash) => {
          if (level % TILE_HEIGHT !== 0) return;
          const hashes = levels[level / TILE_HEIGHT] ?? [];
          levels[level / TILE_HEIGHT] = hashes;
          hashes.push(hash);
        });
      }
      cache.append({ levels, positions: [] });
    }
    const read: HashReader = (...at) => cache.read(...at);
    const root = await rootAt(read, TREE);
    const times = { inclusion: [] as number[], consistency: [] as number[] };
    for (let i = 0; i < PROOFS; i += 1) {
      const index = (i * 7_919 * 61) % TREE;
      let start = performance.now();
      const path = await inclusionProof(read, index, TREE);
      const leaf = cache.read(0, index, 1);
      if (!verifyInclusion({ index, size: TREE, leaf, path, root })) throw new Error(`proof of ${index}`);
      times.inclusion.push(performance.now() - start);
      start = performance.now();
      await consistencyProof(read, index + 1, TREE);
      times.consistency.push(performance.now() - start);
    }
    cache.close();
    return times;
  });

export const transparencyBench = async (): Promise<Report> => {
  leavesPerSecond();
  const hashed = Array.from({ length: 5 }, leavesPerSecond);
  await microsPerAppend(true);
  const pairs: { readonly without: number; readonly withLog: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    pairs.push({ without: await microsPerAppend(false), withLog: await microsPerAppend(true) });
  const added = median(pairs.map(({ without, withLog }) => withLog / without - 1));
  const { inclusion, consistency } = await proofMillis();
  return {
    title: 'The transparency log',
    ratios: [
      { name: 'CPU added to a durable append, 64 in flight', value: added * 100, unit: '%', goal: { atMost: 15 } },
      { name: 'a proof from a tree of 1,000,000, p50', value: median(inclusion), unit: 'ms', goal: { atMost: 5 } },
    ],
    figures: [
      { name: 'leaves hashed into the tree', value: median(hashed), unit: 'leaves/s' },
      { name: 'CPU an append without the log', value: median(pairs.map(({ without }) => without)), unit: 'µs' },
      { name: 'CPU an append with the log', value: median(pairs.map(({ withLog }) => withLog)), unit: 'µs' },
      { name: 'inclusion proof, 1,000,000 leaves: p99', value: quantile(inclusion, 0.99), unit: 'ms' },
      { name: 'consistency proof, 1,000,000 leaves: p50', value: median(consistency), unit: 'ms' },
      { name: 'consistency proof, 1,000,000 leaves: p99', value: quantile(consistency, 0.99), unit: 'ms' },
    ],
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) print(await transparencyBench());
