import fc from 'fast-check';
import { CompiledQuery, sql } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import { Fold } from '../../src/projections/fold.js';
import { createTable } from '../../src/projections/generations.js';
import { openPostgresViewStore } from '../../src/projections/postgres/index.js';
import { changesOf } from '../../src/projections/projection.js';
import type { ViewStore, ViewTransaction } from '../../src/projections/store.js';
import {
  defineTable,
  integer,
  optionalInteger,
  optionalText,
  type RowOf,
  type TableDefinition,
  text,
} from '../../src/projections/table.js';
import type { ViewTables } from '../../src/projections/tables.js';
import { newSchema, onDatabase } from '../support/postgres/schema.js';
import { afterTest, viewed } from './support/views.js';

const table = defineTable({
  name: 'kept',
  key: ['id'],
  columns: { id: integer, name: text, note: optionalText, count: optionalInteger },
  indexes: [],
});
const appended = { ...table, appended: 'id' } as const;
const once = { ...table, once: true } as const;

const write = async (
  store: ViewStore,
  tx: ViewTransaction,
  to: TableDefinition,
  rows: readonly RowOf<typeof table>[],
  name = 'kept',
): Promise<void> => {
  const fold = new Fold([to], store.adding);
  for (const row of rows) fold.add(changesOf(table).upsert({ ...row }));
  for (const { definition, writes } of fold.take()) await tx.write(name, definition, writes);
};
const kept = (store: ViewStore): Promise<readonly unknown[]> =>
  store.db
    .selectFrom('kept' as never)
    .selectAll()
    .orderBy('id' as never)
    .execute();

const opened = async () => {
  const schema = await newSchema();
  afterTest(schema.drop);
  const store = openPostgresViewStore(schema.address);
  afterTest(() => store.close());
  return { schema, store };
};

/** Text as PostgreSQL can hold it, with all that is special in an array, a row or a pattern. */
const awkward = fc
  .array(
    fc.constantFrom('"', '\\', ',', '{', '}', 'NULL', 'null', "'", '\n', '\t', '\u0001', '张', '𠮷', 'é', '%', ' ', ''),
  )
  .map((parts) => parts.join(''));

describe.each([
  ['are written where others may have been', table],
  ['are only added', appended],
  ['are there once', once],
])('rows that %s', (_, definition) => {
  test('keep every text and number as it was given, however many are written at once', async () => {
    const { store } = await opened();
    await store.transaction(({ db }) => createTable(db, 'kept', definition));
    const rowOf = fc.record({
      name: awkward,
      note: fc.option(awkward),
      count: fc.option(fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(rowOf, { minLength: 1, maxLength: 20 }), async (given) => {
        const rows = given.map((row, id) => ({ id, ...row }));
        await store.transaction(async (tx) => {
          await tx.db.deleteFrom('kept' as keyof ViewTables).execute();
          await write(store, tx, definition, rows);
        });
        expect(await kept(store)).toEqual(rows);
      }),
      { numRuns: 60 },
    );
    const many = Array.from({ length: 12_000 }, (_, id) => ({ id: id + 100, name: `名${id}`, note: null, count: id }));
    await store.transaction((tx) => write(store, tx, definition, many));
    expect((await kept(store)).slice(-12_000)).toEqual(many);
  });

  test('keep text of any length, and a sign in place of what UTF-8 has none for', async () => {
    const { store } = await opened();
    await store.transaction(({ db }) => createTable(db, 'kept', definition));
    const long = '很长的"\\\n'.repeat(100_000);
    const rows = [
      { id: 1, name: long, note: null, count: null },
      { id: 2, name: '短', note: `${'a'.repeat(130_000)}\uD842`, count: -1 },
    ];
    await store.transaction((tx) => write(store, tx, definition, rows));
    expect(await kept(store)).toEqual([rows[0], { ...rows[1], note: `${'a'.repeat(130_000)}\uFFFD` }]);
  });
});

describe.each([
  ['are only added', appended],
  ['are there once', once],
])('where rows %s', (_, definition) => {
  test('a whole row under a key that is there is refused, and the next transaction is sound', async () => {
    const { store } = await opened();
    const row = (id: number, name: string) => ({ id, name, note: null, count: null });
    await store.transaction(({ db }) => createTable(db, 'kept', definition));
    await store.transaction((tx) => write(store, tx, definition, [row(5_000, '名')]));
    const many = Array.from({ length: 12_000 }, (_, id) => row(id, '别的名'));
    await expect(store.transaction((tx) => write(store, tx, definition, many))).rejects.toThrow(/duplicate key/);
    await store.transaction((tx) => write(store, tx, definition, [row(1, '又名')]));
    expect(await kept(store)).toEqual([row(1, '又名'), row(5_000, '名')]);
  });

  test('what is no integer is not taken for one', async () => {
    const { store } = await opened();
    await store.transaction(({ db }) => createTable(db, 'kept', definition));
    const half = { id: 1.5, name: '名', note: null, count: null };
    await expect(store.transaction((tx) => write(store, tx, definition, [half]))).rejects.toThrow(
      '1.5 is not an integer',
    );
    expect(await kept(store)).toEqual([]);
  });
});

test('an index that cannot be made is what the transaction says, and the next one makes those that are missing', async () => {
  const { store } = await opened();
  await store.transaction(({ db }) => createTable(db, 'kept', table));
  const index = (column: string) =>
    CompiledQuery.raw(`create index if not exists "by_${column}" on kept ("${column}")`);
  const made = (columns: readonly string[]) => store.transaction((tx) => tx.index(columns.map(index)));
  await expect(made(['name', 'missing', 'note', 'count'])).rejects.toThrow(/"missing" does not exist/);
  await made(['name', 'note', 'count']);
  const { rows } = await sql`select indexname from pg_indexes where tablename = 'kept' and schemaname = current_schema()
    order by indexname`.execute(store.db);
  expect(rows).toEqual(['by_count', 'by_name', 'by_note', 'kept_pkey'].map((indexname) => ({ indexname })));
});

test('of tables that are filled the server knows the columns by which rows are found', async () => {
  const { store } = await opened();
  const found = defineTable({ ...table, indexes: [{ name: 'by_name', columns: ['name'] }] });
  const given = ['kept', 'other', 'third'].map((name) => ({ name, definition: found }));
  await store.transaction(async (tx) => {
    for (const { name } of given) {
      await createTable(tx.db, name, found);
      await write(store, tx, found, [{ id: 1, name: '名', note: null, count: null }], name);
    }
  });
  await store.transaction((tx) => tx.filled(given));
  const { rows } = await sql`select tablename as name, attname as column from pg_stats
    where schemaname = current_schema() order by 1, 2`.execute(store.db);
  expect(rows).toEqual(given.flatMap(({ name }) => ['id', 'name'].map((column) => ({ name, column }))));
});

test('indexes wait for what another process that is gone has left running', async () => {
  const { store, schema } = await opened();
  await store.transaction(({ db }) => createTable(db, 'kept', table));
  await onDatabase(schema.url, async (other) => {
    const { schema: name } = schema.address;
    await other.query(`begin; select pg_advisory_xact_lock(hashtextextended('jidi indexes ${name}', 0))`);
    await other.query(`create index "by_name" on ${name}.kept (name)`);
    const made = store.transaction((tx) =>
      tx.index([CompiledQuery.raw('create index if not exists "by_name" on kept (name)')]),
    );
    await onDatabase(schema.url, (watch) =>
      vi.waitFor(async () => {
        const { rowCount } = await watch.query(
          `select from pg_locks join pg_stat_activity using (pid)
           where locktype = 'advisory' and not granted and application_name = $1`,
          [`jidi ${name}`],
        );
        expect(rowCount).toBe(1);
      }),
    );
    await other.query('commit');
    await made;
  });
});

test('holds a sign in place of U+0000, which PostgreSQL cannot keep', async () => {
  const { base, queries } = await viewed();
  await base('base-a', { name: '前\u0000后' }, 'APPLIED');
  const { bases } = await queries();
  const named = await bases({ first: 5, filter: { name: '前\u0000后' } }, { role: 'CITY' });
  expect(named.edges.map(({ node }) => node.name)).toEqual(['前\uFFFD后']);
});

test('undoes a transaction whose work fails, and goes on', async () => {
  const { store, schema } = await opened();
  const create = (name: string, fails: boolean) =>
    store.transaction(async ({ db }) => {
      await db.schema.createTable(name).addColumn('id', 'integer').execute();
      if (fails) throw new Error('changed my mind');
    });
  await expect(create('first', true)).rejects.toThrow('changed my mind');
  await create('second', false);
  const tables = await store.db.introspection.getTables();
  const ours = tables.filter((each) => each.schema === schema.address.schema).map(({ name }) => name);
  expect(ours.sort()).toEqual(['command_key', 'format', 'second']);
});

test('orders text by code point, whatever the language of the database', async () => {
  const { store } = await opened();
  await store.transaction(({ db }) => createTable(db, 'kept', table));
  const names = ['b', 'B', 'a', 'A', 'é', '张', '一', '𠮷', '_', '-', '1', '10', '9', 'ab', 'a b'];
  await store.transaction((tx) =>
    write(
      store,
      tx,
      table,
      names.map((name, id) => ({ id, name, note: null, count: null })),
    ),
  );
  const ordered = await store.db
    .selectFrom('kept' as never)
    .select('name' as never)
    .orderBy('name' as never)
    .execute();
  const bytes = [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  expect(ordered).toEqual(bytes.map((name) => ({ name })));
});

test('a query that was prepared goes on when the tables it asks were made anew with other columns', async () => {
  const { store } = await opened();
  const make = (columns: readonly string[]) =>
    store.transaction(async ({ db }) => {
      await db.schema.dropTable('kept').ifExists().execute();
      let create = db.schema.createTable('kept');
      for (const column of columns) create = create.addColumn(column, 'integer');
      await create.execute();
      await db
        .insertInto('kept' as never)
        .values(Object.fromEntries(columns.map((name, i) => [name, i])) as never)
        .execute();
    });
  const read = () =>
    store.db
      .selectFrom('kept' as never)
      .selectAll()
      .execute();
  await make(['a']);
  for (let n = 0; n < 5; n += 1) expect(await read()).toEqual([{ a: 0 }]);
  await make(['a', 'b']);
  expect(await read()).toEqual([{ a: 0, b: 1 }]);
});

test.each([
  ['written', table],
  ['added', appended],
  ['written once', once],
])(
  'rows that cannot be %s are what a transaction says, whatever was asked after, and the next one is sound',
  async (_, definition) => {
    const { store } = await opened();
    const rows = [{ id: 1, name: '名', note: null, count: null }];
    const wrote = store.transaction(async (tx) => {
      await write(store, tx, definition, rows, 'missing');
      await tx.announce({ changed: [], sequence: 0 });
    });
    await expect(wrote).rejects.toThrow(/"missing" does not exist/);
    await store.transaction(({ db }) => createTable(db, 'kept', definition));
    await store.transaction((tx) => write(store, tx, definition, rows));
    expect(await kept(store)).toEqual(rows);
  },
);
