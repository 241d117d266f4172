import { type Refusal, refusing, yearOf } from '../../kernel/index.js';
import type { Effective } from '../plan/index.js';
import type { ClassContext } from './context.js';
import { classRefusals } from './refusals.js';
import type { ClassContent } from './state.js';

const { refusal } = refusing(classRefusals);

/**
 * Why a class cannot rest on what it states. A planned class needs an effective plan of its base and year; so does a
 * commissioned one at full or half release (Art.4(3), 7). A commission names the employer.
 */
export const planFaults = (content: ClassContent, baseId: string, ctx: ClassContext): readonly Refusal[] => [
  ...(content.basis === 'COMMISSION' && content.commission === undefined
    ? [refusal('EMPLOYER_MISSING', 'Art.4(3)', { field: 'commission' })]
    : []),
  ...(content.planId === undefined ? unplannedFaults(content) : plannedFaults(content, baseId, ctx)),
];

const unplannedFaults = ({ basis, mode, plannedHours, sessions }: ClassContent): readonly Refusal[] => {
  if (basis === 'PLAN') return [refusal('PLAN_NEEDED', 'Art.7', { field: 'planId' })];
  if (basis === 'COMMISSION' && mode !== 'SPARE_TIME') {
    return [refusal('PLAN_NEEDED', 'Art.4(3)', { field: 'planId' })];
  }
  return hoursFaults(
    plannedHours,
    sessions.reduce((sum, { hours }) => sum + hours, 0),
  );
};

const plannedFaults = (content: ClassContent, baseId: string, { plan, on }: ClassContext): readonly Refusal[] => {
  if (plan.status === 'NONE') return [refusal('PLAN_UNKNOWN', 'Art.7', { field: 'planId' })];
  if (plan.baseId !== baseId) {
    return [refusal('PLAN_OF_ANOTHER_BASE', 'Art.7', { field: 'planId', params: { baseId: plan.baseId } })];
  }
  if (plan.status !== 'EFFECTIVE' || on < plan.effectiveOn) {
    const params = { on, status: plan.status === 'EFFECTIVE' ? 'SUBMITTED' : plan.status };
    return [refusal('PLAN_NOT_EFFECTIVE', 'Art.7', { field: 'planId', params })];
  }
  return [...agreementFaults(content, plan), ...hoursFaults(content.plannedHours, plan.hours)];
};

const agreementFaults = (content: ClassContent, { content: planned }: Effective): readonly Refusal[] => {
  const faults: Refusal[] = [];
  const first = content.sessions[0];
  if (first !== undefined && yearOf(first.date) !== planned.year) {
    const params = { year: planned.year };
    faults.push(refusal('PLAN_YEAR_MISMATCH', 'Art.7', { field: 'sessions.0.date', params }));
  }
  for (const field of ['category', 'subject', 'mode'] as const) {
    if (content[field] !== planned[field]) {
      faults.push(refusal('PLAN_MISMATCH', 'Art.7', { field, params: { planned: planned[field] } }));
    }
  }
  if (content.computer && !planned.computer) {
    faults.push(refusal('PLAN_MISMATCH', 'Art.7', { field: 'computer', params: { planned: planned.subject } }));
  }
  return faults;
};

const hoursFaults = (plannedHours: number, max: number): readonly Refusal[] =>
  plannedHours > max ? [refusal('PLANNED_HOURS_EXCEED', 'Art.9', { field: 'plannedHours', params: { max } })] : [];
