import type { LegalDate } from '../../kernel/index.js';
import { type ExistingBase, managingBureau } from '../base/index.js';
import type { Jurisdiction } from '../jurisdiction/index.js';
import type { PlanContent } from './events.js';
import type { Review, Submitted } from './state.js';

/** Who reviews a plan, in this order, and what then gives it effect. */
export type Route = { readonly reviews: readonly Review['by'][]; readonly effectBy: 'APPROVAL' | 'FILING' };

/**
 * Art.7's two axes. The competent department, where there is one, reviews 脱产 and 半脱产 plans (业2) before anyone else.
 * Then the city approves those of a municipal base (市4), and files its 业余 plans; the county reviews every plan of a
 * county base, whatever its mode (县4), and files it with the city.
 */
export const routeOf = (
  { mode }: Pick<PlanContent, 'mode'>,
  { level, department }: Pick<ExistingBase, 'level' | 'department'>,
): Route => {
  const released = mode !== 'SPARE_TIME';
  const departments: Route['reviews'] = released && department !== undefined ? ['DEPT'] : [];
  return level === 'COUNTY'
    ? { reviews: [...departments, 'COUNTY'], effectBy: 'FILING' }
    : { reviews: departments, effectBy: released ? 'APPROVAL' : 'FILING' };
};

/** The first review that is still to come; `undefined` when all are there. */
export const nextReview = (plan: Submitted, route: Route): Review['by'] | undefined =>
  route.reviews.find((by) => plan.reviews.every((review) => review.by !== by));

/** The body that acts for the reviewer, or the bureau that decides, on a date. */
export const authorityOf = (
  by: Review['by'] | 'MANAGING_BUREAU',
  base: ExistingBase,
  jurisdiction: Jurisdiction,
  on: LegalDate,
): string => {
  const authority = by === 'DEPT' ? base.department : managingBureau(base, jurisdiction, on);
  if (authority === undefined) throw new Error(`nobody acts for ${by} on ${on}`);
  return authority;
};
