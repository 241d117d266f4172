import { canonicalJson } from '../../kernel/index.js';
import type { Codec } from '../codec.js';
import { type Connection, openForReading, reasonOf } from './file.js';
import { ledgerFile } from './open.js';

/** What does not hold, and where: `entry 17`, a stream's name, or `file`. */
export type Finding = {
  readonly where: string;
  readonly rule: 'FILE' | 'SEQUENCE' | 'REVISIONS' | 'COLUMNS' | 'ENTRY' | 'CANONICAL';
  readonly detail: string;
};
export type IntegrityProgress = {
  readonly checked: number;
  readonly of: number;
  readonly findings: readonly Finding[];
};

type Row = {
  readonly sequence: number;
  readonly stream: string | null;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly text: string;
};

const PAGE = 1_000;

/**
 * Checks a whole ledger, beside its writer if need be: SQLite's own structures, sequences 1, 2, 3…, each stream's
 * revisions 1, 2, 3…, and that every entry decodes, is canonical to the byte and agrees with its columns. Gives what it
 * found page by page; the ledger is sound when no page has a finding. @throws NotALedger, LedgerUnavailable
 */
export async function* checkIntegrity(options: {
  readonly folder: string;
  readonly codec: Codec;
}): AsyncGenerator<IntegrityProgress> {
  const connection = openForReading(ledgerFile(options.folder));
  try {
    const head = connection.prepare<[], { head: number }>('SELECT coalesce(max(sequence), 0) AS head FROM entry');
    const of = head.get()?.head ?? 0;
    yield { checked: 0, of, findings: [...fileFindings(connection), ...revisionFindings(connection)] };
    const page = connection.prepare<[number, number, number], Row>(
      `SELECT sequence, name AS stream, revision, id, type, text FROM entry LEFT JOIN stream ON key = entry.stream
       WHERE sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?`,
    );
    for (let checked = 0; checked < of; ) {
      const rows = page.all(checked, of, PAGE);
      const last = rows.at(-1)?.sequence ?? of;
      yield {
        checked: last,
        of,
        findings: [...sequenceFindings(rows, checked), ...rows.flatMap((row) => entryFindings(row, options.codec))],
      };
      checked = last;
    }
  } finally {
    connection.close();
  }
}

const fileFindings = (connection: Connection): Finding[] =>
  connection
    .prepare<[], { quick_check: string }>('PRAGMA quick_check')
    .all()
    .filter((row) => row.quick_check !== 'ok')
    .map((row) => ({ where: 'file', rule: 'FILE', detail: row.quick_check }));

const revisionFindings = (connection: Connection): Finding[] =>
  connection
    .prepare<[], { stream: string | null; first: number; last: number; count: number }>(
      `SELECT name AS stream, min(revision) AS first, max(revision) AS last, count(*) AS count
       FROM entry LEFT JOIN stream ON key = entry.stream GROUP BY entry.stream
       HAVING first <> 1 OR last <> count OR name IS NULL`,
    )
    .all()
    .map(({ stream, first, last, count }) => ({
      where: stream ?? 'a stream without a name',
      rule: 'REVISIONS',
      detail: `${count} entries from revision ${first} to ${last}`,
    }));

const sequenceFindings = (rows: readonly Row[], after: number): Finding[] =>
  rows.flatMap(({ sequence }, i): Finding[] => {
    const before = rows[i - 1]?.sequence ?? after;
    if (sequence === before + 1) return [];
    return [{ where: `entry ${sequence}`, rule: 'SEQUENCE', detail: `it follows entry ${before}` }];
  });

const entryFindings = (row: Row, codec: Codec): Finding[] => {
  const where = `entry ${row.sequence}`;
  try {
    const { stream, revision, id, type } = codec.decode(row.text, where);
    const findings: Finding[] = [];
    if (canonicalJson(JSON.parse(row.text)) !== row.text)
      findings.push({ where, rule: 'CANONICAL', detail: 'its text is not the canonical form of what it says' });
    const said = [stream, revision, id, type].join(' ');
    const filed = [row.stream, row.revision, row.id, row.type].join(' ');
    if (said !== filed) findings.push({ where, rule: 'COLUMNS', detail: `it says ${said}, its columns ${filed}` });
    return findings;
  } catch (error) {
    return [{ where, rule: 'ENTRY', detail: reasonOf(error) }];
  }
};
