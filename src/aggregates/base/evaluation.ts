import { accept, type Decision, nothingToDo, type Refusal, refuseAll, refusing, same } from '../../kernel/index.js';
import { departmentOn, divisionOf, divisionOn } from '../jurisdiction/index.js';
import type { Scope } from '../vocabulary.js';
import { levelPlaceFaults, notBeforeEvaluation } from './application.js';
import type { BaseCommands } from './commands.js';
import type { Context } from './context.js';
import { evaluateEligibility, unmet } from './eligibility.js';
import { type BaseEvent, baseEvent, type EligibilityFacts } from './events.js';
import type { Finding } from './finding.js';
import { baseRefusals } from './refusals.js';
import { subjectFaults } from './scope.js';
import type { Applied, ExistingBase } from './state.js';

const { refuse, refusal } = refusing(baseRefusals);

/** Art.6(2): 会同有关部门, a panel with at least one authority that is not an HRSS bureau. */
export const convenePanel = (
  { authorities }: BaseCommands['convenePanel'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  if (base.status !== 'APPLIED') return refuseAll([notBeforeEvaluation(base)]);
  if (base.returned !== undefined) return refuse('APPLICATION_RETURNED', 'Art.6(1)');
  const members = [...new Set(authorities)];
  if (base.panel !== undefined && same([...base.panel.authorities].sort(), [...members].sort())) return nothingToDo;
  const { jurisdiction, on } = ctx;
  const isDepartment = (authority: string) => departmentOn(jurisdiction, authority, on) !== undefined;
  const isBureau = (authority: string) => divisionOn(jurisdiction, authority, on) !== undefined;
  const faults: Refusal[] = authorities.flatMap((authority, i) =>
    isDepartment(authority) || isBureau(authority)
      ? []
      : [refusal('UNKNOWN_AUTHORITY', 'Art.6(2)', { field: `authorities.${i}`, params: { authority, on } })],
  );
  if (!authorities.some(isDepartment)) {
    faults.push(refusal('PANEL_NEEDS_DEPARTMENT', 'Art.6(2)', { field: 'authorities' }));
  }
  if (faults.length > 0) return refuseAll(faults);
  return accept(baseEvent('EvaluationPanelConvened', { members: members.map((authority) => ({ authority })) }));
};

/** Art.5: what the panel found, and how each condition comes out on the day. Nothing is refused for not being met. */
export const checkEligibility = (facts: EligibilityFacts, base: ExistingBase, ctx: Context): Decision<BaseEvent> => {
  if (base.status !== 'APPLIED') return refuseAll([notBeforeEvaluation(base)]);
  if (base.returned !== undefined) return refuse('APPLICATION_RETURNED', 'Art.6(1)');
  if (base.panel === undefined) return refuse('PANEL_MISSING', 'Art.6(2)');
  const { senior, faculty } = facts;
  if (senior > faculty) {
    return refuse('SENIOR_EXCEEDS_FACULTY', 'Art.5(5)', { field: 'senior', params: { senior, faculty } });
  }
  const results = [...findingsOn(facts, base.appliedScope, ctx)];
  const checked = { facts, results };
  const { on: _, ...earlier } = base.eligibility ?? { on: undefined };
  if (same(earlier, checked)) return nothingToDo;
  return accept(baseEvent('EligibilityChecked', checked));
};

/** Every Art.5 condition on the day of the act, for a scope. */
export const findingsOn = (facts: EligibilityFacts, scope: Scope, ctx: Context): readonly Finding[] =>
  evaluateEligibility({ ...ctx, facts, computer: scope.computer });

/**
 * Art.6(2): 评估审定. Both levels have the conditions of Art.5, all of which are met or named; below the level applied
 * for with the applicant's consent, never above it. Why not qualified is said by the conditions, or in words.
 */
export const completeEvaluation = (
  cmd: BaseCommands['completeEvaluation'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  if (base.status !== 'APPLIED') return refuseAll([notBeforeEvaluation(base)]);
  if (base.returned !== undefined) return refuse('APPLICATION_RETURNED', 'Art.6(1)');
  if (base.panel === undefined) return refuse('PANEL_MISSING', 'Art.6(2)');
  if (base.eligibility === undefined) return refuse('ELIGIBILITY_NOT_CHECKED', 'Art.6(2)');
  const { outcome, applicantConsent = false, reasons = [] } = cmd;
  const scope = cmd.scope ?? base.appliedScope;
  const failed = unmet(findingsOn(base.eligibility.facts, scope, ctx));
  const completed = { outcome, applicantConsent, reasons: [...reasons] };
  if (outcome === 'NOT_QUALIFIED') {
    return failed.length === 0 && reasons.length === 0
      ? refuse('REASONS_MISSING', 'Art.6(2)', { field: 'reasons' })
      : accept(baseEvent('EvaluationCompleted', completed));
  }
  const faults = [
    ...failed,
    ...levelFaults(outcome, applicantConsent, base),
    ...levelPlaceFaults(divisionOf(ctx.jurisdiction, base.place, ctx.on), outcome, ctx),
    ...subjectFaults(outcome, scope),
  ];
  return faults.length > 0 ? refuseAll(faults) : accept(baseEvent('EvaluationCompleted', { ...completed, scope }));
};

const levelFaults = (outcome: 'MUNICIPAL' | 'COUNTY', consent: boolean, base: Applied): readonly Refusal[] => {
  if (outcome === base.level) return [];
  if (outcome === 'MUNICIPAL') {
    const params = { applied: base.level };
    return [refusal('OUTCOME_ABOVE_APPLIED', 'Art.6(2)', { field: 'outcome', params })];
  }
  return consent ? [] : [refusal('CONSENT_MISSING', 'Art.6(2)', { field: 'applicantConsent' })];
};
