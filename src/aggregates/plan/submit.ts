import {
  accept,
  type Decision,
  laterOf,
  legalDate,
  nothingToDo,
  type Refusal,
  refuseAll,
  refusing,
  same,
} from '../../kernel/index.js';
import { beginningFaults, subjectFaults } from '../teaching/index.js';
import type { PlanContext } from './context.js';
import { type PlanEvent, planEvent } from './events.js';
import { planRefusals } from './refusals.js';
import type { Plan, PlanCommands } from './state.js';

const { refuse, refusal } = refusing(planRefusals);

/** Art.7, 8(1): a base in the register plans what it is permitted to teach (Art.4), for this year or a later one. */
export const submitPlan = (
  { baseId, content }: PlanCommands['submitPlan'],
  plan: Plan,
  ctx: PlanContext,
): Decision<PlanEvent> => {
  if (plan.status !== 'NONE') {
    return plan.baseId === baseId && same(plan.content, content) ? nothingToDo : refuse('PLAN_EXISTS', 'Art.7');
  }
  const { base, on, publicSubject } = ctx;
  const { year } = content;
  const lastDay = legalDate(`${year}-12-31`);
  const faults: Refusal[] = [...beginningFaults(base, on)];
  if (lastDay < on) {
    faults.push(refusal('PLAN_YEAR_OVER', 'Art.8(1)', { field: 'content.year', params: { year } }));
  } else {
    const firstDay = laterOf(on, legalDate(`${year}-01-01`));
    faults.push(
      ...subjectFaults(content, { baseId, base, publicSubject }, firstDay, lastDay).map((fault) => ({
        ...fault,
        field: `content.${fault.field}`,
      })),
    );
  }
  return faults.length > 0 ? refuseAll(faults) : accept(planEvent('PlanSubmitted', { baseId, content }));
};
