import { earlierOf, type LegalDate } from '../../../kernel/index.js';
import type { Calendar } from './calendar.js';
import type { ClassSpec } from './class-spec.js';
import type { Rhythm } from './courses.js';

/** The sessions of a class that begins on a day, or on the first day after it that fits. */
export const sessionsFrom = (
  first: LegalDate,
  { days, hours, weekdays }: Rhythm,
  calendar: Calendar,
): ClassSpec['sessions'] => {
  const sessions: { date: LegalDate; hours: number }[] = [];
  let day = first;
  while (sessions.length < days) {
    const fits = weekdays === undefined ? calendar.workday(day) === day : weekdays.includes(calendar.weekday(day));
    if (fits) sessions.push({ date: day, hours });
    day = calendar.plus(day, 1);
  }
  return sessions;
};

export const hoursIn = (sessions: ClassSpec['sessions']): number => sessions.reduce((sum, { hours }) => sum + hours, 0);

export const firstDayOf = ({ sessions, openedOn }: ClassSpec): LegalDate => sessions[0]?.date ?? openedOn;
export const lastDayOf = ({ sessions, openedOn }: ClassSpec): LegalDate => sessions.at(-1)?.date ?? openedOn;

/** Some working days after the opening, and never after the first session. */
export const enrolment = (
  openedOn: LegalDate,
  sessions: ClassSpec['sessions'],
  workdays: number,
  calendar: Calendar,
): LegalDate => earlierOf(calendar.workdaysAfter(openedOn, workdays), sessions[0]?.date ?? openedOn);
