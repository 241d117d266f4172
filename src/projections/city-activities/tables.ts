import { defineTable, optionalInteger, optionalText, type RowOf, text } from '../table.js';

/** One row an activity of the city; which columns it has depends on its kind. `levels` is JSON. */
export const cityActivitiesTable = defineTable({
  name: 'city_activities',
  key: ['id'],
  stream: 'id',
  columns: {
    id: text,
    kind: text,
    held_on: text,
    title: text,
    levels: optionalText,
    days: optionalInteger,
    attendees: optionalInteger,
    ref: optionalText,
    base_id: optionalText,
    year: optionalInteger,
    post: optionalText,
    persons: optionalInteger,
  },
  indexes: [{ name: 'by_day', columns: ['held_on', 'id'] }],
});
export type CityActivityRow = RowOf<typeof cityActivitiesTable>;
