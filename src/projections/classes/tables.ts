import { defineTable, integer, optionalInteger, optionalText, type RowOf, text } from '../table.js';

/** One row a class. `venue`, `sessions`, `commission` and `enrolled_from` are JSON. */
export const classesTable = defineTable({
  name: 'classes',
  key: ['id'],
  stream: 'id',
  columns: {
    id: text,
    base_id: text,
    status: text,
    basis: text,
    plan_id: optionalText,
    category: text,
    subject: text,
    course: text,
    computer: integer,
    mode: text,
    planned_hours: integer,
    venue: text,
    sessions: text,
    commission: optionalText,
    opened_on: text,
    /** Of its sessions; the year of the class is that of the first one, as its plan's (Art.7). */
    first_day: text,
    last_day: text,
    year: integer,
    completed_on: optionalText,
    archive_no: optionalText,
    effect_score: optionalInteger,
    report_due_on: optionalText,
    reported_on: optionalText,
    reported_late: optionalInteger,
    reported_outside: optionalInteger,
    enrolled: integer,
    /** How many learners of each division, by the day of enrolment and the employer's code on it. */
    enrolled_from: text,
    attended_hours: integer,
    assessed: integer,
    passed: integer,
    /** After corrections; the two add up to `attended_hours` once hours are decided. */
    recognised_hours: integer,
    rejected_hours: integer,
    /** What is still to be done: by when it has to be reported, since when its record is missing. */
    to_report_by: optionalText,
    to_register_since: optionalText,
    /** The entry that registered the record, until every hour is decided. */
    to_recognise: optionalInteger,
    to_recognise_since: optionalText,
    revision: integer,
  },
  indexes: [
    { name: 'by_first_day', columns: ['first_day', 'id'] },
    { name: 'of_base', columns: ['base_id', 'first_day', 'id'] },
    { name: 'of_plan', columns: ['plan_id'] },
    { name: 'of_report', columns: ['base_id', 'reported_on', 'last_day'] },
    { name: 'of_status', columns: ['status', 'base_id'] },
    { name: 'to_report', columns: ['to_report_by', 'completed_on', 'base_id', 'id'] },
    { name: 'to_register', columns: ['to_register_since', 'base_id', 'id'] },
    { name: 'to_recognise', columns: ['to_recognise'] },
  ],
});
export type ClassRow = RowOf<typeof classesTable>;

/** The hours of a class in each calendar year in which it has a session: taught, and of all learners together. */
export const classYearsTable = defineTable({
  name: 'class_years',
  key: ['class_id', 'year'],
  stream: 'class_id',
  columns: { class_id: text, year: integer, taught: integer, recognised: integer, rejected: integer },
  indexes: [{ name: 'by_year', columns: ['year', 'class_id'] }],
});
export type ClassYearRow = RowOf<typeof classYearsTable>;
