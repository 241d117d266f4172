export type { BaseThen } from './base-times.js';
export { CursorBeyondTip, ForgedCursor, type RefetchReason, refetchReasons } from './cursor.js';
export { DEFAULT_BATCH, Feed, type FeedOptions, type FeedQuery, LARGEST_BATCH, type Passed } from './feed.js';
export { aggregates, EmptyFilter, type FeedFilter, filterText } from './filter.js';
export type { Change, ChangeMessage, Step } from './message.js';
export { beginning, behind, type Place } from './place.js';
export { stoppable } from './stoppable.js';
