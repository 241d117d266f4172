export { type LeadElsewhere, type OpenViews, openViews, rebuildViews, type ViewsOptions } from './open.js';
export { InvalidCursor, InvalidPage } from './paging/errors.js';
export { type RebuildOptions, type RebuildProgress, type Rebuilt, UnknownProjection } from './rebuild.js';
export { type ViewStore, ViewStoreUnavailable, ViewsAheadOfLedger, ViewsOfAnotherLedger } from './store.js';
export * from './training-views.js';
export * from './views.js';
