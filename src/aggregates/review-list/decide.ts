import type { Decider, Fact } from '../../kernel/index.js';
import { ImpossibleHistory } from '../base/index.js';
import type { ReviewListContext } from './context.js';
import type { ReviewListEvent } from './events.js';
import { publishReviewList } from './publish.js';
import { noReviewList, type PublishedReviewList, type ReviewList, type ReviewListCommand } from './state.js';

/** @throws ImpossibleHistory when parts are missing or of another list. */
const evolveReviewList = (list: ReviewList, { type, data, occurredOn }: Fact<ReviewListEvent>): PublishedReviewList => {
  const { bureau, year, level, dueOn, part, of, items } = data;
  const earlier = list.status === 'PUBLISHED' ? list : undefined;
  if (part !== (earlier?.parts ?? 0) + 1 || part > of) throw new ImpossibleHistory(type, list.status);
  return {
    status: 'PUBLISHED',
    bureau,
    year,
    level,
    publishedOn: earlier?.publishedOn ?? occurredOn,
    dueOn,
    parts: part,
    items: [...(earlier?.items ?? []), ...items],
  };
};

export const reviewListDecider: Decider<ReviewListCommand, ReviewList, ReviewListEvent, ReviewListContext> = {
  initialState: noReviewList,
  evolve: evolveReviewList,
  decide: ({ data }, list, ctx) => publishReviewList(data, list, ctx),
};
