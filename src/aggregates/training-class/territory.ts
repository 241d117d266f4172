import type { LegalDate } from '../../kernel/index.js';
import type { Base, ExistingBase } from '../base/index.js';
import { divisionOf, divisionOn, type Jurisdiction } from '../jurisdiction/index.js';
import type { MeasuresParams } from '../measures/index.js';

/** Whether a learner's employer lies outside the base's territory (Art.4(2)). `gb6`: the employer's division. */
export const isOutside = (gb6: string, base: Base, jurisdiction: Jurisdiction, on: LegalDate): boolean =>
  base.status !== 'NONE' && liesOutside(gb6, base, jurisdiction, on);

/** The territory of a county base is its division on the date, that of a municipal one the whole city. */
export const liesOutside = (
  gb6: string,
  { level, place }: Pick<ExistingBase, 'level' | 'place'>,
  jurisdiction: Jurisdiction,
  on: LegalDate,
): boolean =>
  level === 'COUNTY' ? gb6 !== divisionOf(jurisdiction, place, on) : divisionOn(jurisdiction, gb6, on) === undefined;

/** Art.4(2) 主要: more from outside than the measures' share is a finding against a county base; just that share is not. */
export const exceedsOutsideShare = (
  { enrolled, outside }: { readonly enrolled: number; readonly outside: number },
  { outsideShare }: MeasuresParams['training'],
): boolean => outside * outsideShare.denominator > enrolled * outsideShare.numerator;
