/** The tables of the read models, described once for every view store. */

export type Column = { readonly type: 'text' | 'integer'; readonly nullable?: true };
export type Index = { readonly name: string; readonly columns: readonly string[]; readonly unique?: true };

export type TableDefinition = {
  readonly name: string;
  readonly columns: { readonly [column: string]: Column };
  readonly key: readonly string[];
  /** A table of lists: the rows that share this column are replaced together and never changed one by one. The key begins with it. */
  readonly group?: string;
  /** Whole rows are only ever added: the column, one of the key, with the sequence of the entry, under which nothing was there before. */
  readonly appended?: string;
  /** A row is upserted once, before it is changed, and only goes with its stream: nothing is there under its key by then. */
  readonly once?: true;
  /**
   * The column, one of the key, with the stream whose history the row tells: how the rows of a stream that is told anew
   * are found. Absent where all rows are of one stream.
   */
  readonly stream?: string;
  /** Secondary indexes: made last in a rebuild, when the rows are there. */
  readonly indexes: readonly Index[];
};

/** The columns by which rows are found. */
export const soughtColumns = ({ key, indexes }: TableDefinition): ReadonlySet<string> =>
  new Set([...key, ...indexes.flatMap(({ columns }) => columns)]);

export type SqlValue = string | number | null;
export type Row = { [column: string]: SqlValue };

type ValueOf<C extends Column> =
  | (C['type'] extends 'text' ? string : number)
  | (C['nullable'] extends true ? null : never);
/** What a row of the table holds. */
export type RowOf<Table extends TableDefinition> = {
  -readonly [Name in keyof Table['columns']]: ValueOf<Table['columns'][Name]>;
};
/** The columns of the table's key. */
export type KeyOf<Table extends TableDefinition> = Pick<RowOf<Table>, Table['key'][number] & keyof RowOf<Table>>;

export const text = { type: 'text' } as const;
export const optionalText = { type: 'text', nullable: true } as const;
export const integer = { type: 'integer' } as const;
export const optionalInteger = { type: 'integer', nullable: true } as const;

/** Checks the definition where it is written: a key, group or index over columns that are not there throws. */
export const defineTable = <const Table extends TableDefinition>(table: Table): Table => {
  const named = [
    ...table.key,
    ...(table.group === undefined ? [] : [table.group]),
    ...table.indexes.flatMap((index) => index.columns),
  ];
  const stray = named.find((column) => table.columns[column] === undefined);
  if (stray !== undefined) throw new Error(`table ${table.name} has no column ${stray}`);
  if (table.stream !== undefined && !table.key.includes(table.stream))
    throw new Error(`table ${table.name}: ${table.stream} is not in its key`);
  if (table.appended !== undefined && !table.key.includes(table.appended))
    throw new Error(`table ${table.name}: ${table.appended} is not in its key`);
  if (table.group !== undefined && table.key[0] !== table.group)
    throw new Error(`table ${table.name}: its key must begin with ${table.group}`);
  return table;
};
