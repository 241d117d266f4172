import { Temporal } from 'temporal-polyfill';

declare const legalDateBrand: unique symbol;
declare const instantBrand: unique symbol;

/** A calendar date of Asia/Shanghai, `YYYY-MM-DD`. Its text order is its time order. Not a `Date`. */
export type LegalDate = string & { readonly [legalDateBrand]: true };
/** A UTC instant, `YYYY-MM-DDTHH:mm:ss.sssZ`. Its text order is its time order. */
export type Instant = string & { readonly [instantBrand]: true };

/** Asia/Shanghai has kept +08:00 without change since 1991-09-15; no instant in the ledger is earlier. */
const SHANGHAI = '+08:00';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** 0 for what is no month. */
const daysIn = (year: number, month: number): number => {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (isLeap ? 29 : 28) : (DAYS[month - 1] ?? 0);
};

const ZERO = 48;
/** The number that two digits at a place make. */
const twoDigits = (text: string, at: number): number =>
  10 * (text.charCodeAt(at) - ZERO) + text.charCodeAt(at + 1) - ZERO;

/** Reads `YYYY-MM-DD`; `undefined` when the text is not a date of the calendar. */
export const parseLegalDate = (text: string): LegalDate | undefined => {
  if (!DATE.test(text)) return undefined;
  // Every date of every entry passes here: no object is made for it.
  const year = 100 * twoDigits(text, 0) + twoDigits(text, 2);
  const [month, day] = [twoDigits(text, 5), twoDigits(text, 8)];
  return day >= 1 && day <= daysIn(year, month) ? (text as LegalDate) : undefined;
};

/** As {@link parseLegalDate}; throws `RangeError` on anything else. For literals and trusted data. */
export const legalDate = (text: string): LegalDate => {
  const date = parseLegalDate(text);
  if (date === undefined) throw new RangeError(`not a calendar date: ${text}`);
  return date;
};

const instantOf = (time: Temporal.Instant): Instant => time.toString({ fractionalSecondDigits: 3 }) as Instant;

/** Reads an ISO 8601 instant with an offset and normalises it to UTC milliseconds; `undefined` when it is none. */
export const parseInstant = (text: string): Instant | undefined => {
  try {
    return instantOf(Temporal.Instant.from(text));
  } catch {
    return undefined;
  }
};

/** As {@link parseInstant}; throws `RangeError` on anything else. */
export const instant = (text: string): Instant => {
  const time = parseInstant(text);
  if (time === undefined) throw new RangeError(`not an instant: ${text}`);
  return time;
};

let told: { readonly millis: number; readonly instant: Instant } | undefined;

export const instantFromMillis = (millis: number): Instant => {
  // Mostly it is now, which is asked for several times a request, and requests come several a millisecond.
  if (told?.millis === millis) return told.instant;
  told = { millis, instant: new Date(millis).toISOString() as Instant };
  return told.instant;
};
export const millisOf = (time: Instant): number => Date.parse(time);

/** From this hour of UTC on, the day in Shanghai is the next one. */
const MIDNIGHT = '16';

let followed: { readonly day: string; readonly next: LegalDate } | undefined;

/** The legal date on which an instant falls: the calendar day in Shanghai. */
export const legalDateAt = (time: Instant): LegalDate => {
  // Asked of every entry by every view, and entries come in the order of time: a date is made once a day.
  const day = time.slice(0, 10);
  if (time.slice(11, 13) < MIDNIGHT) return day as LegalDate;
  if (followed?.day !== day) followed = { day, next: addDays(day as LegalDate, 1) };
  return followed.next;
};

const plain = (date: LegalDate): Temporal.PlainDate => Temporal.PlainDate.from(date);

/** Of four-digit years alone is the text order the time order: what would be later is the last day, what earlier the first. */
const FIRST = '0000-01-01' as LegalDate;
const LAST = '9999-12-31' as LegalDate;

const DAY_MS = 86_400_000;
/** Midnight of the date as if it were in Greenwich, where no day is longer than another. */
const millisAt = (date: LegalDate): number => Date.parse(`${date}T00:00:00Z`);
const FIRST_MS = millisAt(FIRST);
const LAST_MS = millisAt(LAST);

/** Every month has so many. */
const SURE = 28;

export const addDays = (date: LegalDate, days: number): LegalDate => {
  // Periods of working days are counted day by day, for every application in a rebuild.
  const day = twoDigits(date, 8) + days;
  if (day >= 1 && day <= SURE) return `${date.slice(0, 8)}${day < 10 ? '0' : ''}${day}` as LegalDate;
  const millis = millisAt(date) + days * DAY_MS;
  if (millis > LAST_MS) return LAST;
  return millis < FIRST_MS ? FIRST : (new Date(millis).toISOString().slice(0, 10) as LegalDate);
};

/** The corresponding day `months` later, clamped to the end of the month (民法典 202). */
export const addMonths = (date: LegalDate, months: number): LegalDate => {
  const day = plain(date).add({ months }, { overflow: 'constrain' });
  if (day.year > 9999) return LAST;
  return day.year < 0 ? FIRST : (day.toString() as LegalDate);
};

export const addYears = (date: LegalDate, years: number): LegalDate => addMonths(date, years * 12);

/** The calendar year of a date. */
export const yearOf = (date: LegalDate): number => Number(date.slice(0, 4));

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LegalDate, to: LegalDate): number => (millisAt(to) - millisAt(from)) / DAY_MS;

/** 24:00 of the date in Shanghai, when a period that ends on it is over (民法典 203). */
export const endOfDay = (date: LegalDate): Instant =>
  instantOf(plain(date).add({ days: 1 }).toZonedDateTime(SHANGHAI).toInstant());

/** The instant of a wall-clock time (`HH:mm`) on a date in Shanghai. */
export const instantOn = (date: LegalDate, time: string): Instant =>
  instantOf(plain(date).toZonedDateTime({ timeZone: SHANGHAI, plainTime: time }).toInstant());

export const laterOf = <D extends LegalDate | Instant>(a: D, b: D): D => (a >= b ? a : b);
export const earlierOf = <D extends LegalDate | Instant>(a: D, b: D): D => (a <= b ? a : b);

/** A half-open range of dates: `from` is in it, `to` is not; without `to` it is open-ended. */
export type Validity = { readonly from: LegalDate; readonly to?: LegalDate };
export const inForce = (validity: Validity, on: LegalDate): boolean =>
  validity.from <= on && (validity.to === undefined || on < validity.to);
