import { accept, type Decision, nothingToDo, type Refusal, refuseAll, refusing } from '../../kernel/index.js';
import type { ExistingBase } from '../base/index.js';
import { registerFaults } from '../teaching/index.js';
import type { PlanContext } from './context.js';
import { type PlanEvent, planEvent } from './events.js';
import { planRefusals } from './refusals.js';
import { authorityOf, nextReview, routeOf } from './route.js';
import type { ExistingPlan, PlanCommands, Submitted } from './state.js';

const { refuse, refusal } = refusing(planRefusals);

const notPending = ({ status }: ExistingPlan): Decision<never> =>
  refuse('PLAN_NOT_PENDING', 'Art.7', { params: { status } });

/** What stands in the way of a plan's taking effect: its base left the register, or a review is to come. */
const pendingFaults = (plan: Submitted, base: ExistingBase, ctx: PlanContext): readonly Refusal[] => {
  const by = nextReview(plan, routeOf(plan.content, base));
  return [
    ...registerFaults(base, ctx.on),
    ...(by === undefined
      ? []
      : [refusal('REVIEW_MISSING', by === 'DEPT' ? 'Art.7业2' : 'Art.7县4', { params: { by } })]),
  ];
};

/** Art.7市4 审批: the city, of a municipal base's 脱产 and 半脱产 plans. It may approve fewer hours than were planned. */
export const approvePlan = (
  { approvedHours }: PlanCommands['approvePlan'],
  plan: ExistingPlan,
  base: ExistingBase,
  ctx: PlanContext,
): Decision<PlanEvent> => {
  if (routeOf(plan.content, base).effectBy !== 'APPROVAL') return refuse('APPROVAL_NOT_APPLICABLE', 'Art.7市4');
  const hours = approvedHours ?? plan.content.hours;
  if (plan.status === 'EFFECTIVE' && plan.hours === hours) return nothingToDo;
  if (plan.status !== 'SUBMITTED') return notPending(plan);
  const faults = [...pendingFaults(plan, base, ctx)];
  if (hours < 1 || hours > plan.content.hours) {
    const params = { max: plan.content.hours };
    faults.push(refusal('APPROVED_HOURS_OUT_OF_RANGE', 'Art.7市4', { field: 'approvedHours', params }));
  }
  if (plan.reviews.some(({ reviewedBy }) => reviewedBy === ctx.actor.id)) {
    faults.push(refusal('SAME_PERSON', 'Art.7市4'));
  }
  if (faults.length > 0) return refuseAll(faults);
  const decidedBy = authorityOf('MANAGING_BUREAU', base, ctx.jurisdiction, ctx.on);
  return accept(planEvent('PlanApproved', { decidedBy, approvedHours: hours }));
};

/** Art.7市4: the city, of the plans that it would have to approve; it need not wait for the department's review. */
export const refusePlan = (
  { reasons }: PlanCommands['refusePlan'],
  plan: ExistingPlan,
  base: ExistingBase,
  ctx: PlanContext,
): Decision<PlanEvent> => {
  if (routeOf(plan.content, base).effectBy !== 'APPROVAL') return refuse('APPROVAL_NOT_APPLICABLE', 'Art.7市4');
  const decidedBy = authorityOf('MANAGING_BUREAU', base, ctx.jurisdiction, ctx.on);
  if (plan.status === 'REFUSED' && plan.refusedBy === decidedBy) return nothingToDo;
  if (plan.status !== 'SUBMITTED') return notPending(plan);
  if (reasons.length === 0) return refuse('REASONS_MISSING', 'Art.7市4', { field: 'reasons' });
  return accept(planEvent('PlanRefused', { decidedBy, reasons: [...reasons] }));
};

/** Art.7 备案: what needs no approval takes effect when it is filed, after every review. */
export const filePlan = (
  { filingNo }: PlanCommands['filePlan'],
  plan: ExistingPlan,
  base: ExistingBase,
  ctx: PlanContext,
): Decision<PlanEvent> => {
  if (routeOf(plan.content, base).effectBy !== 'FILING') return refuse('APPROVAL_NEEDED', 'Art.7市4');
  if (plan.status === 'EFFECTIVE' && plan.filingNo === filingNo) return nothingToDo;
  if (plan.status !== 'SUBMITTED') return notPending(plan);
  const faults = pendingFaults(plan, base, ctx);
  return faults.length > 0 ? refuseAll(faults) : accept(planEvent('PlanFiled', { filingNo }));
};

/** By the base, as long as nobody has decided. */
export const withdrawPlan = ({ reason }: PlanCommands['withdrawPlan'], plan: ExistingPlan): Decision<PlanEvent> => {
  if (plan.status === 'WITHDRAWN') return nothingToDo;
  if (plan.status !== 'SUBMITTED') return notPending(plan);
  return accept(planEvent('PlanWithdrawn', { reason }));
};
