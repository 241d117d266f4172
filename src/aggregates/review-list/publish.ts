import { accept, type Decision, nothingToDo, refuseAll, refusing, yearOf } from '../../kernel/index.js';
import { reviewDueOn } from '../measures/index.js';
import { dateFaults } from '../teaching/index.js';
import type { ReviewListContext } from './context.js';
import { PART, type ReviewListEvent, reviewListEvent } from './events.js';
import { reviewListRefusals } from './refusals.js';
import type { ReviewItem, ReviewList, ReviewListCommands } from './state.js';

const { refuse } = refusing(reviewListRefusals);

/** How many of the bases without a result a refusal names. */
const NAMED = 10;

/** Art.8(2): the results of a year are published when every live base of the bureau has one. */
export const publishReviewList = (
  { year, level }: ReviewListCommands['publishReviewList'],
  list: ReviewList,
  ctx: ReviewListContext,
): Decision<ReviewListEvent> => {
  const untimely = dateFaults(ctx);
  if (untimely.length > 0 || ctx.measures === undefined) return refuseAll(untimely);
  if (list.status === 'PUBLISHED') return nothingToDo;
  if (year >= yearOf(ctx.on)) return refuse('YEAR_NOT_OVER', 'Art.8(2)', { field: 'year', params: { year } });
  const bases = [...ctx.bases].sort((a, b) => (a.number < b.number ? -1 : 1));
  if (bases.length === 0) return refuse('NOTHING_TO_PUBLISH', 'Art.8(2)', { field: 'year', params: { year } });
  const items: ReviewItem[] = bases.flatMap(({ baseId, number, outcome }) =>
    outcome === undefined ? [] : [{ baseId, number, outcome }],
  );
  if (items.length < bases.length) {
    const unassessed = bases.filter(({ outcome }) => outcome === undefined).map(({ number }) => number);
    const numbers = [...unassessed.slice(0, NAMED), ...(unassessed.length > NAMED ? ['…'] : [])].join(', ');
    const params = { year, missing: unassessed.length, numbers };
    return refuse('ASSESSMENTS_MISSING', 'Art.8(2)', { field: 'year', params });
  }
  const dueOn = reviewDueOn(year, ctx.measures.params.annual);
  const parts = inParts(items);
  return accept(
    ...parts.map((part, i) =>
      reviewListEvent('AnnualReviewPublished', {
        bureau: ctx.bureau,
        year,
        level,
        dueOn,
        part: i + 1,
        of: parts.length,
        items: [...part],
      }),
    ),
  );
};

const inParts = (items: readonly ReviewItem[]): readonly (readonly ReviewItem[])[] =>
  Array.from({ length: Math.ceil(items.length / PART) }, (_, i) => items.slice(i * PART, (i + 1) * PART));
