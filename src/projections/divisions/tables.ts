import { defineTable, integer, optionalText, text } from '../table.js';

/** Codes of GB/T 2260 with the dates between which they are in force. A code that was given again has a row each time. */
export const divisionsTable = defineTable({
  name: 'divisions',
  key: ['gb6', 'valid_from'],
  columns: {
    gb6: text,
    valid_from: text,
    ordinal: integer,
    name: text,
    level: text,
    valid_to: optionalText,
    successor: optionalText,
  },
  indexes: [],
});

/** Boundary changes; `ordinal` is the order in which they are carried out. */
export const jurisdictionChangesTable = defineTable({
  name: 'jurisdiction_changes',
  key: ['ordinal'],
  columns: { ordinal: integer, gb6_from: text, gb6_to: text, town: optionalText, effective_on: text },
  indexes: [],
});

export const departmentsTable = defineTable({
  name: 'departments',
  key: ['authority', 'valid_from'],
  columns: { authority: text, valid_from: text, ordinal: integer, name: text, gb6: text, valid_to: optionalText },
  indexes: [],
});
