import type { LegalDate } from '../../kernel/index.js';
import type { AssessmentOutcome, AssessmentScores, Evidence } from '../vocabulary.js';

/** One half of the yearly submission (Art.8(1)): whether it was in time is a matter of its first version. */
export type YearDocument = {
  readonly receivedOn: LegalDate;
  readonly dueOn: LegalDate;
  /** The latest version and its hash. */
  readonly version: number;
  readonly docHash: string;
};
export type Inspection = {
  readonly on: LegalDate;
  readonly by: string;
  readonly findings: readonly { readonly finding: string; readonly article: string }[];
  readonly evidence: readonly Evidence[];
};
export type Assessment = {
  readonly on: LegalDate;
  readonly decidedBy: string;
  readonly scores: AssessmentScores;
  readonly outcome: AssessmentOutcome;
  readonly dueOn: LegalDate;
};
export type Commendation = { readonly on: LegalDate; readonly title: string; readonly awardedBy: string };

/** What a base's calendar year holds. */
export type BaseYear = {
  readonly report?: YearDocument;
  readonly nextPlan?: YearDocument;
  /** By the day of the inspection. */
  readonly inspections: readonly Inspection[];
  readonly assessment?: Assessment;
  readonly commendations: readonly Commendation[];
  /** The days of orders to rectify. */
  readonly orders: readonly LegalDate[];
};
/** By calendar year; a year of which nothing is recorded is absent. */
export type BaseYears = { readonly [year: number]: BaseYear };

const empty: BaseYear = { inspections: [], commendations: [], orders: [] };

/** A year of the base, empty where nothing is recorded of it. */
export const yearIn = (years: BaseYears, year: number): BaseYear => years[year] ?? empty;
