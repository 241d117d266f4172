import { addDays, type LegalDate } from '../../kernel/index.js';
import { cityOn, divisionOf, type Jurisdiction } from '../jurisdiction/index.js';
import type { BaseStatus, Level } from '../vocabulary.js';
import type { Base, ExistingBase, Located, Rectification } from './state.js';

/** The first day on which the period of a rectification is over: it ends on `dueOn` at 24:00. */
export const lapsesOn = (rectification: Pick<Rectification, 'dueOn'>): LegalDate => addDays(rectification.dueOn, 1);

/**
 * The status as it is in law on a date not before the last act: a rectification past its due date has lapsed whether or
 * not the lapse is recorded, and a revocation changes nothing before the day of its effect.
 */
export const standingOn = (base: Base, on: LegalDate): BaseStatus | 'NONE' => {
  switch (base.status) {
    case 'RECTIFYING':
      return lapsesOn(base.rectification) <= on ? 'OVERDUE' : 'RECTIFYING';
    case 'REVOKED':
      return on < base.endedOn ? base.stoodAs : 'REVOKED';
    default:
      return base.status;
  }
};

/**
 * The GB6 of the bureau that manages a base on a date: the city for a municipal one, for a county one the division to
 * which its place belongs on that date (Art.7). Until the evaluation the level applied for decides.
 * `undefined` where the jurisdiction has no city on that date.
 */
export const managingBureau = (
  base: Pick<ExistingBase, 'level' | 'place'>,
  jurisdiction: Jurisdiction,
  on: LegalDate,
): string | undefined => bureauFor(base.level, base.place, jurisdiction, on);

/** As {@link managingBureau}, of a base that is not recorded yet. */
export const bureauFor = (
  level: Level,
  place: Located,
  jurisdiction: Jurisdiction,
  on: LegalDate,
): string | undefined => (level === 'MUNICIPAL' ? cityOn(jurisdiction, on)?.gb6 : divisionOf(jurisdiction, place, on));
