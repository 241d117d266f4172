import type { LegalDate } from '../../kernel/index.js';
import { learnersProjection } from '../learners/project.js';
import { learnerView } from '../learners/queries.js';
import { visibleLearner } from '../learners/sight.js';
import { learnersTable, learnerTitlesTable } from '../learners/tables.js';
import type { Point } from '../question.js';
import type { LearnerView } from '../training-views.js';
import type { PastQueries, Viewer } from '../views.js';
import type { PastSources } from './bases.js';
import { rowsOn } from './rows.js';

/** A learner by reference as of a point, for who may see the learner now. */
export const pastLearner = ({ db, sights, histories }: PastSources) => {
  /** With the title level held on a date. */
  const learnerAt = async (
    id: string,
    { sequence, effective }: Point,
    viewer: Viewer,
    heldOn: LegalDate,
  ): Promise<LearnerView | undefined> => {
    const visible = await db
      .selectFrom('learners')
      .select('id')
      .where('learners.id', '=', id)
      .where(visibleLearner(await sights(viewer)))
      .executeTakeFirst();
    if (visible === undefined) return undefined;
    const rows = rowsOn(learnersProjection, await histories(id, sequence), effective);
    const changed = rows(learnerTitlesTable)
      .filter(({ valid_from }) => valid_from <= heldOn)
      .sort((a, b) => (a.valid_from < b.valid_from ? -1 : 1));
    const [learner] = rows(learnersTable);
    return learner && learnerView({ ...learner, held: changed.at(-1)?.title_level ?? learner.title_level });
  };

  const queries: Pick<PastQueries, 'learner'> = {
    learner: async (id, point, viewer) => {
      const learner = await learnerAt(id, point, viewer, point.effective);
      return learner && { ...learner, asOf: point };
    },
  };
  return { learnerAt, queries };
};
