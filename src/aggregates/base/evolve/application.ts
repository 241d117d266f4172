import type { Applied, Approved, Base, Evaluated, ExistingBase, Identity } from '../state.js';
import { during, type FactOf, ImpossibleHistory } from './history.js';

export type ApplicationFact = FactOf<
  | 'ApplicationSubmitted'
  | 'ApplicationReturned'
  | 'ApplicationResubmitted'
  | 'ApplicationWithdrawn'
  | 'EvaluationPanelConvened'
  | 'EligibilityChecked'
  | 'EvaluationCompleted'
  | 'BaseApproved'
  | 'ApplicationRejected'
>;

/** Art.6(1)–(2): from the application to the decision on it. */
export const evolveApplication = (base: Base, fact: ApplicationFact): ExistingBase => {
  const on = fact.occurredOn;
  switch (fact.type) {
    case 'ApplicationSubmitted':
      return submitted(base, fact);
    case 'ApplicationReturned':
      return { ...during(base, fact, 'APPLIED'), returned: { on, reason: fact.data.reason } };
    case 'ApplicationResubmitted':
      return resubmitted(during(base, fact, 'APPLIED'), fact);
    case 'ApplicationWithdrawn':
      return { ...identity(during(base, fact, 'APPLIED', 'EVALUATED')), status: 'WITHDRAWN', endedOn: on };
    case 'EvaluationPanelConvened':
      return {
        ...during(base, fact, 'APPLIED'),
        panel: { on, authorities: fact.data.members.map((member) => member.authority) },
      };
    case 'EligibilityChecked': {
      const { facts, results } = fact.data;
      return { ...during(base, fact, 'APPLIED'), eligibility: { on, facts, results } };
    }
    case 'EvaluationCompleted':
      return evaluated(during(base, fact, 'APPLIED'), fact);
    case 'BaseApproved':
      return approved(during(base, fact, 'EVALUATED'), fact);
    case 'ApplicationRejected':
      return { ...identity(during(base, fact, 'EVALUATED')), status: 'REJECTED', endedOn: on };
    default:
      return fact satisfies never;
  }
};

const submitted = (base: Base, fact: FactOf<'ApplicationSubmitted'>): Applied => {
  if (base.status !== 'NONE') throw new ImpossibleHistory(fact.type, base.status);
  const { organisationId, name, level, place, department, scope } = fact.data;
  return {
    status: 'APPLIED',
    organisationId,
    name,
    level,
    place: { since: fact.occurredOn, ...place },
    ...(department !== undefined && { department }),
    appliedScope: scope,
    submittedOn: fact.occurredOn,
    lastOn: fact.occurredOn,
  };
};

/** The new form replaces the old whole; what was checked on the old one has to be checked again. */
const resubmitted = (base: Applied, fact: FactOf<'ApplicationResubmitted'>): Applied => {
  const { returned: _, eligibility: __, department: ___, ...kept } = base;
  const { name, place, department, scope } = fact.data;
  return {
    ...kept,
    name,
    place: { since: fact.occurredOn, ...place },
    ...(department !== undefined && { department }),
    appliedScope: scope,
  };
};

const evaluated = (base: Applied, fact: FactOf<'EvaluationCompleted'>): Evaluated => {
  const { eligibility } = base;
  if (eligibility === undefined) throw new ImpossibleHistory(fact.type, base.status);
  const { outcome, scope } = fact.data;
  return {
    // First what is new: adding it to what was copied costs ten times as much.
    evaluation: { on: fact.occurredOn, outcome, ...(scope !== undefined && { scope }), draftedBy: fact.actor.id },
    ...base,
    eligibility,
    status: 'EVALUATED',
    level: outcome === 'NOT_QUALIFIED' ? base.level : outcome,
  };
};

const approved = (base: Evaluated, fact: FactOf<'BaseApproved'>): Approved => ({
  status: 'APPROVED',
  scope: base.evaluation.scope ?? base.appliedScope,
  approvedOn: fact.occurredOn,
  facts: base.eligibility.facts,
  ...identity(base),
  level: fact.data.level,
});

/** What of a base is known from its application on, and nothing else of it. */
export const identity = ({
  organisationId,
  name,
  level,
  place,
  department,
  submittedOn,
  lastOn,
}: Identity): Identity =>
  department === undefined
    ? { organisationId, name, level, place, submittedOn, lastOn }
    : { organisationId, name, level, place, department, submittedOn, lastOn };
