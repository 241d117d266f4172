import {
  accept,
  type Decision,
  type LegalDate,
  nothingToDo,
  type Refusal,
  refuseAll,
  refusing,
  yearOf,
} from '../../kernel/index.js';
import type { CommendationBar } from '../vocabulary.js';
import type { BaseCommands } from './commands.js';
import type { BaseContext, Context } from './context.js';
import { type BaseEvent, baseEvent } from './events.js';
import { isRevocationPending } from './grounds.js';
import { actingBody, notLive } from './guards.js';
import { baseRefusals } from './refusals.js';
import { type ExistingBase, isLive, type Registered } from './state.js';
import { yearIn } from './year.js';
import { yearFaults } from './year-guards.js';

const { refusal } = refusing(baseRefusals);

/** Art.7市8, 8(2): 表彰奖励 of an outstanding base, for a year of its own. */
export const awardCommendation = (
  { year, title }: BaseCommands['awardCommendation'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  const awardedBy = actingBody(ctx);
  const isRepeated =
    isLive(base) &&
    yearIn(base.years, year).commendations.some((past) => past.title === title && past.awardedBy === awardedBy);
  if (isRepeated) return nothingToDo;
  const faults = commendationFaults(base, year, ctx);
  if (faults.length > 0) return refuseAll(faults);
  return accept(baseEvent('CommendationAwarded', { year, title, awardedBy }));
};

/** Why neither a base nor its staff can be commended for a year: each thing that bars it, or a revocation to be decided. */
export const commendationFaults = (
  base: ExistingBase,
  year: number,
  ctx: Pick<BaseContext, 'on' | 'activity'>,
): readonly Refusal[] => {
  if (!isLive(base)) return [notLive(base, 'Art.8(2)')];
  const untimely = yearFaults(year, base, ctx);
  if (untimely.length > 0) return untimely;
  const barred = commendationBarsOf(base, year).map(({ bar, on }) =>
    refusal('NOT_ELIGIBLE', 'Art.8(2)', { field: 'year', params: { year, reason: bar, on } }),
  );
  if (barred.length > 0) return barred;
  return isRevocationPending(base, ctx) ? [refusal('REVOCATION_PENDING', 'Art.8(2)')] : [];
};

/** What happened in the year, or was concluded about it, that bars a commendation for it. */
export const commendationBarsOf = (
  { years, grounds }: Pick<Registered, 'years' | 'grounds'>,
  year: number,
): readonly { readonly bar: CommendationBar; readonly on: LegalDate }[] => {
  const { orders, assessment } = yearIn(years, year);
  return [
    ...orders.map((on) => ({ bar: 'RECTIFICATION_ORDERED', on }) as const),
    ...grounds
      .filter(({ kind, on }) => kind !== 'INACTIVITY' && yearOf(on) === year)
      .map(({ on }) => ({ bar: 'VIOLATION_VERIFIED', on }) as const),
    ...(assessment?.outcome === 'FAILED' ? [{ bar: 'ASSESSMENT_FAILED', on: assessment.on } as const] : []),
  ];
};
