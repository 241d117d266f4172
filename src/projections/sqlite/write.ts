import type { RowWrite, TableWrites } from '../fold.js';
import type { Row, SqlValue, TableDefinition } from '../table.js';
import type { Statements } from './statements.js';

const quote = (name: string): string => `"${name}"`;
const holders = (columns: readonly string[]): string => columns.map(() => '?').join(', ');
const equals = (columns: readonly string[]): string => columns.map((column) => `${quote(column)} = ?`).join(' and ');
const valuesOf = (row: Row, columns: readonly string[]): SqlValue[] => columns.map((column) => row[column] ?? null);

/** Carries out folded changes on one table with one prepared statement a shape of change. */
export const writeTable = (
  statements: Statements,
  physicalTable: string,
  definition: TableDefinition,
  { rows, groups, cleared }: TableWrites,
): void => {
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
        statements.prepare(upsert).run(valuesOf(write.row, columns));
        return;
      case 'delete':
        statements.prepare(`delete from ${table} where ${equals(key)}`).run(valuesOf(write.key, key));
        return;
      case 'patch': {
        const patched = Object.keys(write.set);
        const grown = Object.keys(write.by);
        if (patched.length + grown.length === 0) return;
        const assignments = [
          ...patched.map((column) => `${quote(column)} = ?`),
          ...grown.map((column) => `${quote(column)} = ${quote(column)} + ?`),
        ];
        statements
          .prepare(`update ${table} set ${assignments.join(', ')} where ${equals(key)}`)
          .run([...valuesOf(write.set, patched), ...valuesOf(write.by, grown), ...valuesOf(write.key, key)]);
        return;
      }
      default:
        write satisfies never;
    }
  };

  for (const stream of cleared) {
    if (definition.stream === undefined) statements.prepare(`delete from ${table}`).run([]);
    else statements.prepare(`delete from ${table} where ${quote(definition.stream)} = ?`).run([stream]);
  }
  for (const { group: value, rows: members } of groups) {
    statements.prepare(`delete from ${table} where ${quote(group ?? '')} = ?`).run([value]);
    for (const row of members) statements.prepare(insert).run(valuesOf(row, columns));
  }
  for (const write of rows) writeRow(write);
};
