import { addWorkingDays, type LegalDate } from '../../kernel/index.js';
import type { Context } from './context.js';

/** The last day of a period in working days that starts with the day after `from`. */
export const workingDaysAfter = (from: LegalDate, days: number, ctx: Context): LegalDate =>
  addWorkingDays(from, days, ctx.holidays).date;
