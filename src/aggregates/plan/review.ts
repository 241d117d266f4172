import { accept, type Decision, nothingToDo, refuseAll, refusing } from '../../kernel/index.js';
import type { ExistingBase } from '../base/index.js';
import { registerFaults } from '../teaching/index.js';
import type { PlanContext } from './context.js';
import { type PlanEvent, planEvent } from './events.js';
import { planRefusals } from './refusals.js';
import { authorityOf, nextReview, routeOf } from './route.js';
import type { ExistingPlan, PlanCommands } from './state.js';

const { refuse } = refusing(planRefusals);

/**
 * Art.7县4, 7业2 审核: the department first, then the county. Who reviews is told by the actor's role. An unfavourable
 * review ends the plan.
 */
export const reviewPlan = (
  { agreed, reasons = [] }: PlanCommands['reviewPlan'],
  plan: ExistingPlan,
  base: ExistingBase,
  ctx: PlanContext,
): Decision<PlanEvent> => {
  const by = ctx.actor.role;
  const article = by === 'COUNTY' ? 'Art.7县4' : 'Art.7业2';
  const route = routeOf(plan.content, base);
  if ((by !== 'DEPT' && by !== 'COUNTY') || !route.reviews.includes(by)) {
    return refuse('REVIEW_NOT_APPLICABLE', article, { params: { by } });
  }
  const authority = authorityOf(by, base, ctx.jurisdiction, ctx.on);
  if (plan.status === 'REFUSED' && !agreed && plan.refusedBy === authority) return nothingToDo;
  const earlier = plan.reviews.find((review) => review.by === by);
  if (earlier !== undefined && agreed) return nothingToDo;
  if (plan.status !== 'SUBMITTED') return refuse('PLAN_NOT_PENDING', article, { params: { status: plan.status } });
  if (earlier !== undefined) return refuse('ALREADY_REVIEWED', article, { params: { by, on: earlier.on } });
  const next = nextReview(plan, route);
  if (next !== undefined && next !== by) return refuse('REVIEW_MISSING', 'Art.7业2', { params: { by: next } });
  const unregistered = registerFaults(base, ctx.on);
  if (unregistered.length > 0) return refuseAll(unregistered);
  if (!agreed && reasons.length === 0) return refuse('REASONS_MISSING', article, { field: 'reasons' });
  return accept(planEvent('PlanReviewed', { by, authority, agreed, reasons: [...reasons] }));
};
