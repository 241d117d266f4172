import { addDays, type LegalDate } from './calendar.js';

/** The State Council's yearly arrangement: days off that are weekdays, and weekends that are worked. */
export type HolidayYear = { readonly off: readonly string[]; readonly worked: readonly string[] };
/** By year (`"2012"`). A year that is absent falls back to Monday to Friday. */
export type HolidayTable = { readonly [year: string]: HolidayYear };

/** A date reached by counting working days, and the years whose holidays were not known. */
export type WorkingDayResult = { readonly date: LegalDate; readonly assumedYears: readonly string[] };

/** 0 is a Sunday. */
const weekdayOf = (date: LegalDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

export const isWorkingDay = (date: LegalDate, table: HolidayTable): boolean =>
  isWorked(date, weekdayOf(date), table[date.slice(0, 4)]);

const isWorked = (date: LegalDate, weekday: number, year: HolidayYear | undefined): boolean => {
  if (year?.off.includes(date)) return false;
  if (year?.worked.includes(date)) return true;
  return weekday !== 0 && weekday !== 6;
};

/**
 * The `count`-th working day after `from`; the day itself is not counted (民法典 201).
 * Years missing from the table are counted Monday to Friday and named in `assumedYears`.
 */
export const addWorkingDays = (from: LegalDate, count: number, table: HolidayTable): WorkingDayResult => {
  const assumed = new Set<string>();
  let date = from;
  let weekday = weekdayOf(from);
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    weekday = (weekday + 1) % 7;
    const year = date.slice(0, 4);
    if (table[year] === undefined) assumed.add(year);
    if (isWorked(date, weekday, table[year])) left -= 1;
  }
  return { date, assumedYears: [...assumed] };
};
