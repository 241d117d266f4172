import { defineTable, integer, text } from '../table.js';

/**
 * When the register came to know things: a row for each entry that was recorded later than all before it. An entry that a
 * node whose clock is behind recorded has none: it belongs to the moment of the one before it.
 */
export const momentsTable = defineTable({
  name: 'moments',
  key: ['sequence'],
  appended: 'sequence',
  columns: { sequence: integer, recorded_at: text },
  indexes: [{ name: 'by_time', columns: ['recorded_at', 'sequence'] }],
});
