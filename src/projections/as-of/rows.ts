import { isMarker, isScheduled, type LegalDate } from '../../kernel/index.js';
import type { Entry } from '../../ledger/index.js';
import { readOn } from '../base-versions/state.js';
import type { Change, Projection } from '../projection.js';
import type { Row, RowOf, TableDefinition } from '../table.js';

/** Rows in memory, by table and key. */
type Tables = ReadonlyMap<string, { readonly definition: TableDefinition; readonly rows: Map<string, Row> }>;

const keyOf = ({ key }: TableDefinition, row: Row): string => JSON.stringify(key.map((column) => row[column] ?? null));

const grown = (row: Row, by: { readonly [column: string]: number }): Row => ({
  ...row,
  ...Object.fromEntries(Object.entries(by).map(([column, more]) => [column, Number(row[column] ?? 0) + more])),
});

const apply = (tables: Tables, change: Change): void => {
  const table = tables.get(change.table);
  if (table === undefined) throw new Error(`${change.table} is not a table of this projection`);
  const { definition, rows } = table;
  switch (change.kind) {
    case 'upsert':
      rows.set(keyOf(definition, change.row), { ...change.row });
      return;
    case 'patch':
    case 'increment': {
      const key = keyOf(definition, change.key);
      const row = rows.get(key);
      if (row !== undefined) rows.set(key, change.kind === 'patch' ? { ...row, ...change.set } : grown(row, change.by));
      return;
    }
    case 'delete':
      rows.delete(keyOf(definition, change.key));
      return;
    case 'replace':
      for (const [key, row] of rows) if (row[definition.group ?? ''] === change.group) rows.delete(key);
      for (const row of change.rows) rows.set(keyOf(definition, row), { ...row });
      return;
    case 'clear':
      rows.clear();
      return;
    default:
      change satisfies never;
  }
};

/** The last entry that counts into the revision: what is told, and a marker or an act ahead as soon as it is recorded. */
const lastSeen = (history: readonly Entry[], told: readonly Entry[]): Entry | undefined => {
  const counted = new Set(told.map(({ sequence }) => sequence));
  return history.findLast(
    ({ sequence, envelope }) => counted.has(sequence) || isMarker(envelope) || isScheduled(envelope),
  );
};

/** What a projection's tables hold of one stream as it reads on a date: the same code as the view's, folded in memory. */
export const rowsOn = (projection: Projection, history: readonly Entry[], on: LegalDate) => {
  const tables: Tables = new Map(
    projection.tables.map((definition) => [definition.name, { definition, rows: new Map() }]),
  );
  const projecting = projection.start();
  const told = readOn(history, on);
  for (const entry of told) for (const change of projecting.project(entry)) apply(tables, change);
  const seen = lastSeen(history, told);
  for (const change of (seen && projecting.touch?.(seen)) ?? []) apply(tables, change);
  return <Table extends TableDefinition>({ name }: Table): readonly RowOf<Table>[] =>
    // The projection wrote them as rows of this table.
    [...(tables.get(name)?.rows.values() ?? [])] as RowOf<Table>[];
};
