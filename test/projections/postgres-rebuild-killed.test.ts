import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { formats } from '../../src/aggregates/registry.js';
import { createCodec, type Ledger } from '../../src/ledger/index.js';
import { openSqliteLedger } from '../../src/ledger/sqlite/index.js';
import { rebuildViews, type ViewStore } from '../../src/projections/index.js';
import { openPostgresViewStore } from '../../src/projections/postgres/index.js';
import { newSchema, type TestSchema } from '../support/postgres/schema.js';
import { holidays } from '../support/shipped.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { recorderOn } from './support/record.js';
import { allRows } from './support/rows.js';
import { afterTest } from './support/views.js';

const registerOnFile = async (): Promise<{ readonly ledger: Ledger; readonly folder: string }> => {
  const folder = await temporaryFolder();
  afterTest(() => folder.remove());
  const ledger = await openSqliteLedger({ folder: folder.path, codec: createCodec(formats) });
  afterTest(() => ledger.close());
  return { ledger, folder: folder.path };
};

const viewsIn = async (): Promise<{ readonly schema: TestSchema; readonly store: ViewStore }> => {
  const schema = await newSchema();
  afterTest(schema.drop);
  const store = openPostgresViewStore(schema.address);
  afterTest(() => store.close());
  return { schema, store };
};

/** Builds the views anew in a process that is killed when it has made half of the indexes of `base_versions`. */
const rebuildKilled = async ({ url, address }: TestSchema, folder: string): Promise<void> => {
  const script = fileURLToPath(new URL('../support/postgres/rebuilder.ts', import.meta.url));
  const child = fork(script, [url, address.schema, folder], { execArgv: ['--import', 'tsx'] });
  const ended = once(child, 'exit');
  const [said] = await Promise.race([once(child, 'message'), ended]);
  expect(said).toBe('half of the indexes made');
  child.kill('SIGKILL');
  expect((await ended)[1]).toBe('SIGKILL');
};

const generations = async ({ db }: ViewStore) =>
  sql`select distinct generation, state from projections order by generation`.execute(db).then(({ rows }) => rows);

/** Tables and indexes of one generation, without the generation in their names. */
const madeIn = async ({ db }: ViewStore, generation: number): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`
    select replace(relname, ${`__g${generation}`}, '') as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'i')
      and relname ~ ${`__g${generation}(_|$)`} order by 1`.execute(db);
  return rows.map(({ name }) => name);
};

test('a rebuild that is killed among its indexes leaves the live views as they are, and the next one makes whole ones', async () => {
  const { ledger, folder } = await registerOnFile();
  const { schema, store } = await viewsIn();
  const { base, found } = recorderOn(ledger);
  await found();
  for (const n of [1, 2, 3]) await base(`base-${n}`, { serial: n });
  expect(await rebuildViews({ ledger, store, holidays })).toMatchObject({ failed: [] });
  const [rows, made] = [await allRows(store), await madeIn(store, 1)];
  expect(rows.base_versions).not.toEqual([]);

  await rebuildKilled(schema, folder);
  expect(await generations(store)).toEqual([
    { generation: 1, state: 'LIVE' },
    { generation: 2, state: 'BUILDING' },
  ]);
  expect((await madeIn(store, 2)).length).toBeLessThan(made.length);
  expect(await madeIn(store, 1)).toEqual(made);
  expect(await allRows(store)).toEqual(rows);

  expect(await rebuildViews({ ledger, store, holidays })).toMatchObject({ failed: [] });
  expect(await generations(store)).toEqual([{ generation: 3, state: 'LIVE' }]);
  expect(await madeIn(store, 3)).toEqual(made);
  expect([await madeIn(store, 1), await madeIn(store, 2)]).toEqual([[], []]);
  expect(await allRows(store)).toEqual(rows);
});
