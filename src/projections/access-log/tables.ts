import { defineTable, integer, optionalInteger, optionalText, type RowOf, text } from '../table.js';

/** One row a read of a person or an export: nobody's name, only references. Which columns it has depends on its kind. */
export const accessLogTable = defineTable({
  name: 'access_log',
  key: ['sequence'],
  appended: 'sequence',
  columns: {
    sequence: integer,
    id: text,
    kind: text,
    occurred_on: text,
    recorded_at: text,
    correlation_id: text,
    reader: text,
    role: text,
    bureau: optionalText,
    purpose: text,
    learner_id: optionalText,
    form: optionalText,
    list: optionalText,
    sequence_from: optionalInteger,
    sequence_to: optionalInteger,
    tree_size: optionalInteger,
  },
  indexes: [
    { name: 'of_learner', columns: ['learner_id', 'sequence'] },
    { name: 'of_reader', columns: ['reader', 'sequence'] },
    { name: 'of_bureau', columns: ['bureau', 'sequence'] },
    { name: 'of_kind', columns: ['kind', 'sequence'] },
    { name: 'by_day', columns: ['occurred_on', 'sequence'] },
  ],
});
export type AccessLogRow = RowOf<typeof accessLogTable>;
