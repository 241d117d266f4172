import type { Change } from './projection.js';
import type { Row, SqlValue, TableDefinition } from './table.js';

/** What is left to do on one row after all changes of a batch: one statement. */
export type RowWrite =
  | { readonly kind: 'upsert'; readonly row: Row }
  | { readonly kind: 'patch'; readonly key: Row; readonly set: Row; readonly by: { [column: string]: number } }
  | { readonly kind: 'delete'; readonly key: Row };

/** Rows on their way to a table to which rows are only added, in the form in which the store takes them: nothing else of them is kept. */
export interface AddedRows {
  /** What is wrong with a row is told where they are written. */
  add(row: Row): void;
}
/** How a store takes rows that are only added to a table. */
export type Adding = (definition: TableDefinition) => AddedRows;

type Upsert = Extract<RowWrite, { readonly kind: 'upsert' }>;

export type GroupWrite = { readonly group: string; readonly rows: readonly Row[] };
/** The folded changes of one table: rows, or groups where the table has them. */
export type TableWrites = {
  readonly rows: Iterable<RowWrite>;
  /** Before what is done to `rows`, which may change them. */
  readonly added?: AddedRows;
  readonly groups: Iterable<GroupWrite>;
  /** Streams whose rows go first; in a table without a `stream` column all rows do. */
  readonly cleared: readonly string[];
};

/** Rows that are only added, and where: `column` has the sequence of the entry. */
type Added = {
  readonly column: string | undefined;
  /** The latest of them, and as many before these, by sequence: what soon follows one is folded into it. */
  latest: Map<SqlValue, Upsert[]>;
  count: number;
  before: Map<SqlValue, Upsert[]>;
  /** Those before them. */
  passed: AddedRows | undefined;
};

type Table = {
  readonly definition: TableDefinition;
  readonly rows: Map<SqlValue, RowWrite>;
  readonly added: Added;
  readonly groups: Map<string, GroupWrite>;
  readonly cleared: Set<string>;
};

/** How many of the rows that are only added are the latest: so few that they are still at hand. */
const LATEST = 2_048;

/**
 * Changes gathered over a batch, each row's folded into one write: what the changes would have done one after another,
 * a row is written once.
 */
export class Fold {
  #tables: ReadonlyMap<string, Table>;

  constructor(
    private readonly definitions: readonly TableDefinition[],
    private readonly adding: Adding,
  ) {
    this.#tables = emptied(definitions);
  }

  add(change: Change): void {
    const table = this.#tables.get(change.table);
    if (table === undefined) throw new Error(`${change.table} is not a table of this projection`);
    if (change.kind === 'clear') {
      clear(table, change.stream);
      return;
    }
    const grouped = table.definition.group !== undefined;
    if (grouped !== (change.kind === 'replace')) {
      throw new Error(`${change.kind} on ${change.table}: rows of a group are replaced together, others one by one`);
    }
    if (change.kind === 'replace') {
      table.groups.set(change.group, change);
      return;
    }
    if (change.kind === 'delete' && table.definition.once)
      throw new Error(`rows of ${change.table} only go with their stream`);
    if (isFolded(table, change)) {
      if (table.added.count >= LATEST) this.#turn(table);
      return;
    }
    const key = keyText(table.definition, change.kind === 'upsert' ? change.row : change.key);
    const earlier = table.rows.get(key);
    const write = after(earlier, change);
    if (write !== earlier) table.rows.set(key, write);
  }

  /** The latest rows take the place of those before them, which are handed over: what follows these is written by itself. */
  #turn({ definition, added }: Table): void {
    for (const writes of added.before.values()) {
      added.passed ??= this.adding(definition);
      for (const { row } of writes) added.passed.add(row);
    }
    added.before = added.latest;
    added.latest = new Map();
    added.count = 0;
  }

  /** Hands over what was gathered and starts anew. */
  take(): readonly { readonly definition: TableDefinition; readonly writes: TableWrites }[] {
    for (const table of this.#tables.values()) {
      if (table.added.count > 0) this.#turn(table);
      if (table.added.before.size > 0) this.#turn(table);
    }
    const taken = [...this.#tables.values()].filter(
      ({ rows, added, groups, cleared }) => added.passed !== undefined || rows.size + groups.size + cleared.size > 0,
    );
    if (taken.length > 0) this.#tables = emptied(this.definitions);
    return taken.map(({ definition, rows, added, groups, cleared }) => ({
      definition,
      writes: {
        rows: rows.values(),
        ...(added.passed !== undefined && { added: added.passed }),
        groups: groups.values(),
        cleared: [...cleared],
      },
    }));
  }
}

const emptied = (definitions: readonly TableDefinition[]): ReadonlyMap<string, Table> =>
  new Map(
    definitions.map((definition) => [
      definition.name,
      {
        definition,
        rows: new Map(),
        added: { column: definition.appended, latest: new Map(), count: 0, before: new Map(), passed: undefined },
        groups: new Map(),
        cleared: new Set(),
      },
    ]),
  );

/** Whether the change is a row that is only added, or folded into one of the latest. */
const isFolded = ({ definition, added }: Table, change: RowChange): boolean => {
  if (added.column === undefined) return false;
  if (change.kind === 'delete') throw new Error(`rows are only added to ${definition.name}`);
  const at = change.kind === 'upsert' ? change.row : change.key;
  const sequence = at[added.column] ?? null;
  if (change.kind !== 'upsert') {
    const isIt = ({ row }: Upsert): boolean => definition.key.every((column) => row[column] === at[column]);
    const known = added.latest.get(sequence)?.find(isIt) ?? added.before.get(sequence)?.find(isIt);
    if (known !== undefined) after(known, change);
    return known !== undefined;
  }
  const same = added.latest.get(sequence);
  if (same === undefined) added.latest.set(sequence, [change]);
  else same.push(change);
  added.count += 1;
  return true;
};

/** What was gathered for the stream is void: its rows go, whatever they are. */
const clear = ({ definition, rows, groups, cleared }: Table, stream: string): void => {
  if (definition.appended !== undefined) throw new Error(`rows are only added to ${definition.name}`);
  cleared.add(stream);
  const column = definition.stream;
  if (column === undefined) groups.clear();
  else groups.delete(stream);
  for (const [key, write] of rows) {
    const row = write.kind === 'upsert' ? write.row : write.key;
    if (column === undefined || row[column] === stream) rows.delete(key);
  }
};

const keyText = ({ name, key }: TableDefinition, row: Row): SqlValue => {
  const first = key[0] === undefined ? undefined : row[key[0]];
  if (key.length === 1 && first !== undefined) return first;
  let text = '';
  for (const column of key) {
    const value = row[column];
    if (value === undefined) throw new Error(`a change of ${name} lacks its key (${key.join(', ')})`);
    text += `\u0000${value}`;
  }
  return text;
};

type RowChange = Exclude<Change, { readonly kind: 'replace' | 'clear' }>;

/** The write that does what `earlier` and then `change` do. What is handed in belongs to the fold: it merges into it. */
const after = (earlier: RowWrite | undefined, change: RowChange): RowWrite => {
  switch (change.kind) {
    case 'upsert':
      return { kind: 'upsert', row: change.row };
    case 'delete':
      return { kind: 'delete', key: change.key };
    case 'patch':
      return earlier === undefined
        ? { kind: 'patch', key: change.key, set: change.set, by: {} }
        : patched(earlier, change.set);
    case 'increment':
      return grown(earlier ?? { kind: 'patch', key: change.key, set: {}, by: {} }, change.by);
    default:
      return change satisfies never;
  }
};

const patched = (write: RowWrite, set: Row): RowWrite => {
  switch (write.kind) {
    case 'upsert':
      Object.assign(write.row, set);
      return write;
    case 'patch':
      Object.assign(write.set, set);
      for (const column of Object.keys(write.by)) if (column in set) delete write.by[column];
      return write;
    case 'delete':
      return write;
    default:
      return write satisfies never;
  }
};

const grown = (write: RowWrite, by: { readonly [column: string]: number }): RowWrite => {
  if (write.kind === 'delete') return write;
  const known = write.kind === 'upsert' ? write.row : write.set;
  for (const [column, amount] of Object.entries(by)) {
    const value = known[column];
    if (typeof value === 'number') known[column] = value + amount;
    else if (value === undefined && write.kind === 'patch') write.by[column] = (write.by[column] ?? 0) + amount;
    else throw new Error(`${column} cannot grow: it holds no number`);
  }
  return write;
};
