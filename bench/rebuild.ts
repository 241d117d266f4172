import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formats } from '../src/aggregates/registry.js';
import { createCodec } from '../src/ledger/index.js';
import { openSqliteLedger } from '../src/ledger/sqlite/index.js';
import { readHolidays, shippedPolicies } from '../src/policies.js';
import { rebuildViews } from '../src/projections/index.js';
import { openSqliteViewStore } from '../src/projections/sqlite/index.js';
import { Database } from '../src/sqlite/index.js';
import { MB, partsApart, perSecond } from './apart.js';
import { print, type Report } from './report.js';
import { writeLedger } from './synthetic.js';

/**
 * A rebuild of all views from a large ledger, each part in a process of its own, so that its memory is its own: the bare
 * scan reads the same file in pages and parses every entry, the decoded scan checks it too, as the ledger port does.
 */
const EVENTS = 1_000_000;
const PAGE = 1_000;

const bareScan = async (folder: string): Promise<number> => {
  const database = new Database(join(folder, 'ledger.db'), { readonly: true });
  const page = database.prepare<[number, number], { sequence: number; text: string }>(
    'SELECT sequence, text FROM entry WHERE sequence > ? ORDER BY sequence LIMIT ?',
  );
  let entries = 0;
  for (let rows = page.all(0, PAGE); rows.length > 0; rows = page.all(rows.at(-1)?.sequence ?? 0, PAGE)) {
    for (const { text } of rows) if (typeof JSON.parse(text) === 'object') entries += 1;
  }
  database.close();
  return entries;
};

const openLedger = (folder: string) => openSqliteLedger({ folder, codec: createCodec(formats), readonly: true });

const decodedScan = async (folder: string): Promise<number> => {
  const ledger = await openLedger(folder);
  let entries = 0;
  for (let page = await ledger.readAll({ limit: PAGE }); ; ) {
    entries += page.entries.length;
    if (page.atEnd || page.scannedTo === undefined) break;
    page = await ledger.readAll({ limit: PAGE, after: page.scannedTo });
  }
  await ledger.close();
  return entries;
};

const rebuildAll = async (folder: string): Promise<number> => {
  const ledger = await openLedger(folder);
  const store = openSqliteViewStore(join(folder, 'views.db'));
  const { sequence, failed } = await rebuildViews({ ledger, store, holidays: readHolidays(shippedPolicies) });
  if (failed.length > 0) throw new Error(JSON.stringify(failed));
  await store.close();
  await ledger.close();
  return sequence;
};

const SCRIPT = fileURLToPath(import.meta.url);
const apart = partsApart(SCRIPT, { bareScan, decodedScan, rebuildAll });

export const rebuildBench = async (events = EVENTS): Promise<Report> => {
  // Beside the program, since a temporary folder may be no disk at all.
  const folder = await mkdtemp(join(process.cwd(), '.bench-'));
  try {
    await writeLedger(join(folder, 'ledger.db'), ({ entries }) => entries >= events);
    const bare = await apart.measure('bareScan', folder);
    const decoded = await apart.measure('decodedScan', folder);
    const rebuilt = await apart.measure('rebuildAll', folder);
    return {
      title: `Rebuild of all views from ${rebuilt.entries.toLocaleString('en')} events`,
      ratios: [
        { name: 'rebuild, against a bare scan with JSON.parse', value: perSecond(rebuilt) / perSecond(bare) },
        { name: 'rebuild, against reading the ledger alone', value: perSecond(rebuilt) / perSecond(decoded) },
      ],
      figures: [
        { name: 'bare page scan and JSON.parse', value: perSecond(bare), unit: 'events/s' },
        { name: 'reading through the ledger, each entry checked', value: perSecond(decoded), unit: 'events/s' },
        { name: 'rebuild of all views', value: perSecond(rebuilt), unit: 'events/s' },
        { name: 'rebuild: peak RSS', value: rebuilt.peak / MB, unit: 'MB' },
        { name: 'bare scan: peak RSS', value: bare.peak / MB, unit: 'MB' },
      ],
    };
  } finally {
    await rm(folder, { recursive: true });
  }
};

const [, script, size] = process.argv;
if (script === SCRIPT && !(await apart.runOwn())) {
  print(await rebuildBench(size === undefined ? EVENTS : Number(size)));
}
