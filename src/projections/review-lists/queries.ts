import type { Kysely } from 'kysely';
import type { LegalDate } from '../../kernel/index.js';
import type { ViewTables } from '../tables.js';
import type { ReviewListView, TrainingQueries } from '../training-views.js';

/** Published to everybody (Art.8(2) 审核公布): the lists of a year that are there to their last part, by bureau. */
export const reviewListsQuery =
  (db: Kysely<ViewTables>): TrainingQueries['reviewLists'] =>
  async (year) => {
    const rows = await db
      .selectFrom('review_lists')
      .selectAll()
      .where('year', '=', year)
      .orderBy('id')
      .orderBy('part')
      .execute();
    const first = rows.filter(({ part }) => part === 1);
    return first.flatMap(({ id, bureau, published_on, parts }) => {
      const own = rows.filter((row) => row.id === id);
      if (own.length < parts) return [];
      const items = own.flatMap((row) => JSON.parse(row.items) as ReviewListView['items']);
      return [{ id, year, publishedOn: published_on as LegalDate, bureau, items }];
    });
  };
