import type { Entry, Ledger } from '../ledger/index.js';
import type { Projection } from './projection.js';

/** What the names of a stream's kind begin with, `base-`. */
const kindOf = (stream: string): string => stream.slice(0, stream.indexOf('-') + 1);

/** Entries that follow one another, as the projections read them. */
export class Stretch {
  readonly #ofKind = new Map<string, Entry[]>();
  readonly #histories = new Map<string, readonly Entry[]>();

  constructor(
    private readonly ledger: Ledger,
    readonly entries: readonly Entry[],
  ) {
    // Most projections have nothing to do with most entries: these are sorted once for all of them.
    for (const entry of entries) {
      const kind = kindOf(entry.envelope.stream);
      const known = this.#ofKind.get(kind);
      if (known === undefined) this.#ofKind.set(kind, [entry]);
      else known.push(entry);
    }
  }

  /** Those that the projection reads, in order. */
  readBy({ reads }: Projection): readonly Entry[] {
    if (reads === undefined) return this.entries;
    const [only = [], ...others] = reads.map((kind) => this.#ofKind.get(kind) ?? []).filter(({ length }) => length > 0);
    return others.length === 0 ? only : only.concat(...others).sort((a, b) => a.sequence - b.sequence);
  }

  /** The entry before one of these, where there is one here. */
  before({ sequence }: Entry): Entry | undefined {
    return this.entries.findLast((entry) => entry.sequence < sequence);
  }

  /** The history of the entry's stream up to and with it; `undefined` before {@link readHistory}. */
  readonly historyOf = ({ envelope }: Entry): readonly Entry[] | undefined =>
    this.#histories.get(envelope.stream)?.slice(0, envelope.revision);

  /** Reads a stream's history as far as the entries here need it. */
  async readHistory(stream: string): Promise<void> {
    const to = this.entries.findLast(({ envelope }) => envelope.stream === stream)?.envelope.revision ?? 0;
    const history: Entry[] = [];
    for await (const entry of this.ledger.readStream(stream, { to })) history.push(entry);
    this.#histories.set(stream, history);
  }
}
