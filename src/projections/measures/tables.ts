import { defineTable, integer, type RowOf, text } from '../table.js';

/** Versions of the measures; `params` is JSON. */
export const measuresTable = defineTable({
  name: 'measures',
  key: ['stream', 'version'],
  stream: 'stream',
  columns: { stream: text, version: integer, title: text, effective_from: text, params: text },
  indexes: [],
});
export type MeasuresRow = RowOf<typeof measuresTable>;

/** Art.10; `admits` is a JSON array. `issued` is the entry's sequence. */
export const interpretationsTable = defineTable({
  name: 'interpretations',
  key: ['id'],
  columns: { id: text, issued: integer, clause: text, text, ruling: text, effective_on: text, admits: text },
  indexes: [],
});
export type InterpretationRow = RowOf<typeof interpretationsTable>;
