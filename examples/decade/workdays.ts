import { addDays, addWorkingDays, isWorkingDay, type LegalDate } from '../../src/kernel/index.js';
import { holidays } from './shipped.js';

/** The date, or the next day on which offices are open. */
export const workday = (date: LegalDate): LegalDate =>
  isWorkingDay(date, holidays) ? date : workday(addDays(date, 1));

/** The `count`-th working day after the date. */
export const workdaysAfter = (date: LegalDate, count: number): LegalDate => addWorkingDays(date, count, holidays).date;
