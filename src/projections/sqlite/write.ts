import type { AddedRows, RowWrite, TableWrites } from '../fold.js';
import type { Row, SqlValue, TableDefinition } from '../table.js';
import type { Step } from './steps.js';

const quote = (name: string): string => `"${name}"`;
const holders = (columns: readonly string[]): string => columns.map(() => '?').join(', ');
const equals = (columns: readonly string[]): string => columns.map((column) => `${quote(column)} = ?`).join(' and ');
const valuesOf = (row: Row, columns: readonly string[]): SqlValue[] => columns.map((column) => row[column] ?? null);

/** Rows that are only added, as values in the order of the columns. */
export class ValueRows implements AddedRows {
  readonly values: SqlValue[][] = [];
  readonly #columns: readonly string[];

  constructor({ columns }: TableDefinition) {
    this.#columns = Object.keys(columns);
  }

  add(row: Row): void {
    this.values.push(valuesOf(row, this.#columns));
  }
}

/** The steps that do folded changes on one table: one statement a shape of change. */
export const writesOf = (
  physicalTable: string,
  definition: TableDefinition,
  { rows, added, groups, cleared }: TableWrites,
): readonly Step[] => {
  const steps: { readonly kind: 'runs'; readonly sql: string; readonly values: SqlValue[][] }[] = [];
  const run = (sql: string, values: SqlValue[]): void => {
    const last = steps.at(-1);
    if (last?.sql === sql) last.values.push(values);
    else steps.push({ kind: 'runs', sql, values: [values] });
  };
  const table = quote(physicalTable);
  const columns = Object.keys(definition.columns);
  const { key, group } = definition;
  const rest = columns.filter((column) => !key.includes(column));
  const set = rest.map((column) => `${quote(column)} = excluded.${quote(column)}`).join(', ');
  const insert = `insert into ${table} (${columns.map(quote).join(', ')}) values (${holders(columns)})`;
  const upsert = `${insert} on conflict (${key.map(quote).join(', ')}) do ${set === '' ? 'nothing' : `update set ${set}`}`;

  const writeRow = (write: RowWrite): void => {
    switch (write.kind) {
      case 'upsert':
        run(definition.once ? insert : upsert, valuesOf(write.row, columns));
        return;
      case 'delete':
        run(`delete from ${table} where ${equals(key)}`, valuesOf(write.key, key));
        return;
      case 'patch': {
        const patched = Object.keys(write.set);
        const grown = Object.keys(write.by);
        if (patched.length + grown.length === 0) return;
        const assignments = [
          ...patched.map((column) => `${quote(column)} = ?`),
          ...grown.map((column) => `${quote(column)} = ${quote(column)} + ?`),
        ];
        run(`update ${table} set ${assignments.join(', ')} where ${equals(key)}`, [
          ...valuesOf(write.set, patched),
          ...valuesOf(write.by, grown),
          ...valuesOf(write.key, key),
        ]);
        return;
      }
      default:
        write satisfies never;
    }
  };

  for (const stream of cleared) {
    if (definition.stream === undefined) run(`delete from ${table}`, []);
    else run(`delete from ${table} where ${quote(definition.stream)} = ?`, [stream]);
  }
  for (const { group: value, rows: members } of groups) {
    run(`delete from ${table} where ${quote(group ?? '')} = ?`, [value]);
    for (const row of members) run(insert, valuesOf(row, columns));
  }
  if (added !== undefined) {
    if (!(added instanceof ValueRows)) throw new Error(`rows added to ${physicalTable} were not made for it`);
    steps.push({ kind: 'runs', sql: insert, values: added.values });
  }
  for (const write of rows) writeRow(write);
  return steps;
};
