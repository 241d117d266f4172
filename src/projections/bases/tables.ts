import { defineTable, integer, optionalInteger, optionalText, type RowOf, text } from '../table.js';

/** In place of a number or a date that a base does not have, so that it can be sorted: after all that have one. */
export const UNNUMBERED = 2_147_483_647;
export const UNDATED = '9999-12-31';

/** What a viewer's sight and the common filters depend on. */
export const FILTERED = ['gb6', 'since', 'town', 'announced_on', 'level', 'department', 'organisation_id'] as const;

/** One row a base. Objects (`scope`, `rectification_items`) are JSON. */
export const basesTable = defineTable({
  name: 'bases',
  key: ['id'],
  stream: 'id',
  once: true,
  columns: {
    id: text,
    organisation_id: text,
    name: text,
    level: text,
    status: text,
    /** What it becomes on `ended_on`, where that day was still to come when it was decided. */
    ends_as: optionalText,
    gb6: text,
    town: optionalText,
    /** When the place was recorded: boundary changes after it move the base. */
    since: text,
    department: optionalText,
    number: optionalText,
    serial: optionalInteger,
    scope: text,
    submitted_on: text,
    approved_on: optionalText,
    filed_on: optionalText,
    filing_no: optionalText,
    numbered_on: optionalText,
    announced_on: optionalText,
    notice_no: optionalText,
    notice_url: optionalText,
    ended_on: optionalText,
    revocation_ground: optionalText,
    closure_reason: optionalText,
    successor_id: optionalText,
    plaque_serial_no: optionalText,
    plaque_level: optionalText,
    plaque_awarded_on: optionalText,
    plaque_recall_due_on: optionalText,
    plaque_recalled_on: optionalText,
    rectification_items: optionalText,
    rectification_ordered_on: optionalText,
    rectification_served_on: optionalText,
    rectification_due_on: optionalText,
    rectification_extended: optionalInteger,
    rectification_state: optionalText,
    rectification_closed_on: optionalText,
    /** When inactivity was last established, and when revocation on that ground was last notified. */
    inactivity_on: optionalText,
    inactivity_notified_on: optionalText,
    /** The period on which it was established. */
    inactivity_from: optionalText,
    inactivity_to: optionalText,
    inactivity_paused_days: optionalInteger,
    revision: integer,
    /** The sequence of the latest entry. */
    updated: integer,
    /** `serial` and `announced_on` as they are sorted. */
    by_number: integer,
    by_announcement: text,
    /** The years of the dates of the same names, for statistics. */
    submitted_year: integer,
    approved_year: optionalInteger,
    numbered_year: optionalInteger,
    ended_year: optionalInteger,
  },
  indexes: [
    // Filters are judged on the index as it is read in its order; only the rows of the page are fetched.
    { name: 'by_number', columns: ['by_number', 'id', ...FILTERED] },
    { name: 'by_name', columns: ['name', 'id'] },
    { name: 'by_submission', columns: ['submitted_on', 'id'] },
    { name: 'by_announcement', columns: ['by_announcement', 'id'] },
    { name: 'by_update', columns: ['updated', 'id'] },
    { name: 'of_number', columns: ['number'] },
    { name: 'of_status', columns: ['status', 'by_number', 'id'] },
    { name: 'of_organisation', columns: ['organisation_id'] },
    { name: 'of_department', columns: ['department', 'by_number', 'id'] },
    // Statistics: groups that are read in the order of an index need no sorting, and nothing but the index.
    { name: 'in_classes', columns: ['gb6', 'level', 'status', 'ends_as', 'ended_on', ...FILTERED] },
    {
      name: 'in_years',
      columns: ['submitted_year', 'approved_year', 'numbered_year', 'ended_year', 'revocation_ground', ...FILTERED],
    },
  ],
});
export type BaseRow = RowOf<typeof basesTable>;

/** What each base may teach, a row a subject: for the filter. */
export const baseScopesTable = defineTable({
  name: 'base_scopes',
  key: ['base_id', 'ordinal'],
  stream: 'base_id',
  group: 'base_id',
  columns: { base_id: text, ordinal: integer, category: text, subject: text, computer: integer },
  indexes: [{ name: 'of_subject', columns: ['subject', 'base_id'] }],
});

/**
 * What pauses the inactivity clock (Art.8(2)), in the order of recording: an accepted reason has both days; a block on
 * new classes has a row when it starts and another when it ends.
 */
export const basePausesTable = defineTable({
  name: 'base_pauses',
  key: ['base_id', 'recorded'],
  stream: 'base_id',
  once: true,
  columns: { base_id: text, recorded: integer, starts_on: optionalText, ends_on: optionalText },
  indexes: [],
});
