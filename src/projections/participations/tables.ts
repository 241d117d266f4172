import { defineTable, integer, optionalInteger, type RowOf, text } from '../table.js';

/** One learner in one class, by reference. `title_level` and `gb6` (of the employer) as they were at enrolment. */
export const participationsTable = defineTable({
  name: 'participations',
  key: ['class_id', 'learner_id'],
  stream: 'class_id',
  columns: {
    class_id: text,
    learner_id: text,
    gb6: text,
    title_level: text,
    attended_hours: integer,
    /** 1 passed, 0 failed so far, absent before the assessment. */
    passed: optionalInteger,
  },
  indexes: [{ name: 'of_learner', columns: ['learner_id', 'class_id'] }],
});

/**
 * What a class gave a learner in a calendar year (Art.9): `recognised` and `rejected` (JSON) as decided, `corrected` what
 * corrections add since.
 */
export const learnerHoursTable = defineTable({
  name: 'learner_hours',
  key: ['learner_id', 'year', 'class_id'],
  stream: 'class_id',
  columns: {
    learner_id: text,
    year: integer,
    class_id: text,
    category: text,
    recognised: integer,
    corrected: integer,
    rejected: text,
  },
  indexes: [{ name: 'of_class', columns: ['class_id', 'learner_id'] }],
});
export type LearnerHoursRow = RowOf<typeof learnerHoursTable>;
