export type { AsOf, FieldChange, Point, Recorded } from '../question.js';
export type { ExplainedChange, LaterKnown, PastQueries, ReplayStep, StandingView } from '../views.js';
export { type AsOfFault, InvalidAsOf } from './point.js';
