import { addWorkingDays, type LegalDate, type WorkingDayResult } from '../../kernel/index.js';
import type { Context } from './context.js';

/** The last day of a period in working days that starts with the day after `from`. */
export const workingDaysAfter = (from: LegalDate, days: number, ctx: Context): WorkingDayResult =>
  addWorkingDays(from, days, ctx.holidays);

/** What an event says of the due dates in it: the years whose holidays were not known and were counted Monday to Friday. */
export const assuming = (...counted: readonly (WorkingDayResult | undefined)[]): { assumedYears?: string[] } => {
  const years = [...new Set(counted.flatMap((result) => result?.assumedYears ?? []))].sort();
  return years.length === 0 ? {} : { assumedYears: years };
};
