import { createHash } from 'node:crypto';
import type { Entry, Ledger, Position } from './ledger.js';

const PAGE = 500;
/** Entries of one stream that follow each other go together, so many at most. */
const BATCH = 100;

export type Migrated = {
  readonly entries: number;
  /** How many were in the target before. */
  readonly resumedAt: number;
  /** SHA-256 over the entries' bytes in order, each with the hash before it: the same in both ledgers. */
  readonly chain: string;
};

/** The target holds something else than the beginning of the source. It was not changed. */
export class TargetDiffers extends Error {
  override readonly name = 'TargetDiffers';
  constructor(
    /** The first entry that differs; 0 where the ledger's id does. */
    readonly sequence: number,
  ) {
    super(sequence === 0 ? 'the target is another ledger' : `the target differs from the source at entry ${sequence}`);
  }
}

/** The migration was stopped between two appends; the same command goes on from there. */
export class MigrationStopped extends Error {
  override readonly name = 'MigrationStopped';
}

export type Migration = {
  /** Nobody writes to it meanwhile. */
  readonly source: Ledger;
  /** Of the same id, and empty or the beginning of the source. Both are opened with the carrying codec. */
  readonly target: Ledger;
  readonly onProgress?: (phase: 'comparing' | 'copying' | 'verifying', done: number, total: number) => void;
  readonly signal?: AbortSignal;
};

async function* entriesOf(ledger: Ledger, start?: Position): AsyncGenerator<Entry> {
  for (let after = start; ; ) {
    const page = await ledger.readAll({ limit: PAGE, ...(after !== undefined && { after }) });
    yield* page.entries;
    if (page.atEnd) return;
    after = page.scannedTo;
  }
}

/**
 * Compares both ledgers, as far as the target goes, entry by entry.
 * @returns the chain so far, and the source's position there @throws TargetDiffers
 */
const compare = async ({ source, target, onProgress, signal }: Migration, phase: 'comparing' | 'verifying') => {
  const total = (await target.head())?.sequence ?? 0;
  const originals = entriesOf(source);
  let chain = '';
  let position: Position | undefined;
  let done = 0;
  for await (const { sequence, bytes } of entriesOf(target)) {
    if (signal?.aborted) throw new MigrationStopped('stopped');
    const { value: original } = await originals.next();
    if (original === undefined || original.sequence !== sequence || original.bytes !== bytes)
      throw new TargetDiffers(sequence);
    chain = createHash('sha256').update(chain).update(bytes).digest('hex');
    position = original.position;
    done = sequence;
    if (sequence % PAGE === 0) onProgress?.(phase, sequence, total);
  }
  return { chain, position, done };
};

/**
 * Moves a ledger into another store: the same id, the same entries to the byte, in the same order with the same
 * sequences. One append after another, so it can be killed at any time and begun again. Compares everything at the end.
 * @throws TargetDiffers, MigrationStopped, LedgerUnavailable
 */
export const migrateLedger = async (migration: Migration): Promise<Migrated> => {
  const { source, target, onProgress, signal } = migration;
  if (source.id !== target.id) throw new TargetDiffers(0);
  const total = (await source.head())?.sequence ?? 0;
  const there = await compare(migration, 'comparing');
  let batch: Entry[] = [];
  const flush = async () => {
    const first = batch[0]?.envelope;
    if (first === undefined) return;
    const events = batch.map(({ envelope: { id, type, v, data, meta } }) => ({ id, type, v, data, meta }));
    const { entries } = await target.append(first.stream, first.revision - 1, events);
    const misplaced = batch.find(({ sequence }, i) => entries[i]?.sequence !== sequence);
    if (misplaced !== undefined) throw new TargetDiffers(misplaced.sequence);
    onProgress?.('copying', batch.at(-1)?.sequence ?? 0, total);
    batch = [];
  };
  for await (const entry of entriesOf(source, there.position)) {
    if (signal?.aborted) throw new MigrationStopped('stopped');
    const last = batch.at(-1);
    if (last !== undefined && (batch.length === BATCH || last.envelope.stream !== entry.envelope.stream)) await flush();
    batch.push(entry);
  }
  await flush();
  const whole = await compare(migration, 'verifying');
  if (whole.done !== total) throw new TargetDiffers(whole.done + 1);
  return { entries: total, resumedAt: there.done, chain: whole.chain };
};
