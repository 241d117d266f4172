import type { Codec } from '../codec.js';
import { type Entry, LedgerUnavailable } from '../ledger.js';
import type { Book } from './book.js';
import type { Connection, StreamPage } from './connection.js';
import type { Names } from './names.js';
import type { Placing } from './placing.js';
import { entryOf, type Row } from './row.js';

/** Entries of a stream that are read at once. */
const PAGE = 256;

export type StreamRange = {
  readonly from?: number;
  readonly to?: number;
  readonly backwards?: boolean;
  readonly limit?: number;
};

/**
 * Reads streams as the leader has them. Of a stream whose end is known here a look at the end of the log tells whether
 * anything was added; that look is one for all who read at that time. Each entry's sequence is found in the book.
 */
export class StreamReader {
  constructor(
    private readonly connection: Connection,
    private readonly names: Names,
    private readonly codec: Codec,
    private readonly book: Book,
    private readonly placing: Placing,
    private readonly isLevel: () => Promise<boolean>,
    private readonly signal: AbortSignal,
  ) {}

  /** @throws LedgerUnavailable, OutcomeUnknown, CorruptEntry */
  async *entries(stream: string, range: StreamRange): AsyncGenerator<Entry> {
    const heard = await this.#heard(stream, range);
    if (heard !== undefined) {
      yield* heard;
      return;
    }
    for await (const rows of this.#pages(stream, range)) for (const row of rows) yield await this.entry(row, stream);
  }

  /** What was heard lately, where that is all there is. */
  async #heard(stream: string, { from = 1, to, backwards, limit }: StreamRange): Promise<readonly Entry[] | undefined> {
    if (backwards || limit !== undefined) return undefined;
    this.#assertOpen();
    const { book } = this;
    const first = Math.max(from, 1);
    // An entry does not change any more.
    const stored = to === undefined ? undefined : book.recentRange(stream, first, to);
    if (stored !== undefined) return stored;
    if (book.streamEnds.of(stream) === undefined || !(await this.isLevel())) return undefined;
    const end = book.streamEnds.of(stream);
    return end === undefined ? undefined : book.recentRange(stream, first, Math.min(end, to ?? end));
  }

  /** @throws LedgerUnavailable */
  rows(stream: string, page: StreamPage): Promise<readonly Row[]> {
    return this.connection.readStream(this.names.stored(stream), page, this.signal);
  }

  /** @throws LedgerUnavailable */
  async *#pages(
    stream: string,
    { from = 1, to = Number.MAX_SAFE_INTEGER, backwards = false, limit = Number.MAX_SAFE_INTEGER }: StreamRange,
  ): AsyncGenerator<readonly Row[]> {
    let [low, high, left] = [Math.max(from, 1), to, limit];
    const { streamEnds } = this.book;
    const before = streamEnds.heard;
    while (left > 0 && low <= high) {
      this.#assertOpen();
      const count = Math.min(left, PAGE, high - low + 1);
      const start = backwards ? (high === Number.MAX_SAFE_INTEGER ? {} : { from: high }) : { from: low };
      const rows = await this.rows(stream, { ...start, count, backwards });
      yield rows.filter(({ revision }) => revision >= low && revision <= high);
      const last = rows.at(-1);
      if (last === undefined || rows.length < count) {
        if (!backwards && high === Number.MAX_SAFE_INTEGER) streamEnds.read(stream, last?.revision ?? low - 1, before);
        return;
      }
      left -= rows.length;
      if (backwards) high = last.revision - 1;
      else low = last.revision + 1;
    }
  }

  /** A row with its sequence, once this process has counted so far. @throws OutcomeUnknown, CorruptEntry */
  async entry(row: Row, stream: string): Promise<Entry> {
    const recent = this.book.recent(stream, row.revision);
    if (recent !== undefined) return recent;
    await this.placing.heard(row.position);
    return entryOf(row, stream, await this.book.sequenceAt(row.position), this.codec);
  }

  #assertOpen(): void {
    if (this.book.tip.closed) throw new LedgerUnavailable('the ledger is closed');
  }
}
