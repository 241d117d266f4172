import { sql } from 'kysely';
import type { LearnerStatus } from '../../aggregates/learner/index.js';
import type { MeasuresParams } from '../../aggregates/measures/index.js';
import type { SubjectCategory, TitleLevel } from '../../aggregates/vocabulary.js';
import type { DatedSources } from '../sources.js';
import type { LearnerAccountView, TrainingQueries } from '../training-views.js';
import type { MeasuresView } from '../views.js';
import { lastDayOf } from '../years.js';
import { heldOn } from './queries.js';
import { ownLearners, visibleLearner } from './sight.js';

type Item = LearnerAccountView['items'][number];

/**
 * A learner's year (Art.9, F1–F3): all that is recognised, whoever taught it, against what the title level asks. Level
 * and measures are those of 31 December: a year in which either changed is asked under what it ended with. Of what other
 * bases taught, a base and a county see the sum alone.
 */
export const accountQuery =
  ({ db, sights, measures }: DatedSources): TrainingQueries['learnerAccount'] =>
  async (id, year, viewer) => {
    const sight = await sights(viewer);
    const own = ownLearners(sight);
    const end = lastDayOf(year);
    const inForce = end && (await measures(end));
    if (end === undefined || inForce === undefined) return undefined;
    const learner = await db
      .selectFrom('learners')
      .select(['learners.status', heldOn(end).as('held')])
      .where('learners.id', '=', id)
      .where(visibleLearner(sight))
      .executeTakeFirst();
    if (learner === undefined) return undefined;
    const rows = await db
      .selectFrom('learner_hours')
      .innerJoin('classes', 'classes.id', 'learner_hours.class_id')
      .innerJoin('bases', 'bases.id', 'classes.base_id')
      .select(['class_id', 'classes.base_id', 'classes.course', 'learner_hours.category'])
      .select(['learner_hours.recognised', 'learner_hours.corrected', 'learner_hours.rejected'])
      .select(sql<number>`case when ${own} then 1 else 0 end`.as('own'))
      .where('learner_hours.learner_id', '=', id)
      .where('learner_hours.year', '=', year)
      .orderBy('classes.first_day')
      .orderBy('classes.id')
      .execute();
    return accountOf({
      id,
      learnerStatus: learner.status as LearnerStatus,
      year,
      titleLevel: learner.held as TitleLevel,
      inForce,
      rows,
    });
  };

type Accounting = {
  readonly id: string;
  readonly learnerStatus: LearnerStatus;
  readonly year: number;
  /** Held on 31 December. */
  readonly titleLevel: TitleLevel;
  /** The measures of 31 December. */
  readonly inForce: Pick<MeasuresView, 'version' | 'params'>;
  /** In the order in which they are listed; `own` is 1 where the viewer may see the class. */
  readonly rows: readonly (HoursRow & { readonly own: number })[];
};

export const accountOf = ({ id, learnerStatus, year, titleLevel, inForce, rows }: Accounting): LearnerAccountView => {
  const counted = (category: SubjectCategory) =>
    rows.reduce((sum, row) => (row.category === category ? sum + row.recognised + row.corrected : sum), 0);
  const recognised = sums(counted('PUBLIC'), counted('PROFESSIONAL'));
  const target = targetOf(titleLevel, inForce.params.hours);
  return {
    learnerId: id,
    learnerStatus,
    year,
    measures: inForce.version,
    titleLevel,
    target,
    recognised,
    missing: {
      total: Math.max(0, target.total - recognised.total),
      public: Math.max(0, target.public - recognised.public),
    },
    items: rows.filter((row) => row.own === 1).map(itemOf),
  };
};

const sums = (publicHours: number, professional: number): LearnerAccountView['recognised'] => ({
  total: publicHours + professional,
  public: publicHours,
  professional,
});

const targetOf = (level: TitleLevel, { yearly }: MeasuresParams['hours']): LearnerAccountView['target'] => {
  const { senior, middle, junior } = yearly;
  const totals: { readonly [Level in TitleLevel]: number } = { SENIOR: senior, MIDDLE: middle, JUNIOR: junior };
  return { total: totals[level], public: yearly.public };
};

export type HoursRow = {
  readonly class_id: string;
  readonly base_id: string;
  readonly course: string;
  readonly category: string;
  readonly recognised: number;
  readonly corrected: number;
  readonly rejected: string;
};

/** Rows hold what the projection wrote from decoded events. */
const itemOf = (row: HoursRow): Item => ({
  classId: row.class_id,
  baseId: row.base_id,
  course: row.course,
  category: row.category as SubjectCategory,
  recognised: row.recognised,
  rejected: JSON.parse(row.rejected) as Item['rejected'],
  corrected: row.corrected,
});
