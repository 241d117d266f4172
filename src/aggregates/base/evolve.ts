import { type LegalDate, laterOf } from '../../kernel/index.js';
import { evolveAdjustment } from './evolve/adjustment.js';
import { evolveAnnual } from './evolve/annual.js';
import { evolveApplication } from './evolve/application.js';
import { evolveRecognition } from './evolve/recognition.js';
import { evolveSupervision } from './evolve/supervision.js';
import type { Base, BaseFact, ExistingBase } from './state.js';

export { ImpossibleHistory } from './evolve/history.js';

/**
 * A base's state after one more fact.
 * @throws ImpossibleHistory when no decision can have recorded the fact in this state.
 */
export const evolveBase = (base: Base, fact: BaseFact): ExistingBase => {
  const next = step(base, fact);
  const lastOn = laterOf(next.lastOn, fact.occurredOn);
  if (lastOn === next.lastOn) return next;
  // A step answers with an object of its own, which nobody else has seen: to copy it once more takes as long as the step.
  const own: { lastOn: LegalDate } = next;
  own.lastOn = lastOn;
  return next;
};

const step = (base: Base, fact: BaseFact): ExistingBase => {
  switch (fact.type) {
    case 'ApplicationSubmitted':
    case 'ApplicationReturned':
    case 'ApplicationResubmitted':
    case 'ApplicationWithdrawn':
    case 'EvaluationPanelConvened':
    case 'EligibilityChecked':
    case 'EvaluationCompleted':
    case 'BaseApproved':
    case 'ApplicationRejected':
      return evolveApplication(base, fact);
    case 'TrainingScopeGranted':
    case 'FilingSubmitted':
    case 'BaseFiled':
    case 'FilingReturned':
    case 'BaseNumbered':
    case 'BaseAnnounced':
    case 'PlaqueAwarded':
    case 'PlaqueRecalled':
      return evolveRecognition(base, fact);
    case 'RectificationOrdered':
    case 'RectificationExtended':
    case 'RectificationAccepted':
    case 'RectificationLapsed':
    case 'SpecialReasonAccepted':
    case 'InactivityEstablished':
    case 'ViolationVerified':
    case 'RevocationNotified':
    case 'StatementHeard':
    case 'BaseRevoked':
      return evolveSupervision(base, fact);
    case 'BaseAdjusted':
    case 'BaseMerged':
    case 'BaseClosed':
    case 'BaseRenamed':
    case 'AdjustmentFiled':
      return evolveAdjustment(base, fact);
    case 'AnnualReportSubmitted':
    case 'NextYearPlanSubmitted':
    case 'InspectionRecorded':
    case 'AssessmentConcluded':
    case 'CommendationAwarded':
      return evolveAnnual(base, fact);
    default:
      return fact satisfies never;
  }
};
