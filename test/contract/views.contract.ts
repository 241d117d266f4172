import type { ViewStore } from '../../src/projections/index.js';
import { describeCorrectness } from './views/correctness.js';
import { describeGenerations } from './views/generations.js';
import { describeRunning } from './views/running.js';

/** A place for views: `open` may be called again after the store was closed, and beside one that is open. */
export type ViewPlace = {
  readonly open: () => ViewStore;
  /** Removes the views, as someone would who has the files. No store is open. */
  readonly wipe: () => Promise<void>;
  readonly dispose: () => Promise<void>;
};
export type ViewStoreUnderTest = { readonly create: () => Promise<ViewPlace> };

/** What holds for every view store. */
export const viewStoreContract = (name: string, store: ViewStoreUnderTest): void => {
  describeRunning(name, store);
  describeGenerations(name, store);
  describeCorrectness(name, store);
};
