import { type LegalDate, parseLegalDate } from '../kernel/index.js';

/** 31 December of a year; `undefined` where the calendar has no such year. */
export const lastDayOf = (year: number): LegalDate | undefined =>
  parseLegalDate(`${String(year).padStart(4, '0')}-12-31`);
