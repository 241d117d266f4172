import { expect, onTestFinished } from 'vitest';
import { legalDate } from '../../../src/kernel/index.js';
import type { Ledger } from '../../../src/ledger/index.js';
import { type OpenViews, openViews, rebuildViews } from '../../../src/projections/index.js';
import { newLedger } from '../../support/register.js';
import { holidays } from '../../support/shipped.js';
import { type Place, places } from '../../support/view-places.js';
import { type Recorder, recorderOn } from './record.js';

/** Runs after the test, last registered first. */
export const afterTest = (cleanup: () => Promise<unknown>): void =>
  onTestFinished(async () => {
    await cleanup();
  });

/** A place of the test's own for views, with nothing in it. */
export const viewPlace = async (): Promise<Place> => {
  const place = await places.empty();
  afterTest(() => place.dispose());
  return place;
};

/** Waits until the views show everything that the ledger has. */
export const settle = async (views: OpenViews, ledger: Ledger): Promise<void> => {
  const head = await ledger.head();
  if (head !== undefined) await views.waitFor(head.position, 10_000);
};

type Viewed = Recorder & {
  readonly ledger: Ledger;
  readonly views: OpenViews;
  /** What the views answer once they show everything recorded so far. */
  readonly queries: () => Promise<OpenViews['queries']>;
  /** Builds all views anew beside these, which go on with the new ones. */
  readonly rebuild: () => Promise<void>;
};

/** An empty ledger with views on it. `today`: what the views take for the present day. */
export const viewed = async (today = '2022-01-03'): Promise<Viewed> => {
  const ledger = newLedger();
  const place = await places.forLedger(ledger.id);
  afterTest(() => place.dispose());
  const views = await openViews({
    ledger,
    store: place.open(),
    holidays,
    today: () => legalDate(today),
  });
  afterTest(() => views.close());
  return {
    ...recorderOn(ledger),
    ledger,
    views,
    queries: async () => {
      await settle(views, ledger);
      return views.queries;
    },
    rebuild: async () => {
      const store = place.open();
      try {
        expect(await rebuildViews({ ledger, store, holidays })).toMatchObject({ failed: [] });
      } finally {
        await store.close();
      }
    },
  };
};
