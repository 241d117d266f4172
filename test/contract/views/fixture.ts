import type { Ledger } from '../../../src/ledger/index.js';
import type { ViewStore } from '../../../src/projections/index.js';
import type { Projection } from '../../../src/projections/projection.js';
import { Runner, type RunnerOptions } from '../../../src/projections/runner.js';
import { recorderOn } from '../../projections/support/record.js';
import { afterTest } from '../../projections/support/views.js';
import { newLedger } from '../../support/register.js';
import type { ViewPlace, ViewStoreUnderTest } from '../views.contract.js';

export { allRows } from '../../projections/support/rows.js';
export { afterTest };

/** A place for views that is disposed of when the test is over. */
export const placeFor = async (store: ViewStoreUnderTest): Promise<ViewPlace> => {
  const place = await store.create();
  afterTest(() => place.dispose());
  return place;
};

export type Running = { readonly runner: Runner; readonly store: ViewStore; readonly close: () => Promise<void> };

/** Projections led along a ledger; what is still open at the end of the test is closed. */
export const run = async (
  place: ViewPlace,
  ledger: Ledger,
  projections: readonly Projection[],
  hooks: Pick<RunnerOptions, 'onTrouble' | 'onMoved' | 'onChanged'> = {},
): Promise<Running> => {
  const store = place.open();
  let open = true;
  const runner = await Runner.open({ ledger, store, projections, ...hooks }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const close = async () => {
    if (!open) return;
    open = false;
    await runner.close();
    await store.close();
  };
  afterTest(close);
  return { runner, store, close };
};

/** A ledger in memory with a way to put events on it. */
export const recorded = (ledger: Ledger = newLedger()) => ({ ledger, ...recorderOn(ledger) });

export const reached = async (runner: Runner, ledger: Ledger): Promise<void> => {
  const head = await ledger.head();
  if (head !== undefined) await runner.waitFor(head.position, 10_000);
};
