import { defineTable, integer, optionalText, text } from '../table.js';

/** Halves of two-stream acts that are still to come. A row goes when the second half is recorded. */
export const reservationsTable = defineTable({
  name: 'reservations',
  key: ['base_id', 'kind'],
  columns: {
    base_id: text,
    /** SUBMIT_APPLICATION, WRITE_NUMBER or RELEASE_RECOGNITION. */
    kind: text,
    /** The entry that made it. */
    sequence: integer,
    recorded_at: text,
    /** The reservation's envelope; absent for a release, which needs none. */
    envelope: optionalText,
  },
  indexes: [],
});
