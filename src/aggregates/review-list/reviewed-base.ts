import type { LegalDate } from '../../kernel/index.js';
import { type Base, calendarYear, managingBureau, standingOn, yearOf } from '../base/index.js';
import type { Jurisdiction } from '../jurisdiction/index.js';
import type { ReviewedBase } from './context.js';

type Question = {
  readonly baseId: string;
  readonly base: Base;
  /** GB6 of the bureau that publishes. */
  readonly bureau: string;
  readonly year: number;
  /** The day of publication. */
  readonly on: LegalDate;
  readonly jurisdiction: Jurisdiction;
};

/**
 * A base as the bureau's list of the year has to name it; `undefined` where it has not to: numbered after the year, not
 * in the register any more on the day of publication, or another bureau's then.
 */
export const reviewedBase = ({ baseId, base, bureau, year, on, jurisdiction }: Question): ReviewedBase | undefined => {
  if (!('number' in base) || calendarYear(base.numberedOn) > year || base.numberedOn > on) return undefined;
  if (['REVOKED', 'CLOSED', 'MERGED'].includes(standingOn(base, on))) return undefined;
  if (managingBureau(base, jurisdiction, on) !== bureau) return undefined;
  const { assessment } = yearOf(base.years, year);
  return { baseId, number: base.number, ...(assessment !== undefined && { outcome: assessment.outcome }) };
};
