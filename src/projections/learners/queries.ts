import { type SqlBool, sql } from 'kysely';
import type { LearnerStatus } from '../../aggregates/learner/index.js';
import type { TitleLevel } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import type { Condition } from '../paging/page.js';
import type { Sources } from '../sources.js';
import type { LearnerView, TrainingQueries } from '../training-views.js';
import type { Viewer } from '../views.js';
import { visibleLearner } from './sight.js';
import type { LearnerRow } from './tables.js';

/** The level held on a date; before the first change of it the one registered. A column of a query on `learners`. */
export const heldOn = (on: LegalDate) =>
  sql<string>`coalesce(
    (select learner_titles.title_level from learner_titles
      where learner_titles.learner_id = ${sql.ref('learners.id')} and learner_titles.valid_from <= ${on}
      order by learner_titles.valid_from desc limit 1),
    ${sql.ref('learners.title_level')})`;

export const learnerQueries = ({ db, sights }: Sources): Pick<TrainingQueries, 'learner' | 'learnersByIds'> => {
  const find = async (which: Condition, viewer: Viewer): Promise<readonly LearnerView[]> => {
    const sight = await sights(viewer);
    const rows = await db
      .selectFrom('learners')
      .selectAll()
      .select(heldOn(sight.today).as('held'))
      .where(which)
      .where(visibleLearner(sight))
      .execute();
    return rows.map(learnerView);
  };
  const learnersByIds: TrainingQueries['learnersByIds'] = async (ids, viewer) => {
    if (ids.length === 0) return [];
    const found = await find(sql<SqlBool>`${sql.ref('learners.id')} in (${sql.join([...new Set(ids)])})`, viewer);
    const byId = new Map(found.map((learner) => [learner.id, learner]));
    return ids.map((id) => byId.get(id));
  };

  return {
    learner: async (id, viewer) => (await learnersByIds([id], viewer))[0],
    learnersByIds,
  };
};

/** Rows hold what the projection wrote from decoded events: words and dates are what the columns say. */
export const learnerView = (row: LearnerRow & { readonly held: string }): LearnerView => ({
  id: row.id,
  status: row.status as LearnerStatus,
  ...(row.erased_on !== null && { erasedOn: row.erased_on as LegalDate }),
  titleLevel: row.held as TitleLevel,
  ...(row.employer !== null && { employer: row.employer }),
  gb6: row.gb6,
  registeredOn: row.registered_on as LegalDate,
  revision: row.revision,
});
