export type { ExplainedChange, LaterKnown, ReplayStep } from './explain.js';
export type { FieldChange } from './fields.js';
export { type AsOf, type AsOfFault, InvalidAsOf, type Point, type Recorded } from './point.js';
export type { StandingView } from './standing.js';
export type { PastQueries } from './views.js';
