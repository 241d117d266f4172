import { afterAll } from 'vitest';
import type { ViewStore } from '../../src/projections/index.js';
import { openPostgresViewStore } from '../../src/projections/postgres/index.js';
import { openSqliteViewStore } from '../../src/projections/sqlite/index.js';
import { BuiltSchemas } from './postgres/built-schemas.js';
import { newSchema } from './postgres/schema.js';
import { temporaryFolder } from './temporary-folder.js';

/** Where a test's views are: `open` may be called again, also beside a store that is open. */
export type Place = { readonly open: () => ViewStore; readonly dispose: () => Promise<void> };

type Places = {
  /** A place with nothing in it. */
  readonly empty: () => Promise<Place>;
  /** A place for the register's own views on a new ledger, which may have their tables already. */
  readonly forLedger: (ledgerId: string) => Promise<Place>;
};

const inFile = async (): Promise<Place> => {
  const folder = await temporaryFolder();
  return { open: () => openSqliteViewStore(`${folder.path}/views.db`), dispose: () => folder.remove() };
};
const onSqlite: Places = { empty: inFile, forLedger: inFile };

const onPostgres = (): Places => {
  const built = new BuiltSchemas();
  afterAll(() => built.drop());
  return {
    empty: async () => {
      const schema = await newSchema();
      return { open: () => openPostgresViewStore(schema.address), dispose: schema.drop };
    },
    forLedger: async (ledgerId) => {
      const schema = await built.take(ledgerId);
      return { open: () => openPostgresViewStore(schema.address), dispose: () => built.giveBack(schema) };
    },
  };
};

/** Places of the view store that this run of the test file is about. */
export const places: Places = process.env.JIDI_TEST_VIEWS === 'postgres' ? onPostgres() : onSqlite;
