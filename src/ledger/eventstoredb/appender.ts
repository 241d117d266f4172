import type { NewEvent } from '../../kernel/index.js';
import { admit } from '../admission.js';
import type { Codec } from '../codec.js';
import { type EncodedEvent, textAt } from '../encoded-event.js';
import {
  type Appended,
  type Entry,
  type ExpectedRevision,
  InvalidEvent,
  type Position,
  RevisionConflict,
} from '../ledger.js';
import { AnyStreams } from './any-streams.js';
import type { Book } from './book.js';
import type { Connection } from './connection.js';
import { isUuid, type Names } from './names.js';
import type { Placing } from './placing.js';
import type { StreamReader } from './stream-reader.js';
import { writeSurely } from './write-surely.js';

/** How often an append with `any` that others overtake is tried. */
const OVERTAKEN = 100;

/** Appends on a majority, at a revision or at the end, and answers with what is stored. */
export class Appender {
  readonly #any: AnyStreams;

  constructor(
    private readonly connection: Connection,
    private readonly names: Names,
    private readonly codec: Codec,
    private readonly book: Book,
    private readonly placing: Placing,
    private readonly reader: StreamReader,
    private readonly signal: AbortSignal,
  ) {
    this.#any = new AnyStreams(connection);
  }

  /** @throws what {@link Ledger.append} does */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    const encoded = events.map((event) => this.codec.prepare(stream, event));
    const stray = encoded.find(({ id }) => !isUuid(id));
    if (stray !== undefined) throw new InvalidEvent(stray.id, 'EventStoreDB takes a UUID in lower case as the id');
    return expected === 'any'
      ? this.#any.inTurn(stream, () => this.#appendAtEnd(stream, encoded))
      : this.#appendAt(stream, expected === 'none' ? 0 : expected, encoded);
  }

  async #appendAt(stream: string, at: number, events: readonly EncodedEvent[]): Promise<Appended> {
    if (events.length === 0) {
      const [last] = await this.reader.rows(stream, { count: 1, backwards: true });
      const actual = last?.revision ?? 0;
      if (actual !== at) throw new RevisionConflict(stream, at, actual);
      return { revision: at, entries: [] };
    }
    const sent = events.map((event, i) => {
      const revision = at + 1 + i;
      return { id: event.id, type: event.type, known: stream, revision, text: textAt(event, revision) };
    });
    this.book.sent.add(sent);
    try {
      const write = { stream: this.names.stored(stream), known: stream, at, events: sent };
      const position = await writeSurely(this.connection, write, this.signal);
      return { revision: at + events.length, entries: await this.#stored(stream, at, events.length, position) };
    } finally {
      this.book.sent.remove(sent);
    }
  }

  async #appendAtEnd(stream: string, events: readonly EncodedEvent[]): Promise<Appended> {
    const ids = events.map(({ id }) => id);
    for (let overtaken = 0; ; overtaken += 1) {
      const known = await this.#any.read(this.names.stored(stream), this.signal);
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
    if (last !== undefined && !this.book.hasHeard(last)) await this.placing.heard(last);
    const entries: Entry[] = [];
    while (entries.length < count) {
      const entry = this.book.recent(stream, at + 1 + entries.length);
      if (entry === undefined) return this.#read(stream, at, count);
      entries.push(entry);
    }
    return entries;
  }

  /** The same where they were not heard lately. */
  async #read(stream: string, at: number, count: number): Promise<readonly Entry[]> {
    const entries: Entry[] = [];
    for (const row of await this.reader.rows(stream, { from: at + 1, count })) {
      await this.placing.heard(row.position);
      entries.push(await this.reader.entry(row, stream));
    }
    return entries;
  }
}
