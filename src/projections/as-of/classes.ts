import { stateOn } from '../base-versions/state.js';
import { classesProjection } from '../classes/project.js';
import { BY_FIRST_DAY } from '../classes/queries.js';
import { classView, type TaughtRow } from '../classes/row.js';
import { type ClassYearRow, classesTable, classYearsTable } from '../classes/tables.js';
import type { Point } from '../question.js';
import type { ClassFilter, ClassView } from '../training-views.js';
import type { PastQueries, Viewer } from '../views.js';
import type { Sources } from './explain.js';
import { keptAt } from './kept.js';
import { pageIn } from './page.js';
import { rowsOn } from './rows.js';
import { foldedStreams } from './streams.js';

export type ClassThen = { readonly row: TaughtRow; readonly years: readonly ClassYearRow[] };
type Filter = Omit<ClassFilter, 'baseId'>;

/** In whichever case the letters of ASCII are, as the view stores look for it. */
const folded = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** As the list of today asks it of the rows. */
const matches =
  ({ planId, status, category, from, to, course }: Filter) =>
  ({ row }: ClassThen): boolean =>
    (planId === undefined || row.plan_id === planId) &&
    (status === undefined || status.some((wanted) => wanted === row.status)) &&
    (category === undefined || row.category === category) &&
    (from === undefined || row.last_day >= from) &&
    (to === undefined || row.first_day <= to) &&
    (course === undefined || folded(row.course).includes(folded(course)));

/** Classes as of a point, each folded from its own stream, for who sees the base whole now. */
export const pastClasses = ({ db, histories, jurisdictionAt, seenNow }: Sources) => {
  const classAt = keptAt(async (id, { sequence, effective }) => {
    const rows = rowsOn(classesProjection, await histories(id, sequence), effective);
    const [row] = rows(classesTable);
    return row === undefined ? [] : [{ row, years: rows(classYearsTable) }];
  });
  const baseAt = async (id: string, { sequence, effective }: Point) =>
    stateOn(await histories(id, sequence), effective);

  /** Which base a class is of never changes. */
  const classesAt = async (baseId: string, point: Point): Promise<readonly ClassThen[]> => {
    const base = await baseAt(baseId, point);
    if (base === undefined) return [];
    const { level, gb6, town, since } = base;
    const known = await db.selectFrom('classes').select('id').where('base_id', '=', baseId).orderBy('id').execute();
    const then = await foldedStreams(known, (id) => classAt(id, point));
    return then.map(({ row, years }) => ({ row: { ...row, level, gb6, town, since }, years }));
  };
  const viewsOf = async (found: readonly ClassThen[], asOf: Point): Promise<readonly ClassView[]> => {
    const jurisdiction = await jurisdictionAt(asOf);
    return found.map(({ row }) => ({ ...classView(row, jurisdiction), asOf }));
  };

  const queries: Pick<PastQueries, 'trainingClass' | 'classes'> = {
    trainingClass: async (id: string, point: Point, viewer: Viewer) => {
      const [then] = await classAt(id, point);
      if (then === undefined || !(await seenNow(then.row.base_id, viewer))?.isWhole) return undefined;
      const base = await baseAt(then.row.base_id, point);
      if (base === undefined) return undefined;
      const { level, gb6, town, since } = base;
      const [view] = await viewsOf([{ ...then, row: { ...then.row, level, gb6, town, since } }], point);
      return view;
    },
    classes: async (baseId, { filter = {}, ...args }, point, viewer) => {
      const isWhole = (await seenNow(baseId, viewer))?.isWhole === true;
      const rows = isWhole ? (await classesAt(baseId, point)).filter(matches(filter)) : [];
      return pageIn<ClassThen, ClassView>(
        {
          order: BY_FIRST_DAY,
          rows,
          keyOf: ({ row }) => [row.first_day, row.id],
          nodesOf: (found) => viewsOf(found, point),
        },
        args,
      );
    },
  };
  return { classesAt, queries };
};
