import { writeFile } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { legalDate } from '../../src/kernel/index.js';
import { createTable } from '../../src/projections/generations.js';
import { openViews, ViewStoreUnavailable } from '../../src/projections/index.js';
import { openSqliteViewStore } from '../../src/projections/sqlite/index.js';
import type { ViewTransaction } from '../../src/projections/store.js';
import { defineTable, type Row, text } from '../../src/projections/table.js';
import { Database } from '../../src/sqlite/index.js';
import { newLedger } from '../support/register.js';
import { holidays } from '../support/shipped.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { recorderOn } from './support/record.js';
import { afterTest, settle } from './support/views.js';

const viewsFile = async (): Promise<string> => {
  const folder = await temporaryFolder();
  afterTest(() => folder.remove());
  return `${folder.path}/views.db`;
};

const writers = [
  ['here', { ownThread: false }],
  ['in a thread of its own', { ownThread: true }],
] as const;

describe.each(writers)('the views file, written %s', (_where, options) => {
  test('is waited for, without stopping the process, while another process writes it', async () => {
    const file = await viewsFile();
    const ledger = newLedger();
    const { base } = recorderOn(ledger);
    const views = await openViews({
      ledger,
      holidays,
      store: openSqliteViewStore(file, options),
      today: () => legalDate('2022-01-03'),
    });
    afterTest(() => views.close());
    await base('base-a', { serial: 1 }, 'APPLIED');
    await settle(views, ledger);

    const other = new Database(file);
    other.exec('begin immediate');
    await base('base-b', { serial: 2 }, 'APPLIED');
    const settled = settle(views, ledger);
    let turns = 0;
    let waiting = true;
    void settled.then(() => {
      waiting = false;
    });
    while (turns < 1_000) {
      await nextTurn();
      turns += 1;
    }
    expect(waiting).toBe(true);
    expect((await views.queries.bases({ first: 5 }, { role: 'CITY' })).edges).toHaveLength(1);
    other.exec('commit');
    other.close();
    await settled;
    expect((await views.queries.bases({ first: 5 }, { role: 'CITY' })).edges).toHaveLength(2);
  });

  test('that is none is refused', async () => {
    const file = await viewsFile();
    await writeFile(file, 'not a database, but long enough to be looked at as one. '.repeat(20));
    expect(() => openSqliteViewStore(file, options)).toThrow(ViewStoreUnavailable);
    expect(() => openSqliteViewStore(`${file}/in/no/folder.db`, options)).toThrow(ViewStoreUnavailable);
  });

  test('undoes a transaction whose work fails, and goes on', async () => {
    const store = openSqliteViewStore(await viewsFile(), options);
    afterTest(() => store.close());
    const create = (name: string, fails: boolean) =>
      store.transaction(async ({ db }) => {
        await db.schema.createTable(name).addColumn('id', 'integer').execute();
        if (fails) throw new Error('changed my mind');
      });
    await expect(create('first', true)).rejects.toThrow('changed my mind');
    await create('second', false);
    const tables = await store.db.introspection.getTables();
    expect(tables.map(({ name }) => name)).toEqual(['second']);
  });

  test('tells what SQLite refuses, also of what was not waited for, and writes nothing of it', async () => {
    const store = openSqliteViewStore(await viewsFile(), options);
    afterTest(() => store.close());
    const table = defineTable({ name: 'toys', key: ['id'], columns: { id: text, name: text }, indexes: [] });
    await store.transaction(({ db }) => createTable(db, 'toys', table));
    const rowsOf = (...rows: readonly Row[]) => ({
      rows: rows.map((row) => ({ kind: 'upsert', row }) as const),
      groups: [],
      cleared: [],
    });
    const write = (...rows: readonly Row[]) => store.transaction(({ write }) => write('toys', table, rowsOf(...rows)));
    await write({ id: 'a', name: 'ball' });
    await expect(write({ id: 'b', name: 'doll' }, { id: 'c', name: null })).rejects.toMatchObject({
      name: 'SqliteError',
      code: 'SQLITE_CONSTRAINT_NOTNULL',
    });
    const { rows } = await sql<{ id: string }>`select id from toys`.execute(store.db);
    expect(rows).toEqual([{ id: 'a' }]);
  });
});

describe('the thread that writes the views', () => {
  test('that ends in the middle of a transaction leaves nothing of it, and the next one is whole', async () => {
    let thread: Worker | undefined;
    process.once('worker', (started) => {
      thread = started;
    });
    const store = openSqliteViewStore(await viewsFile(), { ownThread: true });
    afterTest(() => store.close());
    await store.transaction(({ db }) => db.schema.createTable('toys').addColumn('id', 'text').execute());
    const inserted = ({ db }: ViewTransaction, id: string) => sql`insert into toys values (${id})`.execute(db);
    const cutShort = store.transaction(async (tx) => {
      await inserted(tx, 'first half');
      await thread?.terminate();
      await inserted(tx, 'second half');
    });
    await expect(cutShort).rejects.toThrow(ViewStoreUnavailable);
    await store.transaction(async (tx) => {
      await inserted(tx, 'one');
      await inserted(tx, 'two');
    });
    const { rows } = await sql<{ id: string }>`select id from toys order by id`.execute(store.db);
    expect(rows).toEqual([{ id: 'one' }, { id: 'two' }]);
  });
});
