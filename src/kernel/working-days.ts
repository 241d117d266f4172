import { addDays, type LegalDate } from './calendar.js';

/** The State Council's yearly arrangement: days off that are weekdays, and weekends that are worked. */
export type HolidayYear = { readonly off: readonly string[]; readonly worked: readonly string[] };
/** By year (`"2012"`). A year that is absent falls back to Monday to Friday. */
export type HolidayTable = { readonly [year: string]: HolidayYear };

/** A date reached by counting working days, and the years whose holidays were not known. */
export type WorkingDayResult = { readonly date: LegalDate; readonly assumedYears: readonly string[] };

const isWeekend = (date: LegalDate): boolean => {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 0 || day === 6;
};

export const isWorkingDay = (date: LegalDate, table: HolidayTable): boolean => {
  const year = table[date.slice(0, 4)];
  if (year?.off.includes(date)) return false;
  if (year?.worked.includes(date)) return true;
  return !isWeekend(date);
};

/**
 * The `count`-th working day after `from`; the day itself is not counted (民法典 201).
 * Years missing from the table are counted Monday to Friday and named in `assumedYears`.
 */
export const addWorkingDays = (from: LegalDate, count: number, table: HolidayTable): WorkingDayResult => {
  const assumed = new Set<string>();
  let date = from;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    const year = date.slice(0, 4);
    if (table[year] === undefined) assumed.add(year);
    if (isWorkingDay(date, table)) left -= 1;
  }
  return { date, assumedYears: [...assumed] };
};
