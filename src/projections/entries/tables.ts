import { defineTable, integer, optionalText, text } from '../table.js';

/** One row an entry of the ledger. `envelope` is its stored text; the other columns are what it is looked up by. */
export const entriesTable = defineTable({
  name: 'entries',
  key: ['sequence'],
  appended: 'sequence',
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
    { name: 'of_position', columns: ['position'], unique: true },
    { name: 'of_stream', columns: ['stream', 'sequence'] },
    { name: 'of_command', columns: ['command_id', 'sequence'] },
  ],
});

/** One row a marker, by the entry that it is about; `envelope` is the marker's stored text. */
export const entryMarksTable = defineTable({
  name: 'entry_marks',
  key: ['target', 'sequence'],
  appended: 'sequence',
  columns: { target: text, sequence: integer, envelope: text },
  indexes: [],
});

/** Entries recorded ahead of their dates, until they take effect or are withdrawn. */
export const pendingEntriesTable = defineTable({
  name: 'pending_entries',
  key: ['id'],
  columns: { id: text, stream: text, sequence: integer, takes_effect_on: text },
  indexes: [
    { name: 'by_date', columns: ['takes_effect_on', 'sequence'] },
    { name: 'of_stream', columns: ['stream', 'takes_effect_on', 'sequence'] },
  ],
});
