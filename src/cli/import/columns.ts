import { CommandFailed, exitCodes } from '../exit-codes.js';
import type { Row, Table } from './table.js';

/** A field that an import reads, the headers under which bureaus write it, and what goes in it. */
export type Field = {
  readonly name: string;
  readonly headers: readonly string[];
  readonly required: boolean;
  readonly zh: string;
  readonly en: string;
  /** What it holds is never repeated, in a report or in an error. */
  readonly personal?: true;
};

/** A line of the list under the import's own names; a field without a column, or an empty cell, is absent. */
export type Line = { readonly line: number; readonly values: { readonly [field: string]: string | undefined } };
export type MappedList = {
  /** Field → header, as it was found or told. */
  readonly columns: { readonly [field: string]: string };
  /** Headers that no field takes. */
  readonly unused: readonly string[];
  readonly lines: readonly Line[];
};

/** Headers are compared without their width, spaces, case and what stands in brackets: `单位名称（全称）` is `单位名称`. */
const plain = (header: string): string =>
  header
    .normalize('NFKC')
    .replace(/\(.*?\)/g, '')
    .replace(/[\s*:_-]/g, '')
    .toLowerCase();

const TITLE_ROWS = 10;

const columnOf = (field: Field, header: readonly string[], told: ReadonlyMap<string, string>): number => {
  const wanted = told.get(field.name);
  if (wanted !== undefined) return header.findIndex((cell) => plain(cell) === plain(wanted));
  const known = new Set([field.name, ...field.headers].map(plain));
  return header.findIndex((cell) => known.has(plain(cell)));
};

/** The header is the first row that has every required field; a list often starts with its title. */
const headerRow = (rows: readonly Row[], fields: readonly Field[], told: ReadonlyMap<string, string>): number =>
  rows
    .slice(0, TITLE_ROWS)
    .findIndex((row) =>
      fields
        .filter((field) => field.required || told.has(field.name))
        .every((field) => columnOf(field, row.cells, told) >= 0),
    );

const unknownHeader = (rows: readonly Row[], fields: readonly Field[]): CommandFailed => {
  const needed = fields
    .filter((field) => field.required)
    .map((field) => `${field.name}（${field.headers[0] ?? field.name}）`);
  // Where there is no header, the first row is somebody's.
  const found = fields.some((field) => field.personal) ? [] : (rows[0]?.cells.filter((cell) => cell !== '') ?? []);
  const first = found.length === 0 ? '' : `；第一行是：${found.join(', ')}`;
  return new CommandFailed(
    exitCodes.usage,
    `表头缺少 ${needed.join('、')} 列，用 --map 字段=表头 指明${first}`,
    `no header row with these columns; name them with --map FIELD=HEADER`,
  );
};

/** `['name=基地名称']` as field → header. @throws CommandFailed on a field that this import does not read */
export const parseMapping = (pairs: readonly string[], fields: readonly Field[]): ReadonlyMap<string, string> =>
  new Map(
    pairs.map((pair) => {
      const [name = '', ...header] = pair.split('=');
      if (header.length === 0 || !fields.some((field) => field.name === name)) {
        const names = fields.map((field) => field.name).join(', ');
        throw new CommandFailed(
          exitCodes.usage,
          `--map ${pair}：字段须为 ${names} 之一`,
          `FIELD must be one of ${names}`,
        );
      }
      return [name, header.join('=')];
    }),
  );

/** Finds the header row and gives every row below it under the import's names. @throws CommandFailed when a required column is missing */
export const mapColumns = (table: Table, fields: readonly Field[], told: ReadonlyMap<string, string>): MappedList => {
  const at = headerRow(table.rows, fields, told);
  const header = table.rows[at]?.cells;
  if (header === undefined) throw unknownHeader(table.rows, fields);
  const columns = fields
    .map((field) => ({ field: field.name, index: columnOf(field, header, told) }))
    .filter(({ index }) => index >= 0);
  const valuesOf = (row: Row) =>
    Object.fromEntries(columns.map(({ field, index }) => [field, row.cells[index] || undefined]));
  return {
    columns: Object.fromEntries(columns.map(({ field, index }) => [field, header[index] ?? ''])),
    unused: header.filter((cell, index) => cell !== '' && !columns.some((column) => column.index === index)),
    lines: table.rows.slice(at + 1).map((row) => ({ line: row.line, values: valuesOf(row) })),
  };
};
