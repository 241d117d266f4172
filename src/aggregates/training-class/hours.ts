import { inForce, type LegalDate, yearOf } from '../../kernel/index.js';
import { type MeasuresHistory, measuresOn } from '../measures/index.js';
import { isDelivered } from '../public-subject/index.js';
import { isInScope, numberedDays } from '../teaching/index.js';
import type { HourRejection } from '../vocabulary.js';
import type { ClassContext } from './context.js';
import type { Completed, HoursResult } from './state.js';
import { openTally } from './tally.js';

/** What the rule asks beside the class itself. */
export type HoursFacts = Pick<ClassContext, 'base' | 'publicSubject' | 'credited' | 'measuresHistory'>;

/**
 * Art.9: which of the attended hours count. Every learner who attended has one result for each year in which a session
 * was attended, by the session's date; recognised and rejected hours add up to the attended ones, and every rejected hour
 * has the first reason that applies:
 *
 * 1. of the session: the base has no number yet, or has ended; it was held online where that does not count; the base may
 *    not teach the subject;
 * 2. of the learner: not passed, the record not registered, a public course that has been credited before;
 * 3. of the amount, in the order of dates: over the day's cap of the mode, over what the class may give at the most.
 *
 * A professional class gives its planned hours at the most. A public subject gives the hours that it counts when it is
 * passed, however they are spread over days, but never more than were attended.
 */
export const hoursOf = (cls: Completed, facts: HoursFacts): readonly HoursResult[] => {
  const sessions = cls.sessions.map(({ date }, index) => ({
    date,
    attendance: cls.attendance.get(index + 1),
    rejection: sessionRejection(cls, date, facts),
    cap: dailyCap(cls, date, facts.measuresHistory),
  }));
  const limit = limitOf(cls, facts);

  const resultsOf = (learnerId: string): readonly HoursResult[] => {
    const ofLearner = learnerRejection(cls, learnerId, facts);
    const tally = openTally();
    const onDay = new Map<LegalDate, number>();
    let counted = 0;
    for (const { date, attendance, rejection = ofLearner, cap } of sessions) {
      const hours = attendance?.get(learnerId);
      if (hours === undefined) continue;
      const year = yearOf(date);
      if (rejection !== undefined) {
        tally.reject(year, rejection, hours);
        continue;
      }
      const before = onDay.get(date) ?? 0;
      const withinCap = Math.min(hours, cap - before);
      const recognised = Math.min(withinCap, limit - counted);
      onDay.set(date, before + withinCap);
      counted += recognised;
      tally.recognise(year, recognised);
      tally.reject(year, 'OVER_DAILY_CAP', hours - withinCap);
      tally.reject(year, 'OVER_PLAN', withinCap - recognised);
    }
    return tally.results(learnerId);
  };
  return [...cls.enrolments.keys()].flatMap(resultsOf);
};

/** Why nobody's hours of a session count. What an opened class may teach was decided when it was opened. */
const sessionRejection = (
  cls: Completed,
  date: LegalDate,
  { base, publicSubject, measuresHistory }: HoursFacts,
): HourRejection | undefined => {
  const days = numberedDays(base);
  if (days === undefined || !('scope' in base) || date < days.from) return 'NOT_NUMBERED';
  if (!inForce(days, date)) return 'BASE_ENDED';
  const online = measuresOn(measuresHistory, date)?.params.hours.online ?? false;
  if (cls.venue.kind === 'ONLINE' && !online) return 'ONLINE';
  if (cls.category === 'PUBLIC') {
    if (base.level === 'COUNTY' || !isDelivered(publicSubject, cls.baseId, date)) return 'SUBJECT_NOT_PERMITTED';
  } else if (cls.basis === 'IMPORTED' && !isInScope(base.scope, cls)) {
    return 'OUT_OF_SCOPE';
  }
  return cls.basis === 'IMPORTED' && cls.computer && !base.scope.computer ? 'OUT_OF_SCOPE' : undefined;
};

/** Why none of a learner's hours count. */
const learnerRejection = (
  { category, subject, record, results }: Completed,
  learnerId: string,
  { credited }: HoursFacts,
): HourRejection | undefined => {
  if (results.get(learnerId) !== true) return 'NOT_PASSED';
  if (record === undefined) return 'NOT_REGISTERED';
  return category === 'PUBLIC' && credited.get(learnerId)?.has(subject) === true ? 'DUPLICATE_COURSE' : undefined;
};

const limitOf = ({ category, plannedHours }: Completed, { publicSubject }: HoursFacts): number =>
  category === 'PUBLIC' && publicSubject.status === 'DESIGNATED' ? publicSubject.hours : plannedHours;

/** What one day may give at the most, by the mode and the measures of that day. */
const dailyCap = ({ category, mode }: Completed, date: LegalDate, history: MeasuresHistory): number => {
  const measures = measuresOn(history, date);
  return category === 'PUBLIC' || mode === 'SPARE_TIME' || measures === undefined
    ? Number.POSITIVE_INFINITY
    : measures.params.hours.dailyCap[mode];
};
