import { setImmediate as nextTurn } from 'node:timers/promises';
import type { NewEvent } from '../../kernel/index.js';
import type { Codec } from '../codec.js';
import { type EncodedEvent, textAt } from '../encoded-event.js';
import { follow } from '../follow.js';
import {
  type Appended,
  type Entry,
  EntryTooLarge,
  type ExpectedRevision,
  type Ledger,
  LedgerUnavailable,
  OutcomeUnknown,
  type Page,
  type Position,
  type ReadAll,
  RevisionConflict,
  type Subscribe,
  type SubscriptionMessage,
} from '../ledger.js';
import { positionAt } from '../position.js';
import type { Tip } from '../tip.js';
import { WrittenEntry } from '../written-entry.js';
import type { AppendQueue } from './append-queue.js';
import type { AppendAnswer } from './protocol.js';
import type { Reader } from './reader.js';
import type { Recent } from './recent.js';

/** Entries of a stream that are read at once. */
const PAGE = 256;
/**
 * Entries that a subscriber with a backlog is given at once: so few that what is read of them is mostly gone when the
 * collector comes by.
 */
const BACKLOG = 48;

/** What only the process that writes has. */
export type Writing = { readonly queue: AppendQueue; readonly recent: Recent };

/** What a {@link SqliteLedger} is put together from. */
export type Parts = {
  readonly id: string;
  readonly epoch: number;
  readonly codec: Codec;
  readonly reader: Reader;
  readonly tip: Tip;
  /** Absent in a ledger that is open for reading only. */
  readonly writing?: Writing;
  closeReader(): void;
  /** Lets another process write; after everything else. */
  unlock(): void;
};

/** The port over one SQLite file: appends go to the writer's thread, reads happen here in pages. */
export class SqliteLedger implements Ledger {
  readonly id: string;
  readonly epoch: number;
  #closed: Promise<void> | undefined;

  constructor(private readonly parts: Parts) {
    this.id = parts.id;
    this.epoch = parts.epoch;
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    this.#assertOpen();
    const { writing, codec } = this.parts;
    if (writing === undefined) throw new LedgerUnavailable('the ledger is open for reading only');
    const { queue, recent } = writing;
    const encoded = events.map((event) => codec.prepare(stream, event));
    try {
      const request = { stream, expected, events: encoded };
      return await queue.append(request, (answer) => this.#appended(recent, stream, encoded, answer));
    } catch (error) {
      if (error instanceof OutcomeUnknown) recent.forget();
      throw error;
    }
  }

  async *readStream(
    stream: string,
    { from = 1, to = Number.MAX_SAFE_INTEGER, backwards = false, limit = Number.MAX_SAFE_INTEGER } = {},
  ): AsyncGenerator<Entry> {
    const recent = this.parts.writing?.recent;
    let [low, high, left] = [from, to, limit];
    while (left > 0) {
      this.#assertOpen();
      if (this.endsBefore(stream, low)) return;
      const page = this.parts.reader.stream(stream, { from: low, to: high, backwards, limit: Math.min(left, PAGE) });
      const last = page.at(-1);
      const isLast = last === undefined || page.length < Math.min(left, PAGE);
      // Read and noted in one go: what is appended from now on is noted after it.
      if (isLast && !backwards && to === Number.MAX_SAFE_INTEGER)
        recent?.endsBy(stream, last?.envelope.revision ?? low - 1);
      yield* page;
      if (isLast) return;
      left -= page.length;
      if (backwards) high = last.envelope.revision - 1;
      else low = last.envelope.revision + 1;
      await nextTurn();
    }
  }

  endsBefore(stream: string, revision: number): boolean {
    return !this.parts.tip.closed && (this.parts.writing?.recent.isBeyond(stream, revision) ?? false);
  }

  async readAll(query: ReadAll): Promise<Page> {
    this.#assertOpen();
    return this.#page(query);
  }

  async head(): Promise<{ readonly position: Position; readonly sequence: number } | undefined> {
    this.#assertOpen();
    const { writing, reader } = this.parts;
    const sequence = writing?.recent.head ?? reader.head();
    return sequence === 0 ? undefined : { position: positionAt(sequence), sequence };
  }

  subscribe(options: Subscribe): AsyncIterable<SubscriptionMessage> {
    this.#assertOpen();
    return follow({ tip: this.parts.tip, readPage: (query) => this.#page(query), backlog: BACKLOG }, options);
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    const { writing, closeReader, unlock } = this.parts;
    this.parts.tip.close();
    await writing?.queue.drain();
    // The last to close the file tidies it up: in the writer's thread.
    closeReader();
    await writing?.queue.end();
    unlock();
  }

  #page(query: ReadAll): Page {
    const { writing, reader, tip } = this.parts;
    return writing?.recent.page(query) ?? reader.page(query, tip.sequence);
  }

  #appended(recent: Recent, stream: string, events: readonly EncodedEvent[], answer: AppendAnswer): Appended {
    switch (answer.kind) {
      case 'written': {
        const { revision: first, sequence } = answer;
        const entries = events.map(
          (event, i) => new WrittenEntry(positionAt(sequence + i), sequence + i, textAt(event, first + i)),
        );
        const revision = first + events.length - 1;
        recent.add(stream, revision, entries);
        return { revision, entries };
      }
      case 'stored': {
        const entries = answer.entries.map((row) => this.parts.reader.entry(row));
        return { revision: entries.at(-1)?.envelope.revision ?? 0, entries };
      }
      case 'conflict':
        throw new RevisionConflict(stream, answer.expected, answer.actual);
      case 'tooLarge':
        throw new EntryTooLarge(answer.eventId, answer.bytes);
      case 'failed':
        throw answer.outcome === 'UNKNOWN' ? new OutcomeUnknown(answer.reason) : new LedgerUnavailable(answer.reason);
      default:
        return answer satisfies never;
    }
  }

  #assertOpen(): void {
    if (this.parts.tip.closed) throw new LedgerUnavailable('the ledger is closed');
  }
}
