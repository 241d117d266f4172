import { addDays, addMonths, earlierOf, type LegalDate, legalDate } from '../../kernel/index.js';
import type { MeasuresParams } from './params.js';

type Annual = MeasuresParams['annual'];

/** The last day, to 24:00, on which a base hands in its report on `year` and its plan for the next (Art.8(1) 年底前). */
export const reportDueOn = (year: number, { reportBy }: Annual): LegalDate => monthDayOf(year, reportBy);

/** The last day on which the assessment of `year` is concluded and published, in the next year (Art.8(2)). */
export const reviewDueOn = (year: number, { reviewBy }: Annual): LegalDate => monthDayOf(year + 1, reviewBy);

/** A month and day in a year; the month's last day where the month is shorter (02-29 in most years). */
const monthDayOf = (year: number, monthDay: string): LegalDate => {
  const first = legalDate(`${String(year).padStart(4, '0')}-${monthDay.slice(0, 2)}-01`);
  const last = addDays(addMonths(first, 1), -1);
  return earlierOf(addDays(first, Number(monthDay.slice(3)) - 1), last);
};
