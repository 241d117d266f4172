import type { CompiledQuery, Kysely } from 'kysely';
import type { Projection } from './projection.js';
import {
  fingerprintOf,
  type GenerationKey,
  type GenerationState,
  type RegistryRow,
  readRegistry,
  tablesOf,
} from './registry.js';
import { projectionsTable } from './registry-table.js';
import type { PhysicalTable, ViewTransaction } from './store.js';
import { type Column, type Index, soughtColumns, type TableDefinition } from './table.js';
import type { ViewTables } from './tables.js';

/**
 * Tables have a name for each generation; under a table's own name stands an SQL view of the live one. A new generation
 * is filled beside the old, and the views turn to it in one transaction.
 */
export const physicalName = (table: string, generation: number): string => `${table}__g${generation}`;

/**
 * Columns as they stand in a row: to read one, a store walks past those before it, so first the ones that indexes are made
 * of, and of these those of a fixed width.
 */
const columnsInRow = (table: TableDefinition): readonly (readonly [string, Column])[] => {
  const sought = soughtColumns(table);
  const placeOf = ([name, { type, nullable }]: readonly [string, Column]): number => {
    if (!sought.has(name)) return 2;
    return type === 'integer' && !nullable ? 0 : 1;
  };
  return Object.entries(table.columns).sort((a, b) => placeOf(a) - placeOf(b));
};

/** Makes a table where it is missing, without its secondary indexes. */
export const createTable = async (db: Kysely<ViewTables>, name: string, table: TableDefinition): Promise<void> => {
  let create = db.schema.createTable(name).ifNotExists();
  const [only, ...others] = table.key;
  for (const [column, { type, nullable }] of columnsInRow(table)) {
    create = create.addColumn(column, type, (definition) => {
      const sized = nullable ? definition : definition.notNull();
      return others.length === 0 && column === only ? sized.primaryKey() : sized;
    });
  }
  if (others.length > 0) create = create.addPrimaryKeyConstraint(`${name}_key`, [...table.key] as never[]);
  await create.execute();
};

export const ensureRegistry = ({ db }: ViewTransaction): Promise<void> =>
  createTable(db, projectionsTable.name, projectionsTable);

const turnViews = async (db: Kysely<ViewTables>, projection: Projection, generation: number): Promise<void> => {
  for (const { name, columns } of projection.tables) {
    await db.schema.dropView(name).ifExists().execute();
    const physical = physicalName(name, generation) as keyof ViewTables;
    await db.schema
      .createView(name)
      .as(db.selectFrom(physical).select(Object.keys(columns) as never[]))
      .execute();
  }
};

/** Empty tables for the next generation of a projection. Where none is live yet, queries see this one from the start. */
export const createGeneration = async (
  { db }: ViewTransaction,
  projection: Projection,
  ledgerId: string,
): Promise<GenerationKey> => {
  const known = (await readRegistry(db)).filter((row) => row.name === projection.name);
  const generation = Math.max(0, ...known.map((row) => row.generation)) + 1;
  for (const table of projection.tables) await createTable(db, physicalName(table.name, generation), table);
  if (known.every((row) => row.state !== ('LIVE' satisfies GenerationState)))
    await turnViews(db, projection, generation);
  await db
    .insertInto('projections')
    .values({
      name: projection.name,
      generation,
      version: projection.version,
      fingerprint: fingerprintOf(projection),
      tables: JSON.stringify(projection.tables.map((table) => table.name)),
      state: 'BUILDING' satisfies GenerationState,
      position: null,
      sequence: 0,
      memo: null,
      error: null,
      ledger_id: ledgerId,
    })
    .execute();
  return { name: projection.name, generation };
};

const physicalTables = (projection: Projection, generation: number): readonly PhysicalTable[] =>
  projection.tables.map((definition) => ({ name: physicalName(definition.name, generation), definition }));

/** The secondary indexes, where they are not there yet. */
export const createIndexes = (tx: ViewTransaction, projection: Projection, generation: number): Promise<void> => {
  const indexes = physicalTables(projection, generation).flatMap(({ name, definition }) =>
    definition.indexes.map((index) => ({ physical: name, index })),
  );
  // The widest take longest: first, so that where several are made at a time the last ones end together.
  indexes.sort((a, b) => b.index.columns.length - a.index.columns.length);
  return tx.index(indexes.map(({ physical, index }) => indexStatement(tx.db, physical, index)));
};

/** Filled tables that have their indexes are made known to the store. */
export const announceFilled = (
  tx: ViewTransaction,
  tracks: readonly { readonly projection: Projection; readonly generation: number }[],
): Promise<void> => tx.filled(tracks.flatMap(({ projection, generation }) => physicalTables(projection, generation)));

const indexStatement = (db: Kysely<ViewTables>, physical: string, { name, columns, unique }: Index): CompiledQuery => {
  const index = db.schema
    .createIndex(`${physical}_${name}`)
    .ifNotExists()
    .on(physical)
    .columns([...columns]);
  return (unique ? index.unique() : index).compile();
};

/** Makes a built generation the live one and drops all before it. `false` where it is gone: a newer one is live. */
export const switchTo = async (
  { db }: ViewTransaction,
  projection: Projection,
  { generation }: GenerationKey,
): Promise<boolean> => {
  const rows = (await readRegistry(db)).filter((row) => row.name === projection.name);
  const own = rows.find((row) => row.generation === generation);
  if (own === undefined) return false;
  if (own.state === ('LIVE' satisfies GenerationState)) return true;
  const earlier = rows.filter((row) => row.generation < generation);
  for (const view of new Set(earlier.flatMap(tablesOf))) await db.schema.dropView(view).ifExists().execute();
  await turnViews(db, projection, generation);
  for (const row of earlier) await dropGeneration(db, row);
  await db
    .updateTable('projections')
    .set({ state: 'LIVE' satisfies GenerationState })
    .where('name', '=', projection.name)
    .where('generation', '=', generation)
    .execute();
  return true;
};

const dropGeneration = async (db: Kysely<ViewTables>, row: RegistryRow): Promise<void> => {
  for (const table of tablesOf(row))
    await db.schema.dropTable(physicalName(table, row.generation)).ifExists().execute();
  await db.deleteFrom('projections').where('name', '=', row.name).where('generation', '=', row.generation).execute();
};
