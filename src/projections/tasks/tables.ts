import { defineTable, optionalText, type RowOf, text } from '../table.js';

/**
 * What has to be done, one row a duty. A base has one duty in each `slot` at a time: the next step of its recognition,
 * a rectification, a way to revocation, and each act to be filed.
 */
export const tasksTable = defineTable({
  name: 'tasks',
  key: ['base_id', 'slot'],
  stream: 'base_id',
  columns: {
    base_id: text,
    slot: text,
    kind: text,
    /** CITY, the base's MANAGER (the city or its division), or its ORGANISATION. */
    duty_of: text,
    /** From this day on; `until`, where there is one, is the last day: then another row takes over. */
    since: text,
    until: optionalText,
    due_on: optionalText,
    /** `due_on` as it is sorted: what has no date comes last. */
    by_due: text,
    /** The years, separated by commas, whose holidays were not known when `due_on` was counted. */
    assumed_years: optionalText,
    /** Of a hearing and a decision: the ground of the notice that they follow. */
    ground: optionalText,
  },
  indexes: [{ name: 'by_due', columns: ['by_due', 'since', 'base_id', 'slot'] }],
});
export type TaskRow = RowOf<typeof tasksTable>;
