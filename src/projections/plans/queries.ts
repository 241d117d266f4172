import { type Kysely, type SqlBool, sql } from 'kysely';
import type { ReleaseMode, SubjectCategory } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import { slots } from '../compiled.js';
import { allOf, type Condition, countOf, never, type Order, pageOf, within } from '../paging/page.js';
import type { Sources } from '../sources.js';
import type { ViewTables } from '../tables.js';
import type { PlanFilter, PlanStatus, PlanView, TrainingQueries } from '../training-views.js';
import type { Viewer } from '../views.js';
import type { PlanReviewRow, PlanRow } from './tables.js';

/** The latest first. */
export const BY_SUBMISSION: Order = {
  list: 'plans',
  columns: [
    { ref: 'plans.submitted_on', type: 'text' },
    { ref: 'plans.id', type: 'text' },
  ],
  direction: 'DESC',
};

/** A plan is between a base and its authorities: seen by whoever sees the base whole. */
export const planQueries = ({ db, sights }: Sources): Pick<TrainingQueries, 'plan' | 'plansByIds' | 'plans'> => {
  const matching = async (filter: PlanFilter, viewer: Viewer): Promise<Condition> =>
    allOf([(await sights(viewer)).full, ...wanted(filter)]);
  const seen = (condition: Condition) =>
    db.selectFrom('plans').innerJoin('bases', 'bases.id', 'plans.base_id').where(condition);

  const plansByIds: TrainingQueries['plansByIds'] = async (ids, viewer) => {
    const distinct = [...new Set(ids)];
    if (distinct.length === 0) return [];
    const { full, compiled } = await sights(viewer);
    const rows = await compiled.rows<PlanRow>(`plans by ${distinct.length} ids`, distinct, () =>
      seen(full).selectAll('plans').where('plans.id', 'in', slots<string>(distinct.length)),
    );
    const byId = new Map((await viewsOf(db, rows)).map((plan) => [plan.id, plan]));
    return ids.map((id) => byId.get(id));
  };

  return {
    plan: async (id, viewer) => (await plansByIds([id], viewer))[0],
    plansByIds,
    plans: async ({ filter = {}, ...args }, viewer) => {
      const condition = await matching(filter, viewer);
      return pageOf<PlanRow, PlanView>(
        {
          order: BY_SUBMISSION,
          read: (range) => within(seen(condition).selectAll('plans'), BY_SUBMISSION, range).execute(),
          keyOf: (row) => [row.submitted_on, row.id],
          nodesOf: (rows) => viewsOf(db, rows),
          count: () => countOf(seen(condition)),
        },
        args,
      );
    },
  };
};

const wanted = ({ baseId, year, status, mode, category }: PlanFilter): readonly Condition[] => {
  const equal = (column: keyof PlanRow & string, value: string | number | undefined) =>
    value === undefined ? [] : [sql<SqlBool>`${sql.ref(`plans.${column}`)} = ${value}`];
  return [
    ...equal('base_id', baseId),
    ...equal('year', year),
    ...equal('mode', mode),
    ...equal('category', category),
    ...(status === undefined ? [] : [inStatus(status)]),
  ];
};

const inStatus = (statuses: readonly PlanStatus[]): Condition =>
  statuses.length === 0 ? never : sql<SqlBool>`${sql.ref('plans.status')} in (${sql.join([...statuses])})`;

const viewsOf = async (db: Kysely<ViewTables>, rows: readonly PlanRow[]): Promise<readonly PlanView[]> => {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const reviews = await db
    .selectFrom('plan_reviews')
    .selectAll()
    .where('plan_id', 'in', ids)
    .orderBy('plan_id')
    .orderBy('recorded')
    .execute();
  return rows.map((row) =>
    planView(
      row,
      reviews.filter(({ plan_id }) => plan_id === row.id),
    ),
  );
};

/** Rows hold what the projection wrote from decoded events: words, dates and JSON are what the columns say. */
export const planView = (row: PlanRow, reviews: readonly PlanReviewRow[]): PlanView => ({
  id: row.id,
  baseId: row.base_id,
  status: row.status as PlanStatus,
  content: {
    year: row.year,
    mode: row.mode as ReleaseMode,
    category: row.category as SubjectCategory,
    subject: row.subject,
    course: row.course,
    computer: row.computer === 1,
    hours: row.planned_hours,
    seats: row.seats,
    feeFen: row.fee_fen,
  },
  submittedOn: row.submitted_on as LegalDate,
  reviews: reviews.map((review) => ({
    by: review.by as 'DEPT' | 'COUNTY',
    authority: review.authority,
    agreed: review.agreed === 1,
    on: review.reviewed_on as LegalDate,
    reasons: JSON.parse(review.reasons) as string[],
  })),
  ...(row.effective_on !== null && {
    hours: row.hours ?? row.planned_hours,
    effectiveOn: row.effective_on as LegalDate,
  }),
  ...(row.filing_no !== null && { filingNo: row.filing_no }),
  ...(row.ended_on !== null && { endedOn: row.ended_on as LegalDate }),
  ...(row.reasons !== null && { reasons: JSON.parse(row.reasons) as string[] }),
  revision: row.revision,
});
