import { defineTable, integer, optionalText, text } from '../table.js';

/** `valid_to` is the first day on which it is no public subject. */
export const publicSubjectsTable = defineTable({
  name: 'public_subjects',
  key: ['id'],
  stream: 'id',
  columns: { id: text, code: text, name: text, hours: integer, valid_from: text, valid_to: optionalText },
  indexes: [],
});

/** Who teaches it, in the order of assignment. */
export const publicDeliveriesTable = defineTable({
  name: 'public_deliveries',
  key: ['subject_id', 'ordinal'],
  stream: 'subject_id',
  group: 'subject_id',
  columns: { subject_id: text, ordinal: integer, base_id: text, valid_from: text, valid_to: optionalText },
  indexes: [],
});
