import { LRUCache } from 'lru-cache';
import { matches } from '../filter.js';
import type { Entry, Page, ReadAll } from '../ledger.js';
import { positionAt, sequenceAt } from '../position.js';

/** Entries that are kept for those who follow the ledger; a commit has a few hundred at most. */
const ENTRIES = 1_024;
/** Streams whose ends are remembered; the others are looked up. */
const STREAMS = 20_000;

/**
 * What the one process that writes knows without a look at the file: its last entries, and where streams end. It is
 * asked first, because a read on one connection after a commit on another costs more than all else of an append.
 */
export class Recent {
  readonly #ends = new LRUCache<string, number>({ max: STREAMS });
  /** Without a gap, by sequence. */
  #entries: Entry[] = [];

  /** The ledger's last sequence, where it is known. */
  get head(): number | undefined {
    return this.#entries.at(-1)?.sequence;
  }

  /** Takes in what was written to a stream that ends at `revision` with it, in the order of writing. */
  add(stream: string, revision: number, entries: readonly Entry[]): void {
    for (const entry of entries) {
      if (entry.sequence !== (this.head ?? 0) + 1) this.#entries = [];
      this.#entries.push(entry);
    }
    this.endsBy(stream, revision);
    if (this.#entries.length >= 2 * ENTRIES) this.#entries = this.#entries.slice(-ENTRIES);
  }

  /** The stream has nothing after this revision, or after a later one that is known already. */
  endsBy(stream: string, revision: number): void {
    if (revision > (this.#ends.get(stream) ?? -1)) this.#ends.set(stream, revision);
  }

  /** Whether the stream surely has nothing from this revision on. */
  isBeyond(stream: string, revision: number): boolean {
    const end = this.#ends.get(stream);
    return end !== undefined && revision > end;
  }

  /** A page as a read of the file would give it; `undefined` where that takes the file. */
  page({ after, limit, filter }: ReadAll): Page | undefined {
    const [first] = this.#entries;
    const { head } = this;
    const from = sequenceAt(after);
    if (first === undefined || head === undefined || from < first.sequence - 1 || from > head) return undefined;
    const entries: Entry[] = [];
    let scanned = from;
    for (let i = from + 1 - first.sequence; i < this.#entries.length && entries.length < limit; i += 1) {
      const entry = this.#entries[i];
      if (entry === undefined) break;
      scanned = entry.sequence;
      if (filter === undefined || matches(filter, entry.envelope.stream, entry.envelope.type)) entries.push(entry);
    }
    return { entries, ...(scanned > 0 && { scannedTo: positionAt(scanned) }), atEnd: scanned === head };
  }

  /** An append has an unknown outcome: the file knows better. */
  forget(): void {
    this.#ends.clear();
    this.#entries = [];
  }
}
