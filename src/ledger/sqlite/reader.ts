import type { Codec } from '../codec.js';
import type { Entry, Filter, Page, ReadAll } from '../ledger.js';
import { positionAt, sequenceAt } from '../position.js';
import type { Connection } from './file.js';

type Row = { readonly sequence: number; readonly text: string };
type PageQuery = (from: number, to: number, limit: number) => readonly Row[];
export type StreamPage = {
  readonly from: number;
  readonly to: number;
  readonly backwards: boolean;
  readonly limit: number;
};

/** Entries looked at for one page when a filter skips most of them: what bounds the time of one read. */
const SCAN = 4_096;
/** Filters whose statements are kept; a process has a few, one for each subscriber. */
const FILTERS = 100;

/** Reads on a connection of its own, each page in one short statement, so that the writer can always checkpoint. */
export class Reader {
  readonly #statements;
  readonly #filtered = new Map<string, PageQuery>();

  constructor(
    private readonly connection: Connection,
    private readonly codec: Codec,
  ) {
    const stream = (order: 'ASC' | 'DESC') =>
      connection.prepare<[string, number, number, number], Row>(
        `SELECT sequence, text FROM entry
         WHERE stream = (SELECT key FROM stream WHERE name = ?) AND revision BETWEEN ? AND ?
         ORDER BY revision ${order} LIMIT ?`,
      );
    this.#statements = {
      head: connection.prepare<[], { head: number }>('SELECT coalesce(max(sequence), 0) AS head FROM entry'),
      forwards: stream('ASC'),
      backwards: stream('DESC'),
    };
  }

  /** The last sequence; 0 in an empty ledger. */
  head(): number {
    return this.#statements.head.get()?.head ?? 0;
  }

  stream(name: string, { from, to, backwards, limit }: StreamPage): readonly Entry[] {
    const statement = backwards ? this.#statements.backwards : this.#statements.forwards;
    return statement.all(name, from, to, limit).map((row) => this.entry(row));
  }

  /** `known`: a sequence that the ledger has. Where it goes on beyond what is looked at, its end need not be asked for. */
  page({ after, limit, filter }: ReadAll, known = 0): Page {
    const from = sequenceAt(after);
    const most = from + Math.max(SCAN, limit);
    const head = known > most ? known : this.head();
    const to = Math.min(head, most);
    const entries = from < to ? this.#query(filter)(from, to, limit).map((row) => this.entry(row)) : [];
    const scanned = entries.length === limit ? (entries.at(-1)?.sequence ?? from) : Math.max(from, to);
    return { entries, ...(scanned > 0 && { scannedTo: positionAt(scanned) }), atEnd: scanned >= head };
  }

  /** @throws CorruptEntry */
  entry({ sequence, text }: Row): Entry {
    const envelope = this.codec.decode(text, `${this.connection.name} entry ${sequence}`);
    return { position: positionAt(sequence), sequence, bytes: text, envelope };
  }

  #query(filter: Filter = {}): PageQuery {
    const key = JSON.stringify([filter.types, filter.streamPrefixes]);
    const known = this.#filtered.get(key);
    if (known !== undefined) return known;
    const query = this.#prepare(filter);
    if (this.#filtered.size >= FILTERS) this.#filtered.clear();
    this.#filtered.set(key, query);
    return query;
  }

  #prepare({ types, streamPrefixes }: Filter): PageQuery {
    const conditions = ['sequence > ?', 'sequence <= ?'];
    if (types !== undefined) conditions.push(`type IN (${types.map(() => '?').join()})`);
    // Counted in characters like `substr`, not in UTF-16 units.
    const prefixes = (streamPrefixes ?? []).flatMap((prefix) => [[...prefix].length, prefix]);
    const named = (streamPrefixes ?? []).map(() => 'substr(name, 1, ?) = ?').join(' OR ');
    if (streamPrefixes !== undefined)
      conditions.push(`EXISTS (SELECT 1 FROM stream WHERE key = entry.stream AND (${named || 'false'}))`);
    const statement = this.connection.prepare<(string | number)[], Row>(
      `SELECT sequence, text FROM entry WHERE ${conditions.join(' AND ')} ORDER BY sequence LIMIT ?`,
    );
    return (from, to, limit) => statement.all(from, to, ...(types ?? []), ...prefixes, limit);
  }
}
