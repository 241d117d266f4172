import type { EligibilityFacts } from '../../../src/aggregates/base/index.js';
import type { Chapter } from '../institution.js';
import { apply, check, convenePanel, recognised } from './recognition.js';

/** The applicant takes its form back before the panel has met. */
export const withdrawn =
  (reason: string): Chapter =>
  (base) => {
    apply(base);
    base.after(5, 12).act('withdrawApplication', { reason }, { by: 'applicant' });
  };

/** Sent back and never handed in again, so far. */
export const leftReturned =
  (reason: string): Chapter =>
  (base) => {
    apply(base);
    base.after(3, 6).act('returnApplication', { reason }, { by: 'drafter' });
  };

/** The panel finds that conditions of Art.5 are not met. */
export const rejected =
  (found: Partial<EligibilityFacts>, ...reasons: readonly [string, ...string[]]): Chapter =>
  (base) => {
    apply(base);
    convenePanel(base);
    check(base, found);
    base.after(2, 5).act('completeEvaluation', { outcome: 'NOT_QUALIFIED', reasons }, { by: 'drafter' });
    base.after(2, 4).act('rejectApplication', { reasons }, { by: 'decider', document: '发' });
  };

/** What was wrong is put right, and a new application goes through. */
export const appliesAgain =
  (date: string): Chapter =>
  (base) => {
    base.until(date);
    recognised()(base);
  };
/** Approved and sent to the city, whose answer has not been met yet. */
export const filingReturned =
  (reason: string): Chapter =>
  (base) => {
    recognised({ upTo: 'FILING' })(base);
    base.after(3, 7).act('returnFiling', { reasons: [reason] }, { by: 'city drafter' });
  };
