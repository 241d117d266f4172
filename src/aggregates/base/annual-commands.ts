import type { AssessmentScores, Evidence } from '../vocabulary.js';
import type { EligibilityFacts } from './conditions.js';

/** `year`: the one reported on, at whose end it is due. `docHash`: SHA-256 of the document handed in. */
type YearDocumentInput = { readonly year: number; readonly docHash: string };

/** The yearly cycle of a base (Art.8). */
export type AnnualCommands = {
  submitAnnualReport: YearDocumentInput;
  /** The plan for the year after `year`. */
  submitNextYearPlan: YearDocumentInput;
  /** By the city of any base, by a county or a department of its own. Without findings nothing was found wrong. */
  recordInspection: {
    readonly findings: readonly { readonly finding: string; readonly article: string }[];
    readonly evidence?: readonly Evidence[];
  };
  /** By the managing bureau. The outcome follows from the scores and the re-check. */
  concludeAssessment: {
    readonly year: number;
    readonly scores: AssessmentScores;
    /** What was found of Art.5 on the day of the assessment. */
    readonly recheck: EligibilityFacts;
  };
  /** By the city of any base, by a county of its own. */
  awardCommendation: { readonly year: number; readonly title: string };
};
