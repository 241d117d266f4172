import { defineTable, integer, optionalInteger, optionalText, type RowOf, text } from '../table.js';

/** One row an export that somebody asked for. Kept beside the views and not made from the ledger: a rebuild leaves it alone. */
export const exportJobsTable = defineTable({
  name: 'export_jobs',
  key: ['id'],
  columns: {
    id: text,
    actor_id: text,
    role: text,
    bureau: optionalText,
    language: text,
    query: text,
    /** The variables, JSON. */
    variables: text,
    /** SHA-256 of query and variables: tells a retry from another request under the same key. */
    input_hash: text,
    state: text,
    /** Where the next page begins, the end of the last one that is stored. */
    cursor: optionalText,
    parts: integer,
    row_count: integer,
    bytes: integer,
    /** The ledger's sequence that the views had reached when the first and the last page were read. */
    from_sequence: optionalInteger,
    to_sequence: optionalInteger,
    error: optionalText,
    created_at: text,
    finished_at: optionalText,
    expires_at: text,
    /** Who works on it, and until when nobody else may. */
    lease: optionalText,
    lease_until: optionalText,
  },
  indexes: [],
});

/** What an export has gathered, a page of rows a part: JSON Lines. */
export const exportPartsTable = defineTable({
  name: 'export_parts',
  key: ['job_id', 'part'],
  columns: { job_id: text, part: integer, lines: text },
  indexes: [],
});

/** The tables of exports, for Kysely's types. */
export type ExportTables = {
  export_jobs: RowOf<typeof exportJobsTable>;
  export_parts: RowOf<typeof exportPartsTable>;
};
