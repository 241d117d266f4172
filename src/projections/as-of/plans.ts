import { plansProjection } from '../plans/project.js';
import { BY_SUBMISSION, planView } from '../plans/queries.js';
import { type PlanReviewRow, type PlanRow, planReviewsTable, plansTable } from '../plans/tables.js';
import type { Point } from '../question.js';
import type { PlanFilter, PlanView } from '../training-views.js';
import type { PastQueries, Viewer } from '../views.js';
import type { Sources } from './explain.js';
import { keptAt } from './kept.js';
import { pageIn } from './page.js';
import { rowsOn } from './rows.js';
import { foldedStreams } from './streams.js';

export type PlanThen = { readonly row: PlanRow; readonly reviews: readonly PlanReviewRow[] };
type Filter = Omit<PlanFilter, 'baseId'>;

/** As the list of today asks it of the rows. */
const matches =
  ({ year, status, mode, category }: Filter) =>
  ({ row }: PlanThen): boolean =>
    (year === undefined || row.year === year) &&
    (status === undefined || status.some((wanted) => wanted === row.status)) &&
    (mode === undefined || row.mode === mode) &&
    (category === undefined || row.category === category);

/** Plans as of a point, each folded from its own stream, for who sees the base whole now. */
export const pastPlans = ({ db, histories, seenNow }: Sources) => {
  const planAt = keptAt<PlanThen>(async (id, { sequence, effective }) => {
    const rows = rowsOn(plansProjection, await histories(id, sequence), effective);
    const [row] = rows(plansTable);
    const reviews = [...rows(planReviewsTable)].sort((a, b) => a.recorded - b.recorded);
    return row === undefined ? [] : [{ row, reviews }];
  });
  /** Which base a plan is of never changes. */
  const plansAt = async (baseId: string, point: Point): Promise<readonly PlanThen[]> => {
    const known = await db.selectFrom('plans').select('id').where('base_id', '=', baseId).orderBy('id').execute();
    return foldedStreams(known, (id) => planAt(id, point));
  };
  const viewOf =
    (asOf: Point) =>
    ({ row, reviews }: PlanThen): PlanView => ({ ...planView(row, reviews), asOf });

  const queries: Pick<PastQueries, 'plan' | 'plans'> = {
    plan: async (id: string, point: Point, viewer: Viewer) => {
      const [then] = await planAt(id, point);
      if (then === undefined || !(await seenNow(then.row.base_id, viewer))?.isWhole) return undefined;
      return viewOf(point)(then);
    },
    plans: async (baseId, { filter = {}, ...args }, point, viewer) => {
      const isWhole = (await seenNow(baseId, viewer))?.isWhole === true;
      const rows = isWhole ? (await plansAt(baseId, point)).filter(matches(filter)) : [];
      return pageIn<PlanThen, PlanView>(
        {
          order: BY_SUBMISSION,
          rows,
          keyOf: ({ row }) => [row.submitted_on, row.id],
          nodesOf: (found) => found.map(viewOf(point)),
        },
        args,
      );
    },
  };
  return { plansAt, queries };
};
