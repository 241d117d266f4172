/**
 * Writes `policies/holidays.json` from the State Council's yearly arrangements as `chinese-days` has them:
 * `tsx scripts/holidays.ts > policies/holidays.json`. Run it when next year's arrangement is out.
 */
import days from 'chinese-days';
import { addDays, type HolidayYear, isWorkingDay, type LegalDate, legalDate } from '../src/kernel/index.js';

/** The regulation's first year; the last year whose arrangement is published. */
const FIRST = 2011;
const LAST = 2026;

const datesOf = function* (year: number): Generator<LegalDate> {
  for (let date = legalDate(`${year}-01-01`); date.startsWith(`${year}`); date = addDays(date, 1)) yield date;
};

/** Only what departs from Monday to Friday. */
const holidayYear = (year: number): HolidayYear => {
  const dates = [...datesOf(year)].filter((date) => days.isWorkday(date) !== isWorkingDay(date, {}));
  return {
    off: dates.filter((date) => !days.isWorkday(date)),
    worked: dates.filter((date) => days.isWorkday(date)),
  };
};

const years = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);
const lines = years.map((year) => `  "${year}": ${JSON.stringify(holidayYear(year))}`);
process.stdout.write(`{\n${lines.join(',\n')}\n}\n`);
