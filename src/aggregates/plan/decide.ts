import { type Decider, type Decision, refuseAll, refusing } from '../../kernel/index.js';
import { dateFaults } from '../teaching/index.js';
import type { PlanContext } from './context.js';
import { approvePlan, filePlan, refusePlan, withdrawPlan } from './decision.js';
import type { PlanEvent } from './events.js';
import { evolvePlan } from './evolve.js';
import { planRefusals } from './refusals.js';
import { reviewPlan } from './review.js';
import { noPlan, type Plan, type PlanCommand } from './state.js';
import { submitPlan } from './submit.js';

const { refuse } = refusing(planRefusals);

const decide = (command: PlanCommand, plan: Plan, ctx: PlanContext): Decision<PlanEvent> => {
  const untimely = dateFaults(ctx, plan.status === 'NONE' ? undefined : plan.lastOn);
  if (untimely.length > 0) return refuseAll(untimely);
  if (command.type === 'submitPlan') return submitPlan(command.data, plan, ctx);
  if (plan.status === 'NONE') return refuse('PLAN_UNKNOWN', 'Art.7');
  const { base } = ctx;
  if (base.status === 'NONE') return refuse('BASE_UNKNOWN', 'Art.6(1)', { field: 'baseId' });
  switch (command.type) {
    case 'reviewPlan':
      return reviewPlan(command.data, plan, base, ctx);
    case 'approvePlan':
      return approvePlan(command.data, plan, base, ctx);
    case 'refusePlan':
      return refusePlan(command.data, plan, base, ctx);
    case 'filePlan':
      return filePlan(command.data, plan, base, ctx);
    case 'withdrawPlan':
      return withdrawPlan(command.data, plan);
    default:
      return command satisfies never;
  }
};

export const planDecider: Decider<PlanCommand, Plan, PlanEvent, PlanContext> = {
  initialState: noPlan,
  evolve: evolvePlan,
  decide,
};
