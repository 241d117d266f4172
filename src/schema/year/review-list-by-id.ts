import type { ReviewListView, TrainingQueries } from '../../projections/training-views.js';

const REVIEW_LIST_ID = /^reviewList-\d{6}-(\d{4})$/;

/** A list by its id, which says its year. */
export const reviewListById = async (
  id: string,
  training: Pick<TrainingQueries, 'reviewLists'>,
): Promise<ReviewListView | undefined> => {
  const year = REVIEW_LIST_ID.exec(id)?.[1];
  return year === undefined ? undefined : (await training.reviewLists(Number(year))).find((list) => list.id === id);
};
