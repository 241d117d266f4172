import type { Kysely } from 'kysely';
import { inForce, type LegalDate } from '../../kernel/index.js';
import type { Freshness } from '../freshness.js';
import type { ViewTables } from '../tables.js';
import type { PublicSubjectView, TrainingQueries } from '../training-views.js';

export type PublicSubjectQueries = Pick<TrainingQueries, 'publicSubjects' | 'publicSubject'> & {
  /** Every one there ever was, by code. */
  readonly allSubjects: () => Promise<readonly PublicSubjectView[]>;
};

/** Public to everybody; few, so kept in memory until they change. */
export const publicSubjectQueries = (db: Kysely<ViewTables>, freshness: Freshness): PublicSubjectQueries => {
  const allSubjects = freshness.kept(['public-subjects'], () => load(db));
  return {
    allSubjects,
    publicSubjects: async (on) => (await allSubjects()).filter((subject) => inForce(subject, on)),
    publicSubject: async (id) => (await allSubjects()).find((subject) => subject.id === id),
  };
};

/** Whether a base is assigned the subject on a date (Art.7市5). */
export const teaches = (subject: PublicSubjectView, baseId: string, on: LegalDate): boolean =>
  inForce(subject, on) && subject.deliveries.some((delivery) => delivery.baseId === baseId && inForce(delivery, on));

const days = ({ valid_from, valid_to }: { readonly valid_from: string; readonly valid_to: string | null }) => ({
  from: valid_from as LegalDate,
  ...(valid_to !== null && { to: valid_to as LegalDate }),
});

/** Rows hold what the projection wrote from decoded events: dates are what they say. */
const load = async (db: Kysely<ViewTables>): Promise<readonly PublicSubjectView[]> => {
  const subjects = await db.selectFrom('public_subjects').selectAll().orderBy('code').orderBy('id').execute();
  const deliveries = await db
    .selectFrom('public_deliveries')
    .selectAll()
    .orderBy('subject_id')
    .orderBy('ordinal')
    .execute();
  return subjects.map(({ id, code, name, hours, ...validity }) => ({
    id,
    code,
    name,
    hours,
    ...days(validity),
    deliveries: deliveries
      .filter(({ subject_id }) => subject_id === id)
      .map(({ base_id, ...delivery }) => ({ baseId: base_id, ...days(delivery) })),
  }));
};
