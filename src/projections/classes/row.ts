import type { Jurisdiction } from '../../aggregates/jurisdiction/index.js';
import { type ClassContent, liesOutside } from '../../aggregates/training-class/index.js';
import type { ClassBasis, Level, ReleaseMode, SubjectCategory } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import { placeOf } from '../divisions/place.js';
import type { ClassStatus, ClassView } from '../training-views.js';
import type { ClassRow } from './tables.js';

/** A class with as much of its base as its territory depends on. */
export type TaughtRow = ClassRow & {
  readonly level: string;
  readonly gb6: string;
  readonly town: string | null;
  readonly since: string;
};
/** How many learners were enrolled, by the day and by their employer's division on it. */
export type EnrolledFrom = { [on: string]: { readonly [gb6: string]: number } };
type Enrolled = Pick<TaughtRow, 'reported_outside' | 'enrolled_from' | 'level' | 'gb6' | 'town' | 'since'>;

/** Learners from outside the base's territory on the day of enrolment (Art.4(2)): as reported, until then by the same rule. */
export const outsideOf = (row: Enrolled, jurisdiction: Jurisdiction): number => {
  if (row.reported_outside !== null) return row.reported_outside;
  const base = { level: row.level as Level, place: placeOf(row) };
  let outside = 0;
  for (const [on, enrolled] of Object.entries(JSON.parse(row.enrolled_from) as EnrolledFrom)) {
    for (const [gb6, learners] of Object.entries(enrolled)) {
      if (liesOutside(gb6, base, jurisdiction, on as LegalDate)) outside += learners;
    }
  }
  return outside;
};

/** Rows hold what the projection wrote from decoded events: words, dates and JSON are what the columns say. */
export const classView = (row: TaughtRow, jurisdiction: Jurisdiction): ClassView => ({
  id: row.id,
  baseId: row.base_id,
  status: row.status as ClassStatus,
  content: contentOf(row),
  openedOn: row.opened_on as LegalDate,
  ...(row.completed_on !== null && { completedOn: row.completed_on as LegalDate }),
  ...(row.archive_no !== null && { archiveNo: row.archive_no }),
  ...(row.effect_score !== null && { effectScore: row.effect_score }),
  ...(row.report_due_on !== null && { reportDueOn: row.report_due_on as LegalDate }),
  ...(row.reported_on !== null && { reportedOn: row.reported_on as LegalDate, late: row.reported_late === 1 }),
  enrolled: row.enrolled,
  outside: outsideOf(row, jurisdiction),
  attendedHours: row.attended_hours,
  assessed: row.assessed,
  passed: row.passed,
  recognisedHours: row.recognised_hours,
  rejectedHours: row.rejected_hours,
  revision: row.revision,
});

const contentOf = (row: ClassRow): ClassContent => ({
  basis: row.basis as ClassBasis,
  ...(row.plan_id !== null && { planId: row.plan_id }),
  category: row.category as SubjectCategory,
  subject: row.subject,
  course: row.course,
  computer: row.computer === 1,
  mode: row.mode as ReleaseMode,
  plannedHours: row.planned_hours,
  venue: JSON.parse(row.venue) as ClassContent['venue'],
  sessions: JSON.parse(row.sessions) as ClassContent['sessions'],
  ...(row.commission !== null && { commission: JSON.parse(row.commission) as NonNullable<ClassContent['commission']> }),
});
