import { addDays, type HolidayTable, isWorkingDay, type LegalDate, legalDate } from '../../../kernel/index.js';

/** The days of the example as a table: training counts days by the ten thousand. Days outside it are its first or last. */
export type Calendar = {
  /** So many days later, or earlier where negative. */
  readonly plus: (day: LegalDate, days: number) => LegalDate;
  /** The day, or the first working day after it. */
  readonly workday: (day: LegalDate) => LegalDate;
  readonly workdaysAfter: (day: LegalDate, count: number) => LegalDate;
  /** When what is done on a day is entered in the register: on the last working day of its week. */
  readonly entered: (day: LegalDate) => LegalDate;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: (day: LegalDate) => number;
};

const FIRST_DAY = legalDate('2010-01-01');
const LAST_DAY = legalDate('2026-12-31');
/** 2010-01-01 was a Friday. */
const FIRST_WEEKDAY = 5;

export const calendarOf = (holidays: HolidayTable): Calendar => {
  const days: LegalDate[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) days.push(day);
  const numberOf = new Map(days.map((day, number) => [day, number]));
  const working = days.map((day) => isWorkingDay(day, holidays));

  const at = (number: number): LegalDate => days[Math.min(Math.max(number, 0), days.length - 1)] ?? LAST_DAY;
  const numberIn = (day: LegalDate): number => {
    const number = numberOf.get(day);
    if (number === undefined) throw new RangeError(`${day} is not a day of the example`);
    return number;
  };
  const nextWorking = (from: number): number => {
    const found = working.indexOf(true, from);
    return found < 0 ? days.length - 1 : found;
  };
  const weekday = (number: number): number => ((FIRST_WEEKDAY - 1 + number) % 7) + 1;
  const lastOfWeek = days.map((_, number) => {
    const sunday = number + 7 - weekday(number);
    return working.lastIndexOf(true, sunday);
  });

  return {
    plus: (day, count) => at(numberIn(day) + count),
    workday: (day) => at(nextWorking(numberIn(day))),
    workdaysAfter: (day, count) => {
      let number = numberIn(day);
      for (let left = count; left > 0; left -= 1) number = nextWorking(number + 1);
      return at(number);
    },
    entered: (day) => {
      const number = numberIn(day);
      const last = lastOfWeek[number] ?? -1;
      // A week may end with a holiday, or have no working day at all.
      return at(last >= number ? last : (lastOfWeek[nextWorking(number)] ?? number));
    },
    weekday: (day) => weekday(numberIn(day)),
  };
};
