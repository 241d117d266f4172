import { basesTable, FILTERED } from '../bases/tables.js';
import { defineTable, integer, type RowOf, text } from '../table.js';

/** After every sequence, and after every legal date. */
export const NO_SEQUENCE = Number.MAX_SAFE_INTEGER;
export const NO_DATE = '9999-99-99';

/** When a version holds. */
const HELD = ['rec_from', 'rec_to', 'cut_at', 'eff_from', 'eff_to'] as const;

/** What statistics count by, and select by. */
export const COUNTED = [
  ...['level', 'status', 'ends_as', 'ended_on', 'revocation_ground'],
  ...['submitted_year', 'approved_year', 'numbered_year', 'ended_year'],
  ...FILTERED.filter((column) => column !== 'level'),
] as const;

/**
 * What each base was in two times: its row of `bases` with the sequences and the legal dates for which it was that. A
 * version holds for a recording R and a date E when `rec_from` ≤ R < `rec_to` and `eff_from` ≤ E, and when R < `cut_at` or
 * E < `eff_to`: what comes next in order is known from `cut_at` on and changes the base from `eff_to` on.
 */
export const baseVersionsTable = defineTable({
  name: 'base_versions',
  key: ['id', 'rec_from', 'eff_from'],
  appended: 'rec_from',
  columns: {
    ...basesTable.columns,
    /** The subjects of its scope, for the filter: see `taughtText`. */
    taught: text,
    computer: integer,
    rec_from: integer,
    rec_to: integer,
    cut_at: integer,
    eff_from: text,
    eff_to: text,
  },
  indexes: [
    // Whether a version holds, and the common filters, are judged on the index as it is read in its order; only the rows
    // of the page are fetched. So is part of a name, which is the filter that passes over most.
    { name: 'by_number', columns: ['by_number', 'id', ...HELD, 'name', ...FILTERED] },
    { name: 'by_name', columns: ['name', 'id', ...HELD] },
    { name: 'by_submission', columns: ['submitted_on', 'id', ...HELD] },
    { name: 'by_announcement', columns: ['by_announcement', 'id', ...HELD] },
    { name: 'by_update', columns: ['updated', 'id', ...HELD] },
    { name: 'of_number', columns: ['number'] },
    { name: 'of_organisation', columns: ['organisation_id'] },
    { name: 'of_department', columns: ['department', 'by_number', 'id', ...HELD] },
    { name: 'of_status', columns: ['status', 'by_number', 'id', ...HELD, 'ends_as', 'ended_on'] },
    // Counts: see `as-of/held.ts`. What holds today is at the end of the first, and counted without its rows. Far from today
    // most of both ranges does not hold, which the first columns say: of the second, only the few rows that do are fetched.
    { name: 'holding', columns: ['rec_to', 'eff_to', 'rec_from', 'eff_from', 'cut_at', 'id', ...COUNTED] },
    { name: 'cut', columns: ['rec_to', 'cut_at', 'rec_from', 'eff_to', 'eff_from'] },
  ],
});
export type BaseVersionRow = RowOf<typeof baseVersionsTable>;
