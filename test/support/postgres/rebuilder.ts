import { formats } from '../../../src/aggregates/registry.js';
import { createCodec } from '../../../src/ledger/index.js';
import { openSqliteLedger } from '../../../src/ledger/sqlite/index.js';
import { rebuildViews, type ViewStore } from '../../../src/projections/index.js';
import { openPostgresViewStore } from '../../../src/projections/postgres/index.js';
import type { ViewTransaction } from '../../../src/projections/store.js';
import { holidays } from '../shipped.js';
import { addressOf } from './schema-address.js';

/** A process that builds the views anew, and stays in the midst of making the indexes of `base_versions` until it is killed. */
const [, , url = '', schema = '', folder = ''] = process.argv;
const store = openPostgresViewStore(addressOf(url, schema));
const half = async (index: ViewTransaction['index'], statements: Parameters<typeof index>[0]): Promise<void> => {
  if (!statements.some(({ sql }) => sql.includes('base_versions__'))) return index(statements);
  await index(statements.slice(0, statements.length / 2));
  process.send?.('half of the indexes made');
  await new Promise(() => undefined);
};
const stopping: ViewStore = {
  db: store.db,
  adding: store.adding,
  transaction: (work) => store.transaction((tx) => work({ ...tx, index: (statements) => half(tx.index, statements) })),
  close: () => store.close(),
};
const ledger = await openSqliteLedger({ folder, codec: createCodec(formats), readonly: true });
await rebuildViews({ ledger, store: stopping, holidays });
