import { type Kysely, sql } from 'kysely';
import type { LegalDate } from '../../kernel/index.js';
import type { ViewTables } from '../tables.js';

/** Learners asked about in one statement: within what any view store takes as parameters. */
const CHUNK = 500;

/** What rules and permissions ask of training as a whole: every class and learner, whoever asks. */
export const trainingRecords = (db: Kysely<ViewTables>) => ({
  /** Codes of the public subjects credited to these learners, by learner; who has none is not in it (Art.9, F3). */
  creditedPublicSubjects: async (learnerIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
    const credited = new Map<string, Set<string>>();
    for (let from = 0; from < learnerIds.length; from += CHUNK) {
      const rows = await db
        .selectFrom('learner_hours')
        .innerJoin('classes', 'classes.id', 'learner_hours.class_id')
        .select(['learner_hours.learner_id', 'classes.subject'])
        .where('learner_hours.learner_id', 'in', learnerIds.slice(from, from + CHUNK))
        .where('learner_hours.category', '=', 'PUBLIC')
        .groupBy(['learner_hours.learner_id', 'classes.id', 'classes.subject'])
        .having(sql<number>`sum(learner_hours.recognised + learner_hours.corrected)`, '>', 0)
        .execute();
      for (const { learner_id, subject } of rows) {
        credited.set(learner_id, (credited.get(learner_id) ?? new Set()).add(subject));
      }
    }
    return credited;
  },
  /** Last day of the last class or lecture that was completed, and reported by the date (Art.8(2)). */
  lastActivityOf: async (baseId: string, on: LegalDate): Promise<LegalDate | undefined> => {
    const row = await db
      .selectFrom('classes')
      .select(sql<LegalDate | null>`max(last_day)`.as('last'))
      .where('base_id', '=', baseId)
      .where('reported_on', '<=', on)
      .executeTakeFirst();
    return row?.last ?? undefined;
  },
  /** Ids of the bases in whose classes the learner is enrolled. */
  basesThatTaught: async (learnerId: string): Promise<readonly string[]> => {
    const rows = await db
      .selectFrom('participations')
      .innerJoin('classes', 'classes.id', 'participations.class_id')
      .select('classes.base_id')
      .distinct()
      .where('participations.learner_id', '=', learnerId)
      .orderBy('classes.base_id')
      .execute();
    return rows.map(({ base_id }) => base_id);
  },
});
export type TrainingRecords = ReturnType<typeof trainingRecords>;

/** What the register has to do about classes by itself, for the process managers. */
export const pendingTraining = (db: Kysely<ViewTables>) => ({
  /** The record is registered and the hours are not decided; in the order of registration, in which public courses count. */
  undecided: async (): Promise<readonly PendingClass[]> => {
    const rows = await db
      .selectFrom('classes')
      .select(['id', 'base_id'])
      .where('to_recognise', 'is not', null)
      .orderBy('to_recognise')
      .execute();
    return rows.map(pendingClass);
  },
  /** Open, attended by nobody, no records of the past, and the base ended on the date or before it (Art.8(2)). */
  stranded: async (on: LegalDate): Promise<readonly PendingClass[]> => {
    const rows = await db
      .selectFrom('classes')
      .innerJoin('bases', 'bases.id', 'classes.base_id')
      .select(['classes.id', 'classes.base_id'])
      .where('classes.status', '=', 'OPEN')
      .where('classes.attended_hours', '=', 0)
      .where('classes.basis', '!=', 'IMPORTED')
      .where('bases.ended_on', '<=', on)
      .orderBy('classes.base_id')
      .orderBy('classes.id')
      .execute();
    return rows.map(pendingClass);
  },
});

export type PendingTraining = ReturnType<typeof pendingTraining>;

type PendingClass = { readonly classId: string; readonly baseId: string };
const pendingClass = ({ id, base_id }: { readonly id: string; readonly base_id: string }): PendingClass => ({
  classId: id,
  baseId: base_id,
});
