import { accept, type Decision, nothingToDo, type Refusal, refuseAll, refusing } from '../../kernel/index.js';
import type { BaseCommands } from './commands.js';
import type { Context } from './context.js';
import { unmet } from './eligibility.js';
import { findingsOn } from './evaluation.js';
import { type BaseEvent, baseEvent } from './events.js';
import { isRevocationPending } from './grounds.js';
import { decidingBureau, endedFault } from './guards.js';
import { baseRefusals } from './refusals.js';
import { sameScope, subjectFaults, within } from './scope.js';
import { type ExistingBase, isLive } from './state.js';

const { refuse, refusal } = refusing(baseRefusals);

/**
 * Art.6(2)–(3): recognition at the level of the evaluation. The conditions are looked at again on the day of the
 * decision (a licence or lease may have run out), and the decider is not who drafted the evaluation. The decision may
 * narrow the scope that was evaluated, not widen it.
 */
export const approveBase = (
  { scope: asked, reasons = [] }: BaseCommands['approveBase'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  if (base.status === 'APPROVED' && (asked === undefined || sameScope(asked, base.scope))) return nothingToDo;
  if (base.status !== 'EVALUATED') return refuseAll([notAwaitingDecision(base)]);
  const { evaluation, eligibility } = base;
  if (evaluation.outcome === 'NOT_QUALIFIED') return refuse('NOT_QUALIFIED', 'Art.6(2)');
  const evaluated = evaluation.scope ?? base.appliedScope;
  const scope = asked ?? evaluated;
  const faults: Refusal[] = [...unmet(findingsOn(eligibility.facts, scope, ctx)), ...subjectFaults(base.level, scope)];
  if (!within(scope, evaluated)) faults.push(refusal('SCOPE_EXCEEDS_EVALUATION', 'Art.4(1)', { field: 'scope' }));
  if (evaluation.draftedBy === ctx.actor.id) faults.push(refusal('SAME_PERSON', 'Art.6(2)'));
  if (faults.length > 0) return refuseAll(faults);
  const decidedBy = decidingBureau(base, ctx);
  return accept<BaseEvent>(
    baseEvent('BaseApproved', { decidedBy, level: evaluation.outcome, reasons: [...reasons] }),
    baseEvent('TrainingScopeGranted', scope),
  );
};

/**
 * Art.6(2): no recognition, after an evaluation. A favourable evaluation does not bind the bureau; its reasons are
 * recorded either way.
 */
export const rejectApplication = (
  { reasons }: BaseCommands['rejectApplication'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  if (base.status === 'REJECTED') return nothingToDo;
  if (base.status !== 'EVALUATED') return refuseAll([notAwaitingDecision(base)]);
  const faults: Refusal[] = [];
  if (reasons.length === 0) faults.push(refusal('REASONS_MISSING', 'Art.6(2)', { field: 'reasons' }));
  if (base.evaluation.draftedBy === ctx.actor.id) faults.push(refusal('SAME_PERSON', 'Art.6(2)'));
  if (faults.length > 0) return refuseAll(faults);
  return accept(baseEvent('ApplicationRejected', { decidedBy: decidingBureau(base, ctx), reasons: [...reasons] }));
};

/** Art.4(1): the approving bureau amends what the base may teach, within Art.4(2) and what Art.5(3) asks. */
export const amendScope = (
  { scope }: BaseCommands['amendScope'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  if (base.status !== 'APPROVED' && base.status !== 'FILED' && !isLive(base)) {
    return refuseAll([endedFault(base) ?? refusal('NOT_APPROVED', 'Art.4(1)')]);
  }
  if (sameScope(scope, base.scope)) return nothingToDo;
  if (isLive(base) && isRevocationPending(base, ctx)) return refuse('REVOCATION_PENDING', 'Art.8(2)');
  const equipment = findingsOn(base.facts, scope, ctx).filter(({ article }) => article === 'Art.5(3)');
  const faults = [...unmet(equipment), ...subjectFaults(base.level, scope)];
  return faults.length > 0 ? refuseAll(faults) : accept(baseEvent('TrainingScopeGranted', scope));
};

const notAwaitingDecision = (base: ExistingBase): Refusal =>
  endedFault(base) ?? refusal(base.status === 'APPLIED' ? 'NOT_EVALUATED' : 'ALREADY_DECIDED', 'Art.6(2)');
