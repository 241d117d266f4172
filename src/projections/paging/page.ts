import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Connection, PageArgs } from '../views.js';
import { readCursor, writeCursor } from './cursor.js';
import { InvalidPage, MAX_PAGE } from './errors.js';

/** A total order of a list. Its last column makes it total; an index begins with its columns. */
export type Order = {
  /** Names the list in its cursors. */
  readonly list: string;
  readonly columns: readonly { readonly ref: string; readonly type: 'text' | 'integer' }[];
  readonly direction: 'ASC' | 'DESC';
};
export type Key = readonly (string | number)[];

/** What is read of a list: up to `limit` rows between two keys, from its end when `backwards`. */
export type Range = RangeOf<string | number, number>;
export type RangeOf<Value, Limit> = {
  readonly after?: readonly Value[];
  readonly before?: readonly Value[];
  readonly limit: Limit;
  readonly backwards: boolean;
};
type Bound = string | number | RawBuilder<string | number>;
/** A range whose values may come later. */
export type BoundRange = RangeOf<Bound, number | RawBuilder<number>>;

/** @throws InvalidPage */
export const sizeOf = ({ first, last }: PageArgs): { readonly size: number; readonly backwards: boolean } => {
  const backwards = first === undefined;
  const size = first ?? last;
  const bounded = size !== undefined && Number.isInteger(size) && size >= 1 && size <= MAX_PAGE;
  if (!bounded || (first !== undefined && last !== undefined)) throw new InvalidPage(backwards ? 'last' : 'first');
  return { size, backwards };
};

/** The range of an ordered list, by key and never by offset. Backwards, rows come last first. */
export const within = <DB, Tables extends keyof DB, Rows>(
  query: SelectQueryBuilder<DB, Tables, Rows>,
  { columns, direction }: Order,
  range: BoundRange,
): SelectQueryBuilder<DB, Tables, Rows> => {
  const rising = (direction === 'ASC') !== range.backwards;
  let bounded = query;
  const compare = (key: readonly Bound[], follows: boolean) => {
    const operator = follows === (direction === 'ASC') ? sql.raw('>') : sql.raw('<');
    const refs = sql.join(columns.map(({ ref }) => sql.ref(ref)));
    bounded = bounded.where(sql<SqlBool>`(${refs}) ${operator} (${sql.join([...key])})`);
  };
  if (range.after !== undefined) compare(range.after, true);
  if (range.before !== undefined) compare(range.before, false);
  for (const { ref } of columns) bounded = bounded.orderBy(sql.ref(ref), rising ? 'asc' : 'desc');
  return bounded.limit(range.limit);
};

export type List<Row, Node> = {
  readonly order: Order;
  readonly read: (range: Range) => Promise<readonly Row[]>;
  readonly keyOf: (row: Row) => Key;
  readonly nodesOf: (rows: readonly Row[]) => Promise<readonly Node[]> | readonly Node[];
  readonly count: () => Promise<number>;
};

/** A page of a list after the Relay specification. @throws InvalidPage, InvalidCursor */
export const pageOf = async <Row, Node>(
  { order, read, keyOf, nodesOf, count }: List<Row, Node>,
  args: PageArgs,
): Promise<Connection<Node>> => {
  const { size, backwards } = sizeOf(args);
  const kinds = order.columns.map((column) => column.type);
  const keyAt = (argument: 'after' | 'before') => {
    const cursor = args[argument];
    return cursor === undefined ? {} : { [argument]: readCursor(argument, cursor, order.list, kinds) };
  };
  const found = await read({ ...keyAt('after'), ...keyAt('before'), limit: size + 1, backwards });
  const more = found.length > size;
  const rows = more ? found.slice(0, size) : [...found];
  if (backwards) rows.reverse();
  const nodes = await nodesOf(rows);
  return {
    edges: rows.flatMap((row, i) => {
      const node = nodes[i];
      return node === undefined ? [] : [{ cursor: writeCursor(order.list, keyOf(row)), node }];
    }),
    // Towards where the page came from there is at least the row of the cursor.
    hasNextPage: backwards ? args.before !== undefined : more,
    hasPreviousPage: backwards ? more : args.after !== undefined,
    totalCount: count,
  };
};

export const emptyPage = <Node>(args: PageArgs): Connection<Node> => {
  sizeOf(args);
  return { edges: [], hasNextPage: false, hasPreviousPage: false, totalCount: async () => 0 };
};

/** The number of rows that a query has. */
export const countOf = async <DB, Tables extends keyof DB, Rows>(
  query: SelectQueryBuilder<DB, Tables, Rows>,
): Promise<number> => {
  const counted = query.clearSelect().select(sql<number>`count(*)`.as('count'));
  const row = await counted.$castTo<{ readonly count: number }>().executeTakeFirst();
  return Number(row?.count ?? 0);
};

export type Condition = RawBuilder<SqlBool>;
export const always: Condition = sql<SqlBool>`1 = 1`;
export const never: Condition = sql<SqlBool>`1 = 0`;
export const anyOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? never : sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
export const allOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? always : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
