import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fold } from '../../src/projections/fold.js';
import { createTable } from '../../src/projections/generations.js';
import { openPostgresViewStore } from '../../src/projections/postgres/index.js';
import { changesOf } from '../../src/projections/projection.js';
import { defineTable, integer, optionalInteger, optionalText, text } from '../../src/projections/table.js';
import type { ViewTables } from '../../src/projections/tables.js';
import { newSchema } from '../support/postgres/schema.js';
import { afterTest, viewed } from './support/views.js';

const table = defineTable({
  name: 'kept',
  key: ['id'],
  columns: { id: integer, name: text, note: optionalText, count: optionalInteger },
  indexes: [],
});

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

test('keeps every text and number as it was given, however many rows are written at once', async () => {
  const { store } = await opened();
  await store.transaction(({ db }) => createTable(db, 'kept', table));
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
        const fold = new Fold([table]);
        for (const row of rows) fold.add(changesOf(table).upsert({ ...row }));
        for (const { definition, writes } of fold.take()) await tx.write('kept', definition, writes);
      });
      const kept = await store.db
        .selectFrom('kept' as never)
        .selectAll()
        .orderBy('id' as never)
        .execute();
      expect(kept).toEqual(rows);
    }),
    { numRuns: 60 },
  );
  const many = Array.from({ length: 12_000 }, (_, id) => ({ id, name: `名${id}`, note: null, count: id }));
  await store.transaction(async (tx) => {
    const fold = new Fold([table]);
    for (const row of many) fold.add(changesOf(table).upsert({ ...row }));
    for (const { definition, writes } of fold.take()) await tx.write('kept', definition, writes);
  });
  const counted = await store.db
    .selectFrom('kept' as never)
    .select(({ fn }) => fn.countAll().as('count'))
    .execute();
  expect(counted).toEqual([{ count: 12_000 }]);
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
  await store.transaction(async (tx) => {
    const fold = new Fold([table]);
    for (const [id, name] of names.entries()) fold.add(changesOf(table).upsert({ id, name, note: null, count: null }));
    for (const { definition, writes } of fold.take()) await tx.write('kept', definition, writes);
  });
  const kept = await store.db
    .selectFrom('kept' as never)
    .select('name' as never)
    .orderBy('name' as never)
    .execute();
  const bytes = [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  expect(kept).toEqual(bytes.map((name) => ({ name })));
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

test('a write that fails is what a transaction says, whatever was asked after it, and the next one is sound', async () => {
  const { store } = await opened();
  const wrote = store.transaction(async (tx) => {
    const fold = new Fold([table]);
    fold.add(changesOf(table).upsert({ id: 1, name: '名', note: null, count: null }));
    for (const { definition, writes } of fold.take()) await tx.write('missing', definition, writes);
    await tx.announce({ changed: [], sequence: 0 });
  });
  await expect(wrote).rejects.toThrow(/"missing" does not exist/);
  await store.transaction(({ db }) => createTable(db, 'kept', table));
  expect(
    await store.db
      .selectFrom('kept' as never)
      .selectAll()
      .execute(),
  ).toEqual([]);
});
