import { basename, dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { formats } from './aggregates/registry.js';
import type { HolidayTable } from './kernel/index.js';
import { createCodec } from './ledger/index.js';
import { openSqliteLedger } from './ledger/sqlite/index.js';
import { projections } from './projections/all.js';
import { openSqliteViewStore } from './projections/sqlite/index.js';
import { lead } from './projections/thread/lead.js';

/** The thread that leads the views: it reads the ledger's file beside its writer and writes that of the views. */

/** The two files; the ledger exists. */
export type ViewsPlace = { readonly ledger: string; readonly views: string; readonly holidays: HolidayTable };

const port = parentPort;
if (port === null) throw new Error('the views are led in a worker thread');
const { ledger: file, views, holidays }: ViewsPlace = workerData;

await lead(port, async () => {
  const at = { folder: dirname(file), name: basename(file) };
  const ledger = await openSqliteLedger({ ...at, codec: createCodec(formats), readonly: true });
  return { ledger, store: openSqliteViewStore(views), projections: projections(holidays) };
});
