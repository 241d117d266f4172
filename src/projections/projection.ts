import type { Entry } from '../ledger/index.js';
import type { KeyOf, Row, RowOf, TableDefinition } from './table.js';

/** An entry on its way to a projection; where that needs it, with its stream's history up to and with it. */
export type Told = Entry & { readonly history?: readonly Entry[] };

/** What an entry does to a projection's own tables. */
export type Change =
  /** The row is now this, whatever was there. */
  | { readonly kind: 'upsert'; readonly table: string; readonly row: Row }
  /** These columns of the row are now this; nothing where there is no such row. */
  | { readonly kind: 'patch'; readonly table: string; readonly key: Row; readonly set: Row }
  /** These columns of the row grow by so much; nothing where there is no such row. */
  | { readonly kind: 'increment'; readonly table: string; readonly key: Row; readonly by: { [column: string]: number } }
  | { readonly kind: 'delete'; readonly table: string; readonly key: Row }
  /** The stream has no rows any more, in a table whose rows are each of one stream: it is about to be told anew. */
  | { readonly kind: 'clear'; readonly table: string; readonly stream: string }
  /** The rows of the group are now these, and no others. */
  | { readonly kind: 'replace'; readonly table: string; readonly group: string; readonly rows: readonly Row[] };

/**
 * A read model as a pure function of the ledger. `project` sees every entry that it `reads` once, in order; it looks at no clock and
 * at no table. The little that it must know of earlier entries is its memo, kept beside its checkpoint.
 */
export type Projection = {
  readonly name: string;
  /** To be raised when `project` gives other rows than before: the tables are then built anew. */
  readonly version: number;
  /** Whatever else the rows depend on, as text; another text builds anew, like another version. */
  readonly basis?: string;
  readonly tables: readonly TableDefinition[];
  /** The kinds of streams whose entries it is given, `base-`; the entries of all where absent. */
  readonly reads?: readonly string[];
  /**
   * Prefixes of the streams whose history the rows tell as it reads. An entry ahead of its date is then not projected
   * before it takes effect; when one of these streams is corrected, its rows are cleared (by the `stream` column of the
   * tables) and projected anew. Absent, or of other streams: `project` sees them as recorded, markers too.
   */
  readonly retells?: readonly string[];
  readonly start: () => Projecting;
};

/** A projection on its way through the ledger. */
export type Projecting = {
  /** The changes of the entry; the memo, if any, has moved on too. @throws anything: the entry is poison to it. */
  readonly project: (entry: Told) => readonly Change[];
  /** Whether `project` is to be given the stream's history with this entry, which is the next. */
  readonly needsHistory?: (entry: Entry) => boolean;
  /** The memo as text, absent where there is none. */
  readonly memo?: () => string;
  readonly recall?: (memo: string) => void;
  /** The stream is about to be told anew from its first entry: the memo knows no more of it. */
  readonly forget?: (stream: string) => void;
  /** What an entry that changes nothing by itself leaves on the rows of its stream all the same: a marker, or one ahead of its date. */
  readonly touch?: (entry: Entry) => readonly Change[];
};

/** A projection that needs to know no earlier entry. */
export const stateless = (project: Projecting['project'], touch?: Projecting['touch']) => (): Projecting => ({
  project,
  ...(touch !== undefined && { touch }),
});

/** A projection that carries a memo of plain JSON from entry to entry. */
export const remembering =
  <Memo>(
    nothing: Memo,
    project: (entry: Entry, memo: Memo) => { readonly changes: readonly Change[]; readonly memo: Memo },
    /** The memo without what it has of a stream that is about to be told anew. */
    without: (memo: Memo, stream: string) => Memo = (memo) => memo,
  ) =>
  (): Projecting => {
    let memo = nothing;
    let text: string | undefined;
    return {
      project: (entry) => {
        const next = project(entry, memo);
        if (next.memo !== memo) text = undefined;
        memo = next.memo;
        return next.changes;
      },
      // Asked for with every transaction; it changes with few entries.
      memo: () => {
        text ??= JSON.stringify(memo);
        return text;
      },
      // Written by `memo` above, under the same version of the projection: not data from outside.
      recall: (recalled) => {
        memo = JSON.parse(recalled) as Memo;
        text = recalled;
      },
      forget: (stream) => {
        memo = without(memo, stream);
        text = undefined;
      },
    };
  };

/** Makes changes of one table that its definition allows. */
export const changesOf = <const Table extends TableDefinition>(table: Table) => ({
  upsert: (row: RowOf<Table>): Change => ({ kind: 'upsert', table: table.name, row }),
  patch: (key: KeyOf<Table>, set: Partial<RowOf<Table>>): Change => ({
    kind: 'patch',
    table: table.name,
    key,
    set: set as Row,
  }),
  increment: (key: KeyOf<Table>, by: Partial<Record<keyof RowOf<Table> & string, number>>): Change => ({
    kind: 'increment',
    table: table.name,
    key,
    by: by as Record<string, number>,
  }),
  delete: (key: KeyOf<Table>): Change => ({ kind: 'delete', table: table.name, key }),
  replace: (group: string, rows: readonly RowOf<Table>[]): Change => ({
    kind: 'replace',
    table: table.name,
    group,
    rows,
  }),
});
