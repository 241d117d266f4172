import { type Refusal, refusing, yearOf } from '../../kernel/index.js';
import type { Context } from './context.js';
import { baseRefusals } from './refusals.js';
import type { Registered } from './state.js';

const { refusal } = refusing(baseRefusals);

/** Why a calendar year is none of the base's years on the day of the act: not begun, or over before it was numbered. */
export const yearFaults = (
  year: number,
  { numberedOn }: Pick<Registered, 'numberedOn'>,
  { on }: Pick<Context, 'on'>,
): readonly Refusal[] => {
  if (year > yearOf(on)) {
    return [refusal('YEAR_NOT_BEGUN', 'Art.8', { field: 'year', params: { year, on } })];
  }
  return year < yearOf(numberedOn)
    ? [refusal('YEAR_BEFORE_NUMBER', 'Art.8', { field: 'year', params: { year, numberedOn } })]
    : [];
};
