import { type LegalDate, yearOf } from '../../kernel/index.js';
import { type Base, isLive, managingBureau, yearIn } from '../base/index.js';
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
 * A base as the bureau's list of the year has to name it; `undefined` where it has not to: numbered after the year,
 * ended since (a revocation that is decided but not in effect yet ends it too), or another bureau's on the day.
 */
export const reviewedBase = ({ baseId, base, bureau, year, on, jurisdiction }: Question): ReviewedBase | undefined => {
  if (!isLive(base) || yearOf(base.numberedOn) > year) return undefined;
  if (managingBureau(base, jurisdiction, on) !== bureau) return undefined;
  const { assessment } = yearIn(base.years, year);
  return { baseId, number: base.number, ...(assessment !== undefined && { outcome: assessment.outcome }) };
};
