/** A client of the change feed, for Node and browsers; it needs nothing but `fetch`. */
export { type Change, changes, type Entry, type Label } from './changes.js';
export { FeedRefused, MustRefetch, type RefetchReason } from './errors.js';
export type { ChangeFilter, FeedClientOptions } from './options.js';
export { type FeedPage, type PageFormat, pages } from './pages.js';
