import { defineTable, integer, optionalInteger, optionalText, type RowOf, text } from '../table.js';

/** One row a plan. */
export const plansTable = defineTable({
  name: 'plans',
  key: ['id'],
  stream: 'id',
  columns: {
    id: text,
    base_id: text,
    status: text,
    year: integer,
    mode: text,
    category: text,
    subject: text,
    course: text,
    computer: integer,
    planned_hours: integer,
    seats: integer,
    fee_fen: integer,
    submitted_on: text,
    /** Whether it was reviewed favourably: what is still to come depends on it (Art.7). */
    reviewed_by_department: integer,
    reviewed_by_county: integer,
    /** The day of the last step, while there is a next one. */
    pending_since: optionalText,
    hours: optionalInteger,
    effective_on: optionalText,
    filing_no: optionalText,
    ended_on: optionalText,
    /** JSON, where it was refused. */
    reasons: optionalText,
    revision: integer,
  },
  indexes: [
    { name: 'by_submission', columns: ['submitted_on', 'id'] },
    { name: 'of_base', columns: ['base_id', 'submitted_on', 'id'] },
    { name: 'of_pending', columns: ['pending_since', 'base_id', 'id'] },
  ],
});
export type PlanRow = RowOf<typeof plansTable>;

/** In the order of recording; `reasons` is JSON. */
export const planReviewsTable = defineTable({
  name: 'plan_reviews',
  key: ['plan_id', 'recorded'],
  stream: 'plan_id',
  columns: {
    plan_id: text,
    recorded: integer,
    by: text,
    authority: text,
    agreed: integer,
    reviewed_on: text,
    reasons: text,
  },
  indexes: [],
});
export type PlanReviewRow = RowOf<typeof planReviewsTable>;
