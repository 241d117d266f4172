import { accept, type Decision, nothingToDo, refusing, same, yearOf } from '../../kernel/index.js';
import { inBatches } from './batches.js';
import type { ClassContext } from './context.js';
import { type ClassEvent, classEvent } from './events.js';
import { hoursOf } from './hours.js';
import { classRefusals } from './refusals.js';
import type { ClassCommands, Completed } from './state.js';

const { refuse } = refusing(classRefusals);

/**
 * Art.9, by the register itself: every attended hour is recognised or rejected, once. The legal date is that of the
 * record, by which hours count, however much later the register comes to it. A class nobody attended has nothing to decide.
 */
export const recogniseHours = (cls: Completed, ctx: ClassContext): Decision<ClassEvent> => {
  if (cls.recognition !== undefined) return nothingToDo;
  if (cls.record === undefined) return refuse('RECORD_NOT_REGISTERED', 'Art.4(4)');
  const { category, record } = cls;
  const results = hoursOf(cls, ctx).map((result) => ({ ...result, rejected: [...result.rejected] }));
  const parts = inBatches(results);
  return accept(
    ...parts.map((part, i) => ({
      ...classEvent('HoursRecognised', { category, part: i + 1, of: parts.length, results: [...part] }),
      occurredOn: record.on,
    })),
  );
};

/**
 * Art.9, by the managing bureau: nets against what is recognised. A year's hours of a learner in the class stay between
 * none and all that were attended in it; nobody is credited hours of a session that he did not attend. The same change
 * for the same reason is the same correction.
 */
export const correctHours = (
  { learnerId, year, delta, reason }: ClassCommands['correctHours'],
  cls: Completed,
): Decision<ClassEvent> => {
  const { recognition } = cls;
  if (recognition === undefined || recognition.parts < recognition.of) return refuse('HOURS_NOT_RECOGNISED', 'Art.9');
  const correction = { learnerId, year, delta, reason };
  if (delta === 0 || recognition.corrections.some((earlier) => same(earlier, correction))) return nothingToDo;
  if (!cls.enrolments.has(learnerId)) {
    return refuse('NOT_ENROLLED', 'Art.9', { field: 'learnerId', params: { learnerId } });
  }
  const recognised = recognition.hours.get(learnerId)?.get(year) ?? 0;
  const attended = attendedIn(year, learnerId, cls);
  if (recognised + delta < 0 || recognised + delta > attended) {
    const params = { year, recognised, attended };
    return refuse('CORRECTION_OUT_OF_RANGE', 'Art.9', { field: 'delta', params });
  }
  return accept(classEvent('HoursCorrected', correction));
};

const attendedIn = (year: number, learnerId: string, { sessions, attendance }: Completed): number =>
  sessions.reduce(
    (sum, { date }, i) => (yearOf(date) === year ? sum + (attendance.get(i + 1)?.get(learnerId) ?? 0) : sum),
    0,
  );
