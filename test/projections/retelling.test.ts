import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baseEvent } from '../../src/aggregates/base/index.js';
import { legalDate } from '../../src/kernel/index.js';
import type { Ledger } from '../../src/ledger/index.js';
import { openViews, rebuildViews, type ViewStore } from '../../src/projections/index.js';
import { newLedger } from '../support/register.js';
import { holidays } from '../support/shipped.js';
import { places } from '../support/view-places.js';
import { everythingTaught } from './support/everything-taught.js';
import { mark, markSteps, unmarkedLedger } from './support/marks.js';
import { recorderOn } from './support/record.js';
import { allRows, type Rows } from './support/rows.js';
import { settle } from './support/views.js';

/** Tables of what was recorded and when, whatever was said about it later. */
const asRecorded = ['entries', 'entry_marks', 'pending_entries', 'base_versions', 'moments', 'access_log'];
/** What counts a stream's entries or the ledger's: the ledgers that are compared have others. */
const counted = ['revision', 'updated'];

const told = (rows: Rows): Rows =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([table, of]) =>
      asRecorded.includes(table)
        ? []
        : [
            [
              table,
              of.map((row) =>
                Object.fromEntries(Object.entries(row ?? {}).filter(([name]) => !counted.includes(name))),
              ),
            ],
          ],
    ),
  );

const rowsOf = async (store: ViewStore): Promise<Rows> => {
  try {
    return await allRows(store);
  } finally {
    await store.close();
  }
};

/** The rows of views that are built at once on a ledger. */
const built = async (ledger: Ledger): Promise<Rows> => {
  const place = await places.forLedger(ledger.id);
  const store = place.open();
  expect(await rebuildViews({ ledger, store, holidays })).toMatchObject({ failed: [] });
  const rows = await rowsOf(store);
  await place.dispose();
  return rows;
};

test('with anything corrected, withdrawn or ahead of its date, every view is what it would be had all been recorded so', {
  timeout: 300_000,
}, async () => {
  let marked = 0;
  await fc.assert(
    fc.asyncProperty(markSteps(20), markSteps(20), async (some, more) => {
      const place = await places.empty();
      const ledger = newLedger();
      const store = place.open();
      const views = await openViews({ ledger, store, holidays, today: () => legalDate('2022-01-03') });
      for (const step of everythingTaught(ledger)) await step();
      marked += await mark(ledger, some);
      // What is recorded after a stream was told anew goes on from there.
      await recorderOn(ledger).record('base-a', '2013-06-01', [
        baseEvent('BaseRenamed', { name: '其间更名', reason: '更名' }),
      ]);
      marked += await mark(ledger, more);
      await settle(views, ledger);
      await views.close();
      const live = await rowsOf(place.open());
      await place.dispose();
      expect(await built(ledger)).toEqual(live);
      expect(told(live)).toEqual(told(await built(await unmarkedLedger(ledger))));
    }),
    { numRuns: 4 },
  );
  expect(marked).toBeGreaterThan(60);
});
