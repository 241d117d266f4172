import { randomUUID } from 'node:crypto';
import type { NewEvent } from '../../src/kernel/index.js';
import { admit } from '../../src/ledger/admission.js';
import { textAt } from '../../src/ledger/encoded-event.js';
import { matches } from '../../src/ledger/filter.js';
import { follow } from '../../src/ledger/follow.js';
import {
  type Appended,
  type Codec,
  type Entry,
  type ExpectedRevision,
  type Ledger,
  LedgerUnavailable,
  type Page,
  type ReadAll,
  RevisionConflict,
  type Subscribe,
} from '../../src/ledger/index.js';
import { positionAt, sequenceAt } from '../../src/ledger/position.js';
import { Tip } from '../../src/ledger/tip.js';

type Row = { readonly stream: string; readonly id: string; readonly type: string; readonly text: string };
/** What outlives a {@link MemoryLedger}: hand it to the next one to restart. */
export type MemoryStore = { readonly id: string; readonly rows: Row[]; readonly streams: Map<string, number[]> };
export const memoryStore = (): MemoryStore => ({ id: randomUUID(), rows: [], streams: new Map() });

/** The ledger port over an array, for tests; texts go through the codec as they do on disk. */
export class MemoryLedger implements Ledger {
  readonly id: string;
  readonly #tip: Tip;

  constructor(
    private readonly codec: Codec,
    private readonly store: MemoryStore = memoryStore(),
  ) {
    this.id = store.id;
    this.#tip = new Tip(store.rows.length);
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    this.#assertOpen();
    const encoded = events.map((event) => this.codec.prepare(stream, event));
    const sequences = this.store.streams.get(stream) ?? [];
    const ids = events.map((event) => event.id);
    const idAt = (revision: number) => this.store.rows[(sequences[revision - 1] ?? 0) - 1]?.id;
    const found = (id: string) => sequences.findIndex((_, i) => idAt(i + 1) === id) + 1;
    const admission = admit(expected, ids, {
      revision: sequences.length,
      idAt,
      revisionOf: (id) => found(id) || undefined,
    });
    if (admission.kind === 'conflict') throw new RevisionConflict(stream, admission.expected, admission.actual);
    if (admission.kind === 'write') {
      const texts = encoded.map((event, i) => textAt(event, admission.at + 1 + i));
      for (const [i, { id, type }] of encoded.entries()) {
        this.store.rows.push({ stream, id, type, text: texts[i] ?? '' });
        sequences.push(this.store.rows.length);
      }
      if (texts.length > 0) this.store.streams.set(stream, sequences);
      this.#tip.advance(this.store.rows.length);
    }
    const revision = admission.at + events.length;
    return { revision, entries: sequences.slice(admission.at, revision).map((sequence) => this.#entry(sequence)) };
  }

  async *readStream(
    stream: string,
    { from = 1, to = Number.MAX_SAFE_INTEGER, backwards = false, limit = Number.MAX_SAFE_INTEGER } = {},
  ): AsyncGenerator<Entry> {
    this.#assertOpen();
    const range = (this.store.streams.get(stream) ?? []).slice(Math.max(from, 1) - 1, Math.max(to, 0));
    for (const sequence of (backwards ? range.reverse() : range).slice(0, limit)) yield this.#entry(sequence);
  }

  async readAll(query: ReadAll): Promise<Page> {
    this.#assertOpen();
    return this.#page(query);
  }

  async head(): Promise<{ readonly position: Entry['position']; readonly sequence: number } | undefined> {
    this.#assertOpen();
    const sequence = this.store.rows.length;
    return sequence === 0 ? undefined : { position: positionAt(sequence), sequence };
  }

  subscribe(options: Subscribe) {
    this.#assertOpen();
    return follow({ tip: this.#tip, readPage: (query) => this.#page(query) }, options);
  }

  async close(): Promise<void> {
    this.#tip.close();
  }

  #page({ after, limit, filter }: ReadAll): Page {
    const end = this.store.rows.length;
    const entries: Entry[] = [];
    let scanned = sequenceAt(after);
    while (scanned < end && entries.length < limit) {
      scanned += 1;
      const row = this.store.rows[scanned - 1];
      if (row !== undefined && matches(filter, row.stream, row.type)) entries.push(this.#entry(scanned));
    }
    return { entries, ...(scanned > 0 && { scannedTo: positionAt(scanned) }), atEnd: scanned >= end };
  }

  #entry(sequence: number): Entry {
    const bytes = this.store.rows[sequence - 1]?.text ?? '';
    return { position: positionAt(sequence), sequence, bytes, envelope: this.codec.decode(bytes, `entry ${sequence}`) };
  }

  #assertOpen(): void {
    if (this.#tip.closed) throw new LedgerUnavailable('the ledger is closed');
  }
}
