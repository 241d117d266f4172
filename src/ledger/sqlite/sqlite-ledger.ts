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
import type { AppendQueue } from './append-queue.js';
import type { AppendAnswer } from './protocol.js';
import type { Reader } from './reader.js';

/** Entries of a stream that are read at once. */
const PAGE = 256;

type Prepared = { readonly event: NewEvent; readonly encoded: EncodedEvent };

/** What a {@link SqliteLedger} is put together from. */
export type Parts = {
  readonly id: string;
  readonly codec: Codec;
  readonly reader: Reader;
  readonly tip: Tip;
  /** Absent in a ledger that is open for reading only. */
  readonly queue?: AppendQueue;
  closeReader(): void;
  /** Lets another process write; after everything else. */
  unlock(): void;
};

/** The port over one SQLite file: appends go to the writer's thread, reads happen here in pages. */
export class SqliteLedger implements Ledger {
  readonly id: string;
  #closed: Promise<void> | undefined;

  constructor(private readonly parts: Parts) {
    this.id = parts.id;
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    this.#assertOpen();
    const { queue, codec } = this.parts;
    if (queue === undefined) throw new LedgerUnavailable('the ledger is open for reading only');
    const prepared = events.map((event) => ({ event, encoded: codec.prepare(stream, event) }));
    const answer = await queue.append({ stream, expected, events: prepared.map(({ encoded }) => encoded) });
    return this.#appended(stream, prepared, answer);
  }

  async *readStream(
    stream: string,
    { from = 1, to = Number.MAX_SAFE_INTEGER, backwards = false, limit = Number.MAX_SAFE_INTEGER } = {},
  ): AsyncGenerator<Entry> {
    let [low, high, left] = [from, to, limit];
    while (left > 0) {
      this.#assertOpen();
      const page = this.parts.reader.stream(stream, { from: low, to: high, backwards, limit: Math.min(left, PAGE) });
      yield* page;
      const last = page.at(-1);
      if (last === undefined || page.length < Math.min(left, PAGE)) return;
      left -= page.length;
      if (backwards) high = last.envelope.revision - 1;
      else low = last.envelope.revision + 1;
      await nextTurn();
    }
  }

  async readAll(query: ReadAll): Promise<Page> {
    this.#assertOpen();
    return this.parts.reader.page(query);
  }

  async head(): Promise<{ readonly position: Position; readonly sequence: number } | undefined> {
    this.#assertOpen();
    const sequence = this.parts.reader.head();
    return sequence === 0 ? undefined : { position: positionAt(sequence), sequence };
  }

  subscribe(options: Subscribe): AsyncIterable<SubscriptionMessage> {
    this.#assertOpen();
    const { tip, reader } = this.parts;
    return follow({ tip, readPage: (query) => reader.page(query) }, options);
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    const { queue, closeReader, unlock } = this.parts;
    this.parts.tip.close();
    await queue?.drain();
    // The last to close the file tidies it up: in the writer's thread.
    closeReader();
    await queue?.end();
    unlock();
  }

  #appended(stream: string, prepared: readonly Prepared[], answer: AppendAnswer): Appended {
    switch (answer.kind) {
      case 'written': {
        const entries = prepared.map(({ event: { id, type, v, data, meta }, encoded }, i): Entry => {
          const [sequence, revision] = [answer.sequence + i, answer.revision + i];
          const envelope = { id, stream, revision, type, v, data, meta };
          return { position: positionAt(sequence), sequence, bytes: textAt(encoded, revision), envelope };
        });
        return { revision: answer.revision + prepared.length - 1, entries };
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
