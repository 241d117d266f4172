import { type Fact, laterOf } from '../../kernel/index.js';
import { ImpossibleHistory } from '../base/index.js';
import type { PlanEvent } from './events.js';
import type { ExistingPlan, Plan, Submitted } from './state.js';

/** @throws ImpossibleHistory when no decision can have recorded the fact in this state. */
export const evolvePlan = (plan: Plan, fact: Fact<PlanEvent>): ExistingPlan => {
  const on = fact.occurredOn;
  if (fact.type === 'PlanSubmitted') {
    return { status: 'SUBMITTED', ...fact.data, submittedOn: on, lastOn: on, reviews: [] };
  }
  if (plan.status !== 'SUBMITTED') throw new ImpossibleHistory(fact.type, plan.status);
  return { ...decided(plan, fact), lastOn: laterOf(plan.lastOn, on) };
};

type Later = Exclude<Fact<PlanEvent>, { readonly type: 'PlanSubmitted' }>;

const decided = (plan: Submitted, fact: Later): ExistingPlan => {
  const on = fact.occurredOn;
  switch (fact.type) {
    case 'PlanReviewed': {
      const { by, authority, agreed } = fact.data;
      return agreed
        ? { ...plan, reviews: [...plan.reviews, { by, authority, on, reviewedBy: fact.actor.id }] }
        : { ...plan, status: 'REFUSED', endedOn: on, refusedBy: authority };
    }
    case 'PlanApproved':
      return { ...plan, status: 'EFFECTIVE', hours: fact.data.approvedHours, effectiveOn: on };
    case 'PlanFiled':
      return {
        ...plan,
        status: 'EFFECTIVE',
        hours: plan.content.hours,
        effectiveOn: on,
        filingNo: fact.data.filingNo,
      };
    case 'PlanRefused':
      return { ...plan, status: 'REFUSED', endedOn: on, refusedBy: fact.data.decidedBy };
    case 'PlanWithdrawn':
      return { ...plan, status: 'WITHDRAWN', endedOn: on };
    default:
      return fact satisfies never;
  }
};
