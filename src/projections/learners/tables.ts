import { defineTable, integer, optionalText, type RowOf, text } from '../table.js';

/** Learners by reference: what is sealed stays in the ledger. `title_level` is the one registered. */
export const learnersTable = defineTable({
  name: 'learners',
  key: ['id'],
  stream: 'id',
  columns: {
    id: text,
    status: text,
    /** The legal date of the erasure; with it goes the employer. */
    erased_on: optionalText,
    title_level: text,
    employer: optionalText,
    gb6: text,
    /** The legal date of the record of employer and division. */
    employer_on: text,
    registered_on: text,
    revision: integer,
  },
  indexes: [],
});
export type LearnerRow = RowOf<typeof learnersTable>;

/** Title levels since registration, each from its first day. */
export const learnerTitlesTable = defineTable({
  name: 'learner_titles',
  key: ['learner_id', 'valid_from'],
  stream: 'learner_id',
  columns: { learner_id: text, valid_from: text, title_level: text },
  indexes: [],
});
