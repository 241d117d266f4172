import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fold } from '../../src/projections/fold.js';
import { createTable } from '../../src/projections/generations.js';
import { type Change, changesOf } from '../../src/projections/projection.js';
import { defineTable, integer, optionalText, type TableDefinition, text } from '../../src/projections/table.js';
import { afterTest, viewPlace } from './support/views.js';

const table = defineTable({
  name: 'things',
  key: ['kind', 'no'],
  stream: 'kind',
  columns: { kind: text, no: integer, label: optionalText, count: integer },
  indexes: [],
});
const lists = defineTable({
  name: 'lists',
  key: ['owner', 'ordinal'],
  group: 'owner',
  stream: 'owner',
  columns: { owner: text, ordinal: integer, item: text },
  indexes: [],
});
/** Rows that are only added, and may be changed afterwards. */
const added = defineTable({
  name: 'added',
  key: ['id', 'no'],
  appended: 'no',
  columns: { id: text, no: integer, label: optionalText, count: integer },
  indexes: [],
});
/** Rows that are there once, until their stream is told anew. */
const once = defineTable({ ...table, name: 'once', once: true });
const things = changesOf(table);
const addedRows = changesOf(added);
const list = changesOf(lists);

const key = fc.record({ kind: fc.constantFrom('a', 'b'), no: fc.integer({ min: 1, max: 2 }) });
const label = fc.option(fc.constantFrom('x', 'y'), { nil: null });
const count = fc.integer({ min: -3, max: 3 });
/** Made anew for each use: a fold merges into the rows that it is given. */
const change = fc.oneof(
  fc.tuple(key, label, count).map(
    ([at, of, n]) =>
      () =>
        things.upsert({ ...at, label: of, count: n }),
  ),
  fc.tuple(key, label).map(
    ([at, of]) =>
      () =>
        things.patch({ ...at }, { label: of }),
  ),
  fc.tuple(key, count).map(
    ([at, n]) =>
      () =>
        things.patch({ ...at }, { count: n }),
  ),
  fc.tuple(key, count).map(
    ([at, n]) =>
      () =>
        things.increment({ ...at }, { count: n }),
  ),
  key.map((at) => () => things.delete({ ...at })),
  fc.constantFrom('a', 'b').map((stream) => (): Change => ({ kind: 'clear', table: 'things', stream })),
  fc.constantFrom('p', 'q').map((stream) => (): Change => ({ kind: 'clear', table: 'lists', stream })),
  fc.tuple(fc.constantFrom('p', 'q'), fc.array(fc.constantFrom('1', '2'), { maxLength: 3 })).map(
    ([owner, items]) =>
      () =>
        list.replace(
          owner,
          items.map((item, ordinal) => ({ owner, ordinal, item })),
        ),
  ),
);

/** Two stores' worth of the same tables in one place: the second set of names ends in `_b`. */
const tables = async () => {
  const store = (await viewPlace()).open();
  afterTest(() => store.close());
  await store.transaction(async ({ db }) => {
    for (const definition of [table, lists, added])
      for (const ending of ['', '_b']) await createTable(db, `${definition.name}${ending}`, definition);
  });
  const apply = (changes: readonly Change[], ending: '' | '_b') =>
    store.transaction(async (tx) => {
      const fold = new Fold([table, lists, added], store.adding);
      for (const each of changes) fold.add(each);
      for (const { definition, writes } of fold.take())
        await tx.write(`${definition.name}${ending}`, definition, writes);
    });
  const rows = async (ending: '' | '_b') => {
    const read = (name: string, order: readonly string[]) => {
      let query = store.db.selectFrom(name as never).selectAll();
      for (const column of order) query = query.orderBy(column as never);
      return query.execute();
    };
    return [
      await read(`things${ending}`, ['kind', 'no']),
      await read(`lists${ending}`, ['owner', 'ordinal']),
      await read(`added${ending}`, ['id', 'no']),
    ];
  };
  const empty = () =>
    store.transaction(async ({ db }) => {
      for (const name of ['things', 'things_b', 'lists', 'lists_b', 'added', 'added_b'])
        await db.deleteFrom(name as never).execute();
    });
  return { apply, rows, empty };
};

/** A fold of nothing that is only added. */
const foldOf = (...definitions: readonly TableDefinition[]): Fold =>
  new Fold(definitions, ({ name }) => {
    throw new Error(`rows added to ${name}`);
  });

describe('a fold', () => {
  test('writes what the changes would have written one after another', async () => {
    const { apply, rows, empty } = await tables();
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 30 }), fc.integer({ min: 1, max: 10 }), async (makers, size) => {
        await empty();
        for (const make of makers) await apply([make()], '');
        for (let from = 0; from < makers.length; from += size) {
          await apply(
            makers.slice(from, from + size).map((make) => make()),
            '_b',
          );
        }
        expect(await rows('_b')).toEqual(await rows(''));
      }),
      { numRuns: 150 },
    );
  });

  test('adds rows and changes them afterwards, those of its own and those that are stored', async () => {
    const { apply, rows } = await tables();
    const ids = ['a', 'b', 'c'];
    // Far more than wait for what may follow them.
    const upserts = Array.from({ length: 6_000 }, (_, i) => () => {
      const row = { id: ids[i % 3] ?? '', no: Math.floor(i / 3), label: `第${i}`, count: i };
      return addedRows.upsert(row);
    });
    const at = (i: number) => ({ id: ids[i % 3] ?? '', no: Math.floor(i / 3) });
    const changes = upserts.flatMap((upsert, i) => [
      upsert,
      ...(i % 2 === 0 ? [() => addedRows.patch(at(i), { label: null })] : []),
      ...(i % 5 === 0 ? [() => addedRows.increment(at(Math.floor(i / 2)), { count: 1 })] : []),
      ...(i % 7 === 0 ? [() => addedRows.patch(at(i - 7), { label: '改' })] : []),
    ]);
    for (let from = 0; from < changes.length; from += 1_000)
      await apply(
        changes.slice(from, from + 1_000).map((make) => make()),
        '',
      );
    await apply(
      changes.map((make) => make()),
      '_b',
    );
    const [, , apart] = await rows('');
    const [, , together] = await rows('_b');
    expect(together).toEqual(apart);
    expect(together).toHaveLength(6_000);
    expect(together).toContainEqual({ id: 'a', no: 0, label: '改', count: 1 });
  });

  test('writes each row once', () => {
    const fold = foldOf(table);
    const at = { kind: 'a', no: 1 };
    fold.add(things.upsert({ ...at, label: null, count: 1 }));
    fold.add(things.patch(at, { label: 'x' }));
    fold.add(things.increment(at, { count: 2 }));
    const taken = [...fold.take()].flatMap(({ writes }) => [...writes.rows]);
    expect(taken).toEqual([{ kind: 'upsert', row: { ...at, label: 'x', count: 3 } }]);
    expect([...fold.take()]).toEqual([]);
  });

  test.each([
    ['a table that is not the projection’s', { kind: 'delete', table: 'others', key: { kind: 'a', no: 1 } }],
    ['a change without its key', { kind: 'delete', table: 'things', key: { kind: 'a' } }],
    ['a list changed row by row', { kind: 'delete', table: 'lists', key: { owner: 'p', ordinal: 1 } }],
    ['a row taken away where rows are only added', { kind: 'delete', table: 'added', key: { id: 'a', no: 1 } }],
    ['a row taken away that only goes with its stream', { kind: 'delete', table: 'once', key: { kind: 'a', no: 1 } }],
    ['all rows of a stream taken away where rows are only added', { kind: 'clear', table: 'added', stream: 'a' }],
    ['rows replaced that are no list', { kind: 'replace', table: 'things', group: 'a', rows: [] }],
  ] as const satisfies readonly (readonly [string, Change])[])('refuses %s', (_, stray) => {
    expect(() => foldOf(table, lists, added, once).add(stray)).toThrow();
  });

  test('refuses to grow what is no number', () => {
    const fold = foldOf(table);
    fold.add({ kind: 'patch', table: 'things', key: { kind: 'a', no: 1 }, set: { count: null } });
    expect(() => fold.add(things.increment({ kind: 'a', no: 1 }, { count: 1 }))).toThrow('count cannot grow');
  });
});

describe('a table', () => {
  test('is refused where it is defined when it names a column that it does not have', () => {
    const columns = { id: text };
    expect(() => defineTable({ name: 't', key: ['no'], columns, indexes: [] })).toThrow('t has no column no');
    expect(() => defineTable({ name: 't', key: ['id'], columns, indexes: [{ name: 'i', columns: ['x'] }] })).toThrow();
    const grouped = {
      name: 't',
      columns: { id: text, of: text },
      key: ['id', 'of'],
      group: 'of',
      indexes: [],
    } as const;
    expect(() => defineTable(grouped)).toThrow('must begin with of');
    const added = { name: 't', columns: { id: text, no: integer }, key: ['id'], appended: 'no', indexes: [] } as const;
    expect(() => defineTable(added)).toThrow('no is not in its key');
  });
});
