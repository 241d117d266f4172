import type { Entry } from '../../ledger/index.js';
import { reviewListFact } from '../fact.js';
import { type Change, changesOf, type Projection, stateless } from '../projection.js';
import { reviewListsTable } from './tables.js';

const lists = changesOf(reviewListsTable);

const project = (entry: Entry): readonly Change[] => {
  const fact = reviewListFact(entry);
  if (fact === undefined) return [];
  const { part, of, year, bureau, items } = fact.data;
  return [
    lists.upsert({
      id: fact.stream,
      part,
      parts: of,
      year,
      bureau,
      published_on: fact.meta.occurredOn,
      items: JSON.stringify(items),
    }),
  ];
};

export const reviewListsProjection: Projection = {
  name: 'review-lists',
  version: 1,
  tables: [reviewListsTable],
  reads: ['reviewList-'],
  retells: ['reviewList-'],
  start: stateless(project),
};
