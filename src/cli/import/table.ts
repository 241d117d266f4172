import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { CommandFailed, exitCodes } from '../exit-codes.js';
import { decodeText } from './text-encoding.js';

/** A row as it stands in the file; `line` counts from 1, as an editor or a spreadsheet shows it. */
export type Row = { readonly line: number; readonly cells: readonly string[] };
export type Table = { readonly name: string; readonly encoding: string; readonly rows: readonly Row[] };
export type TableOptions = { readonly encoding?: string; readonly sheet?: string };

const clean = (cell: string): string => cell.replaceAll('\u3000', ' ').trim();
const notEmpty = (row: Row): boolean => row.cells.some((cell) => cell !== '');

/** How many lines tell the delimiter: a list often starts with its title, which may have a mark of its own. */
const TELLING = 10;

/** The mark of which the most lines have equally many, a comma where there is none: marks within cells come as they may. */
const delimiterOf = (text: string): string => {
  const lines = text.split(/[\r\n]+/, TELLING);
  const alike = (mark: string): number => {
    const counts = lines.map((line) => line.split(mark).length - 1).filter((count) => count > 0);
    return Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length));
  };
  return [',', '\t', ';', '，'].reduce((best, mark) => (alike(mark) > alike(best) ? mark : best));
};

const csvRows = async (text: string): Promise<readonly Row[]> => {
  const { CsvError, parse } = await import('csv-parse/sync');
  try {
    const records: unknown = parse(text, {
      delimiter: delimiterOf(text),
      // Left to itself the parser takes the first line's ending for the file's, and glues the lines that end otherwise.
      record_delimiter: ['\r\n', '\n', '\r'],
      bom: true,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return recordsSchema(records);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Its message may show what stands in the cell.
    throw new CommandFailed(exitCodes.failure, `不是规范的 CSV：${error.code}`, `not well-formed CSV: ${error.code}`);
  }
};

const isRecord = (value: unknown): value is { record: string[]; raw: string; info: { lines: number } } =>
  typeof value === 'object' && value !== null && 'record' in value && 'raw' in value && 'info' in value;

/** The parser counts the line on which a record ends; a quoted cell may have started it some lines above. */
const recordsSchema = (records: unknown): readonly Row[] =>
  (Array.isArray(records) ? records : []).filter(isRecord).map(({ record, raw, info }) => ({
    line: info.lines - (raw.trim().match(/\n/g)?.length ?? 0),
    cells: record.map(clean),
  }));

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return clean(String(cell));
};

const sheetRows = async (bytes: Buffer, sheet: string | undefined): Promise<readonly Row[]> => {
  const { InvalidInputError, InvalidSpreadsheetError, readSheet, SheetNotFoundError } = await import(
    'read-excel-file/node'
  );
  try {
    // Numbers stay as written: an 18-digit code does not fit a double.
    const cells = await readSheet(bytes, sheet ?? 1, { parseNumber: (digits) => digits });
    return cells.map((row, index) => ({ line: index + 1, cells: row.map(cellText) }));
  } catch (error) {
    if (error instanceof SheetNotFoundError)
      throw new CommandFailed(exitCodes.usage, `没有名为 ${sheet} 的工作表`, `there is no sheet ${sheet}`);
    if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError)
      throw new CommandFailed(exitCodes.failure, '不是有效的 XLSX 文件', 'not a valid XLSX file');
    throw error;
  }
};

/**
 * Reads a list as a bureau publishes it, CSV or XLSX, empty rows left out. Cells are text, trimmed.
 * @throws CommandFailed when the file cannot be read as one
 */
export const readTable = async (file: string, options: TableOptions = {}): Promise<Table> => {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new CommandFailed(exitCodes.failure, `读不了 ${file}`, error.message);
  });
  const name = basename(file, extname(file));
  switch (extname(file).toLowerCase()) {
    case '.xlsx':
      return { name, encoding: 'xlsx', rows: (await sheetRows(bytes, options.sheet)).filter(notEmpty) };
    case '.csv':
    case '.tsv':
    case '.txt': {
      const { text, encoding } = decodeText(bytes, options.encoding);
      return { name, encoding, rows: (await csvRows(text)).filter(notEmpty) };
    }
    default:
      throw new CommandFailed(
        exitCodes.usage,
        '只读 .csv 和 .xlsx（.xls 请另存为 .xlsx）',
        'reads .csv and .xlsx only (save an .xls as .xlsx)',
      );
  }
};
