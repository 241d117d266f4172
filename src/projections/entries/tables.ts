import { defineTable, integer, optionalText, text } from '../table.js';

/** One row an entry of the ledger. `envelope` is its stored text; the other columns are what it is looked up by. */
export const entriesTable = defineTable({
  name: 'entries',
  key: ['sequence'],
  columns: {
    sequence: integer,
    position: text,
    id: text,
    stream: text,
    type: text,
    /** The base that it concerns, whatever stream it is on. */
    base_id: optionalText,
    command_id: text,
    envelope: text,
  },
  indexes: [
    { name: 'of_id', columns: ['id'], unique: true },
    { name: 'of_stream', columns: ['stream', 'sequence'] },
    { name: 'of_command', columns: ['command_id', 'sequence'] },
  ],
});
