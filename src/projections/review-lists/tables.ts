import { defineTable, integer, type RowOf, text } from '../table.js';

/** One row a part of a published list; `items` is JSON. */
export const reviewListsTable = defineTable({
  name: 'review_lists',
  key: ['id', 'part'],
  stream: 'id',
  columns: {
    id: text,
    part: integer,
    /** How many parts there are. */
    parts: integer,
    year: integer,
    bureau: text,
    published_on: text,
    items: text,
  },
  indexes: [{ name: 'of_year', columns: ['year', 'id', 'part'] }],
});
export type ReviewListRow = RowOf<typeof reviewListsTable>;
