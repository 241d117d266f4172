import { defineTable, integer, optionalText, text } from './table.js';

/** Which generation of each projection is live, how far each has come, and what stopped it. */
export const projectionsTable = defineTable({
  name: 'projections',
  key: ['name', 'generation'],
  columns: {
    name: text,
    generation: integer,
    version: integer,
    /** What the rows depend on besides the ledger, hashed: its version, its tables and its basis. */
    fingerprint: text,
    /** The names of its tables, JSON: a later version may have others. */
    tables: text,
    /** LIVE: the one that queries see. BUILDING: beside it. */
    state: text,
    position: optionalText,
    sequence: integer,
    memo: optionalText,
    error: optionalText,
    ledger_id: text,
  },
  indexes: [],
});
