import type { BaseContext } from '../base/index.js';
import type { AssessmentOutcome } from '../vocabulary.js';

/** A base that the list has to cover; without `outcome` it has not been assessed for the year. */
export type ReviewedBase = { readonly baseId: string; readonly number: string; readonly outcome?: AssessmentOutcome };

export type ReviewListContext = Pick<BaseContext, 'on' | 'today' | 'actor' | 'measures'> & {
  /** GB6 of the bureau whose list it is. */
  readonly bureau: string;
  /** Every base that `reviewedBase` gives for this bureau and year. */
  readonly bases: readonly ReviewedBase[];
};
