import type { NewEvent } from '../../kernel/index.js';
import { follow } from '../follow.js';
import {
  type Appended,
  type Entry,
  type ExpectedRevision,
  type Ledger,
  LedgerUnavailable,
  type Page,
  type Position,
  type ReadAll,
  type Subscribe,
  type SubscriptionMessage,
} from '../ledger.js';
import type { Appender } from './appender.js';
import type { Book } from './book.js';
import { placeOf } from './place.js';
import type { Placing } from './placing.js';
import type { StreamRange, StreamReader } from './stream-reader.js';

export type Parts = {
  readonly id: string;
  readonly epoch: number;
  readonly book: Book;
  readonly placing: Placing;
  readonly reader: StreamReader;
  /** `undefined` where only reading was asked for. */
  readonly appender: Appender | undefined;
  /** Comes back when everything has been heard that was acknowledged to anybody before. @throws LedgerUnavailable */
  settle(): Promise<void>;
  /** Ends the feed and the client; after everything else. */
  release(): Promise<void>;
};

/** The port over streams of an EventStoreDB cluster. */
export class EventStoreLedger implements Ledger {
  readonly id: string;
  readonly epoch: number;
  /** Appends that were accepted and are not answered yet. */
  #underWay = 0;
  #idle: (() => void) | undefined;
  #closed: Promise<void> | undefined;

  constructor(private readonly parts: Parts) {
    this.id = parts.id;
    this.epoch = parts.epoch;
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    this.#assertOpen();
    const { appender } = this.parts;
    if (appender === undefined) throw new LedgerUnavailable('the ledger was opened for reading');
    this.#underWay += 1;
    try {
      return await appender.append(stream, expected, events);
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) this.#idle?.();
    }
  }

  readStream(stream: string, range: StreamRange = {}): AsyncGenerator<Entry> {
    return this.parts.reader.entries(stream, range);
  }

  async readAll(query: ReadAll): Promise<Page> {
    this.#assertOpen();
    return this.#page(query);
  }

  async #page({ after, limit, filter }: ReadAll): Promise<Page> {
    const { book } = this.parts;
    const { entries, scanned } = await book.page(await this.#sequenceAt(after), limit, filter);
    const scannedTo = scanned > 0 ? { scannedTo: await book.positionAt(scanned) } : {};
    return { entries, ...scannedTo, atEnd: scanned >= book.tip.sequence };
  }

  async head({
    settled = false,
  } = {}): Promise<{ readonly position: Position; readonly sequence: number } | undefined> {
    this.#assertOpen();
    if (settled) await this.parts.settle();
    const { sequence } = this.parts.book.tip;
    return sequence === 0 ? undefined : { position: await this.parts.book.positionAt(sequence), sequence };
  }

  subscribe(options: Subscribe): AsyncIterable<SubscriptionMessage> {
    this.#assertOpen();
    const { book } = this.parts;
    const places = {
      sequenceAt: (position: Position | undefined) => this.#sequenceAt(position),
      positionAt: (sequence: number) => book.positionAt(sequence),
    };
    return follow({ tip: book.tip, readPage: (query) => this.#page(query), places }, options);
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.parts.book.tip.close();
    if (this.#underWay > 0)
      await new Promise<void>((resolve) => {
        this.#idle = resolve;
      });
    await this.parts.release();
  }

  /** Another node may have given out a position that has not been heard of here yet. */
  async #sequenceAt(position: Position | undefined): Promise<number> {
    if (position === undefined) return 0;
    placeOf(position);
    await this.parts.placing.ifHeard(position);
    return this.parts.book.sequenceAt(position);
  }

  #assertOpen(): void {
    if (this.parts.book.tip.closed) throw new LedgerUnavailable('the ledger is closed');
  }
}
