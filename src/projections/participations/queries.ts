import { type SqlBool, sql } from 'kysely';
import { type HourRejection, hourRejections } from '../../aggregates/vocabulary.js';
import { ownLearners } from '../learners/sight.js';
import { allOf, countOf, type Order, pageOf, within } from '../paging/page.js';
import type { Sources } from '../sources.js';
import type { ParticipationView, TrainingQueries } from '../training-views.js';
import type { LearnerHoursRow } from './tables.js';

export const BY_LEARNER: Order = {
  list: 'participations',
  columns: [{ ref: 'participations.learner_id', type: 'text' }],
  direction: 'ASC',
};

type Row = {
  readonly class_id: string;
  readonly learner_id: string;
  readonly attended_hours: number;
  readonly passed: number | null;
};
type Hours = Pick<LearnerHoursRow, 'learner_id' | 'recognised' | 'corrected' | 'rejected'>;

/** The learners of a class with what it gave them, for who may see them; for everybody else there are none. */
export const participationQueries = ({ db, sights }: Sources): Pick<TrainingQueries, 'participations'> => {
  const hoursIn = (classId: string, learnerIds: readonly string[]): Promise<readonly Hours[]> =>
    db
      .selectFrom('learner_hours')
      .select(['learner_id', 'recognised', 'corrected', 'rejected'])
      .where('class_id', '=', classId)
      .where('learner_id', 'in', learnerIds)
      .orderBy('learner_id')
      .orderBy('year')
      .execute();

  return {
    participations: async (classId, args, viewer) => {
      const own = ownLearners(await sights(viewer));
      const seen = db
        .selectFrom('participations')
        .innerJoin('classes', 'classes.id', 'participations.class_id')
        .innerJoin('bases', 'bases.id', 'classes.base_id')
        .where(allOf([sql<SqlBool>`${sql.ref('participations.class_id')} = ${classId}`, own]));
      return pageOf<Row, ParticipationView>(
        {
          order: BY_LEARNER,
          read: (range) =>
            within(
              seen
                .select(['participations.class_id', 'participations.learner_id'])
                .select(['participations.attended_hours', 'participations.passed']),
              BY_LEARNER,
              range,
            ).execute(),
          keyOf: (row) => [row.learner_id],
          nodesOf: async (rows) => {
            if (rows.length === 0) return [];
            const hours = await hoursIn(
              classId,
              rows.map(({ learner_id }) => learner_id),
            );
            return rows.map((row) =>
              participationView(
                row,
                hours.filter(({ learner_id }) => learner_id === row.learner_id),
              ),
            );
          },
          count: () => countOf(seen),
        },
        args,
      );
    },
  };
};

export const participationView = (row: Row, years: readonly Hours[]): ParticipationView => ({
  classId: row.class_id,
  learnerId: row.learner_id,
  attendedHours: row.attended_hours,
  ...(row.passed !== null && { passed: row.passed === 1 }),
  recognised: years.reduce((sum, { recognised, corrected }) => sum + recognised + corrected, 0),
  rejected: together(years.flatMap(({ rejected }) => JSON.parse(rejected) as ParticipationView['rejected'])),
});

/** One item a reason, in the order of the vocabulary: a class can reject for the same reason in two years. */
const together = (rejected: ParticipationView['rejected']): ParticipationView['rejected'] => {
  const hours = new Map<HourRejection, number>();
  for (const item of rejected) hours.set(item.reason, (hours.get(item.reason) ?? 0) + item.hours);
  return hourRejections.flatMap((reason) => {
    const total = hours.get(reason);
    return total === undefined ? [] : [{ reason, hours: total }];
  });
};
