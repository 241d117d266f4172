import type { NewEvent } from '../kernel/index.js';
import { admit } from './admission.js';
import type { Codec } from './codec.js';
import {
  type Appended,
  type Entry,
  type ExpectedRevision,
  type Ledger,
  type Page,
  type Position,
  type ReadAll,
  RevisionConflict,
  type Subscribe,
  type SubscriptionMessage,
} from './ledger.js';

const WIDTH = 8;

/**
 * A ledger to try things on: streams begin as they are in `real`, and what is appended is seen by whoever reads the
 * stream here, and kept nowhere. The whole ledger (`readAll`, `subscribe`, `head`) stays the real one.
 */
export class RehearsalLedger implements Ledger {
  readonly id: string;
  /** Streams that were appended to, whole. */
  readonly #streams = new Map<string, Entry[]>();
  #rehearsed = 0;

  constructor(
    private readonly real: Ledger,
    private readonly codec: Codec,
  ) {
    this.id = real.id;
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    const head = await this.real.head();
    const entries = await this.#whole(stream);
    const ids = entries.map(({ envelope }) => envelope.id);
    const admission = admit(
      expected,
      events.map(({ id }) => id),
      {
        revision: ids.length,
        idAt: (revision) => ids[revision - 1],
        revisionOf: (id) => ids.indexOf(id) + 1 || undefined,
      },
    );
    if (admission.kind === 'conflict') throw new RevisionConflict(stream, admission.expected, admission.actual);
    if (admission.kind === 'write') {
      const texts = events.map((event, i) => this.codec.encode(stream, admission.at + 1 + i, event));
      entries.push(...texts.map((bytes) => this.#entry(bytes, head)));
    }
    const revision = admission.at + events.length;
    return { revision, entries: entries.slice(admission.at, revision) };
  }

  async *readStream(
    stream: string,
    range: { readonly from?: number; readonly to?: number; readonly backwards?: boolean; readonly limit?: number } = {},
  ): AsyncGenerator<Entry> {
    const entries = this.#streams.get(stream);
    if (entries === undefined) {
      yield* this.real.readStream(stream, range);
      return;
    }
    const { from = 1, to = entries.length, backwards = false, limit = entries.length } = range;
    const within = entries.slice(Math.max(from, 1) - 1, Math.max(to, 0));
    yield* (backwards ? within.reverse() : within).slice(0, limit);
  }

  readAll(query: ReadAll): Promise<Page> {
    return this.real.readAll(query);
  }

  head(...args: Parameters<Ledger['head']>): ReturnType<Ledger['head']> {
    return this.real.head(...args);
  }

  subscribe(options: Subscribe): AsyncIterable<SubscriptionMessage> {
    return this.real.subscribe(options);
  }

  /** Forgets the rehearsal; the real ledger stays open. */
  async close(): Promise<void> {
    this.#streams.clear();
  }

  async #whole(stream: string): Promise<Entry[]> {
    const known = this.#streams.get(stream);
    if (known !== undefined) return known;
    const entries: Entry[] = [];
    for await (const entry of this.real.readStream(stream)) entries.push(entry);
    this.#streams.set(stream, entries);
    return entries;
  }

  /** Placed after everything real, in the order of the rehearsal. */
  #entry(bytes: string, head: { readonly position: Position; readonly sequence: number } | undefined): Entry {
    this.#rehearsed += 1;
    const place = String(this.#rehearsed).padStart(WIDTH, '0');
    return {
      position: `${head?.position ?? ''}~${place}` as Position,
      sequence: (head?.sequence ?? 0) + this.#rehearsed,
      bytes,
      envelope: this.codec.decode(bytes, `rehearsed entry ${place}`),
    };
  }
}
