import { type SqlBool, sql } from 'kysely';
import { containing } from '../bases/filter.js';
import { slots } from '../compiled.js';
import { allOf, type Condition, countOf, never, type Order, pageOf, within } from '../paging/page.js';
import type { Sight } from '../sight.js';
import type { Sources } from '../sources.js';
import type { ClassFilter, ClassStatus, ClassView, TrainingQueries } from '../training-views.js';
import { classView, type TaughtRow } from './row.js';

/** The latest first, by the first session. */
export const BY_FIRST_DAY: Order = {
  list: 'classes',
  columns: [
    { ref: 'classes.first_day', type: 'text' },
    { ref: 'classes.id', type: 'text' },
  ],
  direction: 'DESC',
};

/** A class is seen by whoever sees its base whole; who sits in it is another matter (`participations`). */
export const classQueries = ({
  db,
  sights,
}: Sources): Pick<TrainingQueries, 'trainingClass' | 'classesByIds' | 'classes'> => {
  const matching = (filter: ClassFilter, { full }: Sight): Condition => allOf([full, ...wanted(filter)]);
  const seen = (condition: Condition) =>
    db.selectFrom('classes').innerJoin('bases', 'bases.id', 'classes.base_id').where(condition);
  const withBase = (condition: Condition) =>
    seen(condition).selectAll('classes').select(['bases.level', 'bases.gb6', 'bases.town', 'bases.since']);

  const classesByIds: TrainingQueries['classesByIds'] = async (ids, viewer) => {
    const distinct = [...new Set(ids)];
    if (distinct.length === 0) return [];
    const sight = await sights(viewer);
    const rows = await sight.compiled.rows<TaughtRow>(`classes by ${distinct.length} ids`, distinct, () =>
      withBase(sight.full).where('classes.id', 'in', slots<string>(distinct.length)),
    );
    const byId = new Map(rows.map((row) => [row.id, classView(row, sight.jurisdiction)]));
    return ids.map((id) => byId.get(id));
  };

  return {
    trainingClass: async (id, viewer) => (await classesByIds([id], viewer))[0],
    classesByIds,
    classes: async ({ filter = {}, ...args }, viewer) => {
      const sight = await sights(viewer);
      const condition = matching(filter, sight);
      return pageOf<TaughtRow, ClassView>(
        {
          order: BY_FIRST_DAY,
          read: (range) => within(withBase(condition), BY_FIRST_DAY, range).execute(),
          keyOf: (row) => [row.first_day, row.id],
          nodesOf: (rows) => rows.map((row) => classView(row, sight.jurisdiction)),
          count: () => countOf(seen(condition)),
        },
        args,
      );
    },
  };
};

/** `from` and `to`: with a session between its first and its last day, both included. */
const wanted = ({ baseId, planId, status, category, from, to, course }: ClassFilter): readonly Condition[] => {
  const equal = (column: 'base_id' | 'plan_id' | 'category', value: string | undefined) =>
    value === undefined ? [] : [sql<SqlBool>`${sql.ref(`classes.${column}`)} = ${value}`];
  return [
    ...equal('base_id', baseId),
    ...equal('plan_id', planId),
    ...equal('category', category),
    ...(status === undefined ? [] : [inStatus(status)]),
    ...(from === undefined ? [] : [sql<SqlBool>`${sql.ref('classes.last_day')} >= ${from}`]),
    ...(to === undefined ? [] : [sql<SqlBool>`${sql.ref('classes.first_day')} <= ${to}`]),
    ...(course === undefined ? [] : [containing('classes.course', course)]),
  ];
};

const inStatus = (statuses: readonly ClassStatus[]): Condition =>
  statuses.length === 0 ? never : sql<SqlBool>`${sql.ref('classes.status')} in (${sql.join([...statuses])})`;
