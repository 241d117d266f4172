import { type LegalDate, legalDate, yearOf } from '../../../kernel/index.js';
import type { Calendar } from './calendar.js';
import { type BaseStory, isLiveOn, type Span, within } from './story.js';

/** Nobody taught in rooms then. */
const epidemic: Span = { from: legalDate('2020-01-24'), to: legalDate('2020-05-20') };

/** Art.8(2): a base that was revoked for a year without activity did nothing for longer than that. */
const QUIET_DAYS = 440;

/** Whether a base may, and does, begin something on a day. */
export const maySubmit = (base: BaseStory, day: LegalDate, calendar: Calendar): boolean => {
  const { announcedOn, inactiveOn, blocks, pauses } = base;
  if (announcedOn === undefined || day < announcedOn || !isLiveOn(base, day)) return false;
  if (inactiveOn !== undefined && day > calendar.plus(inactiveOn, -QUIET_DAYS)) return false;
  return !within([...blocks, ...pauses, epidemic], day);
};

/** Days spread over a base's years, `perYear` of them in each whole one. */
export const daysOf = (
  base: BaseStory,
  lastYear: number,
  perYear: (year: number) => number,
  jitter: (low: number, high: number) => number,
): readonly { readonly year: number; readonly dayOfYear: number }[] => {
  const days: { year: number; dayOfYear: number }[] = [];
  for (let year = yearOf(base.numberedOn); year <= lastYear; year += 1) {
    const count = perYear(year);
    for (let slot = 0; slot < count; slot += 1) {
      const width = Math.floor(350 / count);
      days.push({ year, dayOfYear: slot * width + jitter(0, width - 1) });
    }
  }
  return days;
};
