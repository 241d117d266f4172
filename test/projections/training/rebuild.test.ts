import { expect, test } from 'vitest';
import { legalDate } from '../../../src/kernel/index.js';
import type { Ledger } from '../../../src/ledger/index.js';
import { openViews, rebuildViews } from '../../../src/projections/index.js';
import { newLedger } from '../../support/register.js';
import { holidays } from '../../support/shipped.js';
import type { Place } from '../../support/view-places.js';
import { everythingTaught } from '../support/everything-taught.js';
import { allRows, type Rows } from '../support/rows.js';
import { settle, viewPlace } from '../support/views.js';

const open = (ledger: Ledger, place: Place) =>
  openViews({ ledger, store: place.open(), holidays, today: () => legalDate('2014-01-03') });
const rowsIn = async (place: Place): Promise<Rows> => {
  const store = place.open();
  try {
    return await allRows(store);
  } finally {
    await store.close();
  }
};
const tables = ['plans', 'plan_reviews', 'classes', 'class_years', 'participations', 'learner_hours', 'learners'];
const yearly = ['year_documents', 'assessments', 'inspections', 'commendations', 'review_lists', 'city_activities'];
const others = ['learner_titles', 'public_subjects', 'public_deliveries'];

test('training comes to the same rows at once, entry by entry, and with a stop after every step', async () => {
  const ledger = newLedger();
  const [live, stopping, built] = [await viewPlace(), await viewPlace(), await viewPlace()];
  const views = await open(ledger, live);
  for (const step of everythingTaught(ledger)) {
    await step();
    await settle(views, ledger);
    const briefly = await open(ledger, stopping);
    await settle(briefly, ledger);
    await briefly.close();
  }
  await views.close();
  const store = built.open();
  expect(await rebuildViews({ ledger, store, holidays })).toMatchObject({ failed: [] });
  await store.close();

  const rows = await rowsIn(live);
  for (const table of [...tables, ...yearly, ...others]) expect([table, rows[table]?.length]).not.toEqual([table, 0]);
  expect(await rowsIn(stopping)).toEqual(rows);
  expect(await rowsIn(built)).toEqual(rows);
});
