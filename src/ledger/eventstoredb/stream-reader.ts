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

/** Reads streams from the leader, and finds each entry's sequence in the book. */
export class StreamReader {
  constructor(
    private readonly connection: Connection,
    private readonly names: Names,
    private readonly codec: Codec,
    private readonly book: Book,
    private readonly placing: Placing,
    private readonly signal: AbortSignal,
  ) {}

  /** @throws LedgerUnavailable */
  rows(stream: string, page: StreamPage): Promise<readonly Row[]> {
    return this.connection.readStream(this.names.stored(stream), page, this.signal);
  }

  /** @throws LedgerUnavailable, OutcomeUnknown, CorruptEntry */
  async *pages(
    stream: string,
    { from = 1, to = Number.MAX_SAFE_INTEGER, backwards = false, limit = Number.MAX_SAFE_INTEGER }: StreamRange,
  ): AsyncGenerator<readonly Row[]> {
    let [low, high, left] = [Math.max(from, 1), to, limit];
    while (left > 0 && low <= high) {
      if (this.book.tip.closed) throw new LedgerUnavailable('the ledger is closed');
      const count = Math.min(left, PAGE, high - low + 1);
      const start = backwards ? (high === Number.MAX_SAFE_INTEGER ? {} : { from: high }) : { from: low };
      const rows = await this.rows(stream, { ...start, count, backwards });
      yield rows.filter(({ revision }) => revision >= low && revision <= high);
      const last = rows.at(-1);
      if (last === undefined || rows.length < count) return;
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
}
