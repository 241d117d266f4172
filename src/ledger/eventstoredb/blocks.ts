import { LRUCache } from 'lru-cache';
import { CorruptEntry, type Entry, LedgerUnavailable, type Position } from '../ledger.js';
import type { Connection } from './connection.js';
import type { Subscription } from './lean-client.js';
import type { Names } from './names.js';
import type { Row } from './row.js';
import { CallTimedOut } from './timing.js';

/** Entries between two marks. */
export const BLOCK = 512;

/** Blocks whose entries are kept, by what they weigh as JSON; and how many have their positions kept. */
const KEPT_BYTES = 48 * 1024 * 1024;
const KEPT_POSITIONS = 1_000;
/** Blocks that are fetched at once: a connection carries a hundred streams. */
const AT_ONCE = 8;

/** A row that counts, under its stream's own name. */
export type Counted = {
  readonly row: Row;
  readonly of: string;
  /** What the row says, once somebody asked. */
  entry: Entry | undefined;
};

export const weightOf = ({ text }: Row): number => text?.length ?? 0;

/** Blocks of entries that are complete, fetched from the cluster when they are asked for. Bounded. */
export class Blocks {
  readonly #rows = new LRUCache<number, readonly Counted[]>({ maxSize: KEPT_BYTES });
  readonly #positions = new LRUCache<number, readonly Position[]>({ max: KEPT_POSITIONS });
  readonly #fetching = new Map<number, Promise<readonly Counted[]>>();
  readonly #waiting: (() => void)[] = [];
  #free = AT_ONCE;

  /** `endOf` is the position of a block's last entry, `undefined` before the first block. */
  constructor(
    private readonly connection: Connection,
    private readonly names: Names,
    private readonly endOf: (block: number) => Position | undefined,
    private readonly signal: AbortSignal,
  ) {}

  /** `weight` is what the rows weigh together. */
  keep(block: number, rows: readonly Counted[], weight: number): void {
    this.#rows.set(block, rows, { size: Math.max(1, weight) });
    this.#positions.set(
      block,
      rows.map(({ row }) => row.position),
    );
  }

  /** @throws LedgerUnavailable */
  async rows(block: number): Promise<readonly Counted[]> {
    const kept = this.#rows.get(block);
    if (kept !== undefined) return kept;
    const fetching = this.#fetching.get(block) ?? this.#fetch(block);
    this.#fetching.set(block, fetching);
    return fetching;
  }

  async positions(block: number): Promise<readonly Position[]> {
    return this.#positions.get(block) ?? (await this.rows(block)).map(({ row }) => row.position);
  }

  async #fetch(block: number): Promise<readonly Counted[]> {
    await this.#enter();
    try {
      const { timing } = this.connection;
      const rows = await this.connection.persist(`reading block ${block}`, timing.append, this.signal, () =>
        this.#fetchOnce(block),
      );
      if (rows.at(-1)?.row.position !== this.endOf(block))
        throw new CorruptEntry(`entry ${(block + 1) * BLOCK}`, 'it is not where its mark says: was the log scavenged?');
      const weight = rows.reduce((sum, { row }) => sum + weightOf(row), 0);
      this.keep(block, rows, weight);
      return rows;
    } finally {
      this.#fetching.delete(block);
      this.#free += 1;
      this.#waiting.shift()?.();
    }
  }

  /** The filter is the server's, and the client's reads of `$all` have none: so a page is a short subscription. */
  async #fetchOnce(block: number): Promise<readonly Counted[]> {
    const { connection, names } = this;
    const rows: Counted[] = [];
    const after = block === 0 ? undefined : this.endOf(block - 1);
    let subscription: Subscription | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        const late = () => reject(new CallTimedOut(`block ${block}`, connection.timing.call));
        const timer = setTimeout(late, connection.timing.call);
        subscription = connection.subscribe(names.all, after, {
          confirmed: () => undefined,
          over: (error = new LedgerInterrupted()) => {
            clearTimeout(timer);
            reject(error);
          },
          row: (row) => {
            timer.refresh();
            const of = names.streamOf(row.stream, row.type);
            if (of !== undefined && rows.length < BLOCK) rows.push({ row, of, entry: undefined });
            if (rows.length < BLOCK) return;
            clearTimeout(timer);
            resolve();
          },
        });
      });
      return rows;
    } finally {
      await subscription?.stop();
    }
  }

  async #enter(): Promise<void> {
    if (this.signal.aborted) throw new LedgerUnavailable('the ledger is closed');
    while (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#free -= 1;
  }
}

/** The server ended a subscription in the middle of a page. */
class LedgerInterrupted extends Error {
  constructor() {
    super('the server ended the reading');
  }
}
