import { basesTable } from '../bases/tables.js';
import { defineTable, integer, type RowOf, text } from '../table.js';

/** After every sequence, and after every legal date. */
export const NO_SEQUENCE = Number.MAX_SAFE_INTEGER;
export const NO_DATE = '9999-99-99';

/**
 * What each base was in two times: its row of `bases` with the sequences and the legal dates for which it was that. A
 * version holds for a recording R and a date E when `rec_from` ≤ R < `rec_to` and `eff_from` ≤ E, and when R < `cut_at` or
 * E < `eff_to`: what comes next in order is known from `cut_at` on and changes the base from `eff_to` on.
 */
export const baseVersionsTable = defineTable({
  name: 'base_versions',
  key: ['id', 'rec_from', 'eff_from'],
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
    // Whether a version holds is judged on the index as it is read in its order; only the rows of the page are fetched.
    {
      name: 'by_number',
      columns: ['by_number', 'id', 'rec_from', 'rec_to', 'cut_at', 'eff_from', 'eff_to', 'announced_on'],
    },
    { name: 'by_name', columns: ['name', 'id', 'rec_from', 'rec_to', 'cut_at', 'eff_from', 'eff_to'] },
    { name: 'by_submission', columns: ['submitted_on', 'id', 'rec_from', 'rec_to', 'cut_at', 'eff_from', 'eff_to'] },
    {
      name: 'by_announcement',
      columns: ['by_announcement', 'id', 'rec_from', 'rec_to', 'cut_at', 'eff_from', 'eff_to'],
    },
    { name: 'by_update', columns: ['updated', 'id', 'rec_from', 'rec_to', 'cut_at', 'eff_from', 'eff_to'] },
  ],
});
export type BaseVersionRow = RowOf<typeof baseVersionsTable>;
