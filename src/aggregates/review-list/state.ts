import type { CommandOf, LegalDate } from '../../kernel/index.js';
import type { AssessmentOutcome, Level } from '../vocabulary.js';

export type ReviewItem = { readonly baseId: string; readonly number: string; readonly outcome: AssessmentOutcome };

export type NoReviewList = { readonly status: 'NONE' };
/** Art.8(2) 审核公布: the results of a bureau's bases for one year. */
export type PublishedReviewList = {
  readonly status: 'PUBLISHED';
  readonly bureau: string;
  readonly year: number;
  readonly level: Level;
  readonly publishedOn: LegalDate;
  /** By when it was to be published. */
  readonly dueOn: LegalDate;
  readonly parts: number;
  /** In the order of their numbers. */
  readonly items: readonly ReviewItem[];
};
export type ReviewList = NoReviewList | PublishedReviewList;
export const noReviewList: NoReviewList = { status: 'NONE' };

/** Stream: `reviewList-<bureau gb6>-<year>`. */
export type ReviewListCommands = {
  /** By the city of its municipal bases, by a county of its own bases. */
  publishReviewList: { readonly year: number; readonly level: Level };
};
export type ReviewListCommand = CommandOf<ReviewListCommands>;
