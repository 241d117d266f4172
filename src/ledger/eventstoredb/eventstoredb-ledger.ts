import type { NewEvent } from '../../kernel/index.js';
import { admit } from '../admission.js';
import type { Codec } from '../codec.js';
import { type EncodedEvent, textAt } from '../encoded-event.js';
import { follow } from '../follow.js';
import {
  type Appended,
  type Entry,
  type ExpectedRevision,
  InvalidEvent,
  type Ledger,
  LedgerUnavailable,
  type Page,
  type Position,
  type ReadAll,
  RevisionConflict,
  type Subscribe,
  type SubscriptionMessage,
} from '../ledger.js';
import { AnyStreams } from './any-streams.js';
import type { Book } from './book.js';
import type { Connection } from './connection.js';
import { isUuid, type Names } from './names.js';
import { placeOf } from './place.js';
import type { Placing } from './placing.js';
import type { Row } from './row.js';
import { entryOf } from './row.js';
import { writeSurely } from './write-surely.js';

/** Entries of a stream that are read at once. */
const PAGE = 256;
/** How often an append with `any` that others overtake is tried. */
const OVERTAKEN = 100;

export type Parts = {
  readonly id: string;
  readonly names: Names;
  readonly codec: Codec;
  readonly connection: Connection;
  readonly book: Book;
  readonly placing: Placing;
  /** Comes back when everything has been heard that was acknowledged to anybody before. @throws LedgerUnavailable */
  settle(): Promise<void>;
  /** Aborts when the ledger closes. */
  readonly signal: AbortSignal;
  /** Ends the feed and the client; after everything else. */
  release(): Promise<void>;
};

/** The port over streams of an EventStoreDB cluster. */
export class EventStoreLedger implements Ledger {
  readonly id: string;
  readonly #any: AnyStreams;
  readonly #accepted = new Set<Promise<unknown>>();
  #closed: Promise<void> | undefined;

  constructor(private readonly parts: Parts) {
    this.id = parts.id;
    this.#any = new AnyStreams(parts.connection);
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    this.#assertOpen();
    const encoded = events.map((event) => this.parts.codec.prepare(stream, event));
    const stray = encoded.find(({ id }) => !isUuid(id));
    if (stray !== undefined) throw new InvalidEvent(stray.id, 'EventStoreDB takes a UUID in lower case as the id');
    const work =
      expected === 'any'
        ? this.#any.inTurn(stream, () => this.#appendAtEnd(stream, encoded))
        : this.#appendAt(stream, expected === 'none' ? 0 : expected, encoded);
    const settled = work.then(
      () => undefined,
      () => undefined,
    );
    this.#accepted.add(settled);
    void settled.then(() => this.#accepted.delete(settled));
    return work;
  }

  async *readStream(
    stream: string,
    { from = 1, to = Number.MAX_SAFE_INTEGER, backwards = false, limit = Number.MAX_SAFE_INTEGER } = {},
  ): AsyncGenerator<Entry> {
    let [low, high, left] = [Math.max(from, 1), to, limit];
    while (left > 0 && low <= high) {
      this.#assertOpen();
      const count = Math.min(left, PAGE, high - low + 1);
      const start = backwards ? (high === Number.MAX_SAFE_INTEGER ? {} : { from: high }) : { from: low };
      const rows = await this.#readRows(stream, { ...start, count, backwards });
      for (const row of rows) if (row.revision >= low && row.revision <= high) yield await this.#entryOf(row, stream);
      const last = rows.at(-1);
      if (last === undefined || rows.length < count) return;
      left -= rows.length;
      if (backwards) high = last.revision - 1;
      else low = last.revision + 1;
    }
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
    await Promise.all(this.#accepted);
    await this.parts.release();
  }

  async #appendAt(stream: string, at: number, events: readonly EncodedEvent[]): Promise<Appended> {
    if (events.length === 0) {
      const [last] = await this.#readRows(stream, { count: 1, backwards: true });
      const actual = last?.revision ?? 0;
      if (actual !== at) throw new RevisionConflict(stream, at, actual);
      return { revision: at, entries: [] };
    }
    const { connection, names, signal } = this.parts;
    const write = {
      stream: names.stored(stream),
      known: stream,
      at,
      // Parsed from its canonical text: nothing is left in it that the client could stumble over.
      events: events.map((event, i) => ({
        id: event.id,
        type: event.type,
        data: JSON.parse(textAt(event, at + 1 + i)) as Record<string, unknown>,
      })),
    };
    const { position } = await writeSurely(connection, write, signal);
    return { revision: at + events.length, entries: await this.#stored(stream, at, events.length, position) };
  }

  async #appendAtEnd(stream: string, events: readonly EncodedEvent[]): Promise<Appended> {
    const ids = events.map(({ id }) => id);
    for (let overtaken = 0; ; overtaken += 1) {
      const known = await this.#any.read(this.parts.names.stored(stream), this.parts.signal);
      const at = new Map([...known.ids].map(([id, revision]) => [revision, id]));
      const admission = admit('any', ids, {
        revision: known.revision,
        idAt: (revision) => at.get(revision),
        revisionOf: (id) => known.ids.get(id),
      });
      switch (admission.kind) {
        case 'conflict':
          throw new RevisionConflict(stream, admission.expected, admission.actual);
        case 'stored':
          return {
            revision: admission.at + ids.length,
            entries: await this.#stored(stream, admission.at, ids.length, undefined),
          };
        case 'write':
          try {
            return await this.#appendAt(stream, admission.at, events);
          } catch (error) {
            if (!(error instanceof RevisionConflict) || overtaken === OVERTAKEN) throw error;
          }
          break;
        default:
          return admission satisfies never;
      }
    }
  }

  /** Entries as they are stored, which after a retry need not be as they were sent; once their sequence is known here. */
  async #stored(stream: string, at: number, count: number, last: Position | undefined): Promise<readonly Entry[]> {
    const { book, placing } = this.parts;
    if (last !== undefined) await placing.heard(last);
    const sequences = Array.from({ length: count }, (_, i) => book.recent(stream, at + 1 + i));
    if (sequences.every((sequence) => sequence !== undefined))
      return Promise.all(sequences.map((sequence) => book.entry(sequence)));
    const entries: Entry[] = [];
    for (const row of await this.#readRows(stream, { from: at + 1, count })) {
      await placing.heard(row.position);
      entries.push(await this.#entryOf(row, stream));
    }
    return entries;
  }

  #readRows(stream: string, page: { from?: number; count: number; backwards?: boolean }): Promise<readonly Row[]> {
    return this.parts.connection.readStream(this.parts.names.stored(stream), page, this.parts.signal);
  }

  async #entryOf(row: Row, stream: string): Promise<Entry> {
    const { book, codec, placing } = this.parts;
    const recent = book.recent(stream, row.revision);
    if (recent !== undefined) return book.entry(recent);
    await placing.heard(row.position);
    return entryOf(row, stream, await book.sequenceAt(row.position), codec);
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
