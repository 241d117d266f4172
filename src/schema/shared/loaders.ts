import DataLoader from 'dataloader';
import type { Queries, Viewer } from '../../projections/views.js';
import type { Loaders } from './context.js';

/** One batch for every list of a request. */
export const createLoaders = (queries: Queries, viewer: Viewer): Loaders => ({
  base: new DataLoader((ids) => queries.basesByIds(ids, viewer)),
  organisation: new DataLoader((ids) => queries.organisationsByIds(ids, viewer)),
  departments: new DataLoader((dates) => Promise.all(dates.map((on) => queries.departments(on)))),
});
