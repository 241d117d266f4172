import { sql } from 'kysely';
import { ownLearners } from '../learners/sight.js';
import { participationsProjection } from '../participations/project.js';
import { BY_LEARNER, participationView } from '../participations/queries.js';
import { learnerHoursTable, participationsTable } from '../participations/tables.js';
import type { RowOf } from '../table.js';
import type { ParticipationView } from '../training-views.js';
import type { PastQueries, Viewer } from '../views.js';
import type { PastSources } from './bases.js';
import { pageIn } from './page.js';
import { rowsOn } from './rows.js';

type Row = RowOf<typeof participationsTable>;

/** The learners of a class as of a point; who may see them is judged as of now. */
export const pastParticipations = ({ db, sights, histories }: PastSources): Pick<PastQueries, 'participations'> => {
  const maySee = async (classId: string, viewer: Viewer): Promise<boolean> => {
    const own = ownLearners(await sights(viewer));
    const seen = await db
      .selectFrom('classes')
      .innerJoin('bases', 'bases.id', 'classes.base_id')
      .select(sql<number>`case when ${own} then 1 else 0 end`.as('own'))
      .where('classes.id', '=', classId)
      .executeTakeFirst();
    return seen?.own === 1;
  };
  return {
    participations: async (classId, args, point, viewer) => {
      const history = (await maySee(classId, viewer)) ? await histories(classId, point.sequence) : [];
      const rows = rowsOn(participationsProjection, history, point.effective);
      const hours = [...rows(learnerHoursTable)].sort((a, b) => a.year - b.year);
      return pageIn<Row, ParticipationView>(
        {
          order: BY_LEARNER,
          rows: rows(participationsTable),
          keyOf: ({ learner_id }) => [learner_id],
          nodesOf: (found) =>
            found.map((row) => ({
              ...participationView(
                row,
                hours.filter(({ learner_id }) => learner_id === row.learner_id),
              ),
              asOf: point,
            })),
        },
        args,
      );
    },
  };
};
