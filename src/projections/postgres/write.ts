import { integerArray, textArray } from '../../postgres/index.js';
import type { RowWrite, TableWrites } from '../fold.js';
import type { Row, SqlValue, TableDefinition } from '../table.js';
import { CopiedRows } from './copied-rows.js';

/** Runs one statement with its parameters. */
export type Run = (sql: string, parameters: readonly (string | Buffer)[]) => Promise<unknown>;
/** Runs one `COPY … FROM STDIN` with what it reads. */
export type Copy = (sql: string, rows: readonly Buffer[]) => Promise<unknown>;

/** Rows in one statement: bounds the memory that its parameters take. */
const CHUNK = 5_000;

const quote = (name: string): string => `"${name}"`;
/** Columns as a statement names them. */
export const list = (columns: readonly string[]): string => columns.map(quote).join(', ');

/** Rows as one parameter a column, so that a statement is the same however many there are. */
const unnested = (
  { columns }: TableDefinition,
  names: readonly string[],
): { readonly from: string; readonly parameters: (rows: readonly Row[]) => readonly Buffer[] } => {
  const isText = names.map((name) => columns[name]?.type === 'text');
  const slots = isText.map((text, i) => `$${i + 1}::${text ? 'text' : 'bigint'}[]`);
  return {
    from: `unnest(${slots.join(', ')}) as given (${names.map((_, i) => `c${i}`).join(', ')})`,
    parameters: (rows) =>
      names.map((name, i) => {
        const values = rows.map((row): SqlValue => row[name] ?? null);
        return isText[i] ? textArray(values) : integerArray(values);
      }),
  };
};

const inChunks = async (
  rows: readonly Row[],
  sql: string,
  parameters: (rows: readonly Row[]) => readonly Buffer[],
  run: Run,
): Promise<void> => {
  for (let at = 0; at < rows.length; at += CHUNK) await run(sql, parameters(rows.slice(at, at + CHUNK)));
};

const copiedRows = (definition: TableDefinition, rows: readonly Row[]): CopiedRows => {
  const copied = new CopiedRows(definition);
  for (const row of rows) copied.add(row);
  return copied;
};

type Patch = Extract<RowWrite, { readonly kind: 'patch' }>;
type Shape = { readonly set: readonly string[]; readonly by: readonly string[]; readonly rows: Row[] };

/** Patches of the same columns are one statement; a column that is both a key and patched has no place in it. */
const shapesOf = (patches: readonly Patch[]): readonly Shape[] => {
  const shapes = new Map<string, Shape>();
  for (const { key, set, by } of patches) {
    const [patched, grown] = [Object.keys(set), Object.keys(by)];
    if (patched.length + grown.length === 0) continue;
    const name = `${patched.join()} ${grown.join()}`;
    const shape = shapes.get(name) ?? { set: patched, by: grown, rows: [] };
    shape.rows.push({ ...key, ...set, ...by });
    shapes.set(name, shape);
  }
  return [...shapes.values()];
};

/**
 * Carries out folded changes on one table: a statement a shape of change, whose rows come as arrays; new rows are copied,
 * which takes the server a third of the time.
 */
export const writeTable = async (
  { run, copy }: { readonly run: Run; readonly copy: Copy },
  physicalTable: string,
  definition: TableDefinition,
  writes: TableWrites,
): Promise<void> => {
  const table = quote(physicalTable);
  const columns = Object.keys(definition.columns);
  const { key, group } = definition;
  const rest = columns.filter((column) => !key.includes(column));
  const whole = unnested(definition, columns);
  const copied = `copy ${table} (${list(columns)}) from stdin (format binary)`;
  const copyAll = async (rows: CopiedRows): Promise<void> => {
    for (const some of rows.copies()) await copy(copied, some);
  };

  if (writes.cleared.length > 0) {
    const { stream } = definition;
    if (stream === undefined) await run(`delete from ${table}`, []);
    else await run(`delete from ${table} where ${quote(stream)} = any($1::text[])`, [textArray(writes.cleared)]);
  }
  const replaced = [...writes.groups];
  if (replaced.length > 0) {
    await run(`delete from ${table} where ${quote(group ?? '')} = any($1::text[])`, [
      textArray(replaced.map((each) => each.group)),
    ]);
    await copyAll(
      copiedRows(
        definition,
        replaced.flatMap(({ rows }) => rows),
      ),
    );
  }

  if (writes.added !== undefined) {
    if (!(writes.added instanceof CopiedRows)) throw new Error(`rows added to ${physicalTable} were not made for it`);
    await copyAll(writes.added);
  }

  const upserted: Row[] = [];
  const deleted: Row[] = [];
  const patches: Patch[] = [];
  for (const write of writes.rows) {
    switch (write.kind) {
      case 'upsert':
        upserted.push(write.row);
        break;
      case 'delete':
        deleted.push(write.key);
        break;
      case 'patch':
        patches.push(write);
        break;
      default:
        write satisfies never;
    }
  }

  if (definition.once) await copyAll(copiedRows(definition, upserted));
  else {
    const set = rest.map((column) => `${quote(column)} = excluded.${quote(column)}`).join(', ');
    const upsert = `insert into ${table} (${list(columns)}) select * from ${whole.from}
      on conflict (${list(key)}) do ${set === '' ? 'nothing' : `update set ${set}`}`;
    await inChunks(upserted, upsert, whole.parameters, run);
  }

  const isGiven = (names: readonly string[]) =>
    key.map((column) => `${table}.${quote(column)} = given.c${names.indexOf(column)}`).join(' and ');
  const keys = unnested(definition, key);
  await inChunks(deleted, `delete from ${table} using ${keys.from} where ${isGiven(key)}`, keys.parameters, run);

  for (const { set: patched, by: grown, rows } of shapesOf(patches)) {
    const names = [...key, ...patched, ...grown];
    const given = unnested(definition, names);
    const assignments = [
      ...patched.map((column, i) => `${quote(column)} = given.c${key.length + i}`),
      ...grown.map(
        (column, i) => `${quote(column)} = ${table}.${quote(column)} + given.c${key.length + patched.length + i}`,
      ),
    ];
    const update = `update ${table} set ${assignments.join(', ')} from ${given.from} where ${isGiven(names)}`;
    await inChunks(rows, update, given.parameters, run);
  }
};
