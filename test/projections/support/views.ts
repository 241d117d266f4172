import { afterEach } from 'vitest';
import { legalDate } from '../../../src/kernel/index.js';
import type { Ledger } from '../../../src/ledger/index.js';
import { type OpenViews, openViews } from '../../../src/projections/index.js';
import { openSqliteViewStore } from '../../../src/projections/sqlite/index.js';
import { newLedger } from '../../support/register.js';
import { holidays } from '../../support/shipped.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { type Recorder, recorderOn } from './record.js';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});
/** Runs after the test, last registered first. */
export const afterTest = (cleanup: () => Promise<unknown>): void => void cleanups.push(cleanup);

/** A views file of the test's own. */
export const viewsFile = async (): Promise<string> => {
  const folder = await temporaryFolder();
  afterTest(() => folder.remove());
  return `${folder.path}/views.db`;
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
};

/** An empty ledger with views on it. `today`: what the views take for the present day. */
export const viewed = async (today = '2022-01-03'): Promise<Viewed> => {
  const ledger = newLedger();
  const views = await openViews({
    ledger,
    store: openSqliteViewStore(await viewsFile()),
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
  };
};
