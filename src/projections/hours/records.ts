import type { Kysely } from 'kysely';
import type { LegalDate } from '../../kernel/index.js';
import type { ViewTables } from '../tables.js';

/** What rules and permissions ask of training as a whole: every class and learner, whoever asks. */
export const trainingRecords = (db: Kysely<ViewTables>) => ({
  /** Last days of the classes and lectures that were completed, and reported by the date; the latest first (Art.8(2)). */
  activityOf: async (baseId: string, on: LegalDate): Promise<readonly LegalDate[]> => {
    const rows = await db
      .selectFrom('classes')
      .select('last_day')
      .distinct()
      .where('base_id', '=', baseId)
      .where('reported_on', '<=', on)
      .orderBy('last_day', 'desc')
      .execute();
    return rows.map(({ last_day }) => last_day as LegalDate);
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
