import type { Kysely } from 'kysely';
import type { Jurisdiction } from '../../aggregates/jurisdiction/index.js';
import { earlierOf, type LegalDate } from '../../kernel/index.js';
import type { Entry } from '../../ledger/index.js';
import type { BaseState } from '../base-versions/copy.js';
import { stateOn } from '../base-versions/state.js';
import { matching } from '../bases/filter.js';
import { BY_NUMBER, orderOf, sorted } from '../bases/queries.js';
import { baseView, type SeenRow } from '../bases/row.js';
import { counted } from '../bases/statistics.js';
import { slot } from '../compiled.js';
import { depths } from '../entries/depth.js';
import { allOf, type BoundRange, countOf, pageOf, within } from '../paging/page.js';
import type { Point } from '../question.js';
import { fullness, publicStatus, type Sights, shownStatus } from '../sight.js';
import type { ViewTables } from '../tables.js';
import type { BaseFilter, BaseOrder, BaseView, Connection, Depth, PageArgs, StatisticsView, Viewer } from '../views.js';
import { counting, versions } from './held.js';
import type { Histories } from './histories.js';
import { holding, type Sequence, sightOf, teachingThen } from './sight.js';

export type PastSources = {
  readonly db: Kysely<ViewTables>;
  readonly sights: Sights;
  readonly histories: Histories;
  readonly jurisdictionAt: (point: Point) => Promise<Jurisdiction>;
};

/** A state as a viewer sees it on a date; `undefined` where it shows nothing. */
export const shownTo = (state: BaseState | undefined, isWhole: boolean, on: LegalDate): BaseView | undefined => {
  if (state === undefined || (!isWhole && state.announced_on === null)) return undefined;
  const { taught, computer, ...row } = state;
  const isOver = row.ends_as !== null && row.ended_on !== null && row.ended_on <= on;
  const status = isOver && row.ends_as !== null ? row.ends_as : row.status;
  return baseView({ ...row, full: isWhole ? 1 : 0, shown: isWhole || isOver ? status : publicStatus(status) });
};

/** How a viewer sees one base now: whole, as the public does, or not at all. */
export type SeenNow = { readonly depth: Depth; readonly isWhole: boolean; readonly today: LegalDate };

export const seenIn = ({ db, sights }: Pick<PastSources, 'db' | 'sights'>) => {
  const { onBase } = depths({ db, sights });
  return async (id: string, viewer: Viewer): Promise<SeenNow | undefined> => {
    const depth = await onBase(id, viewer);
    const exists = await db.selectFrom('bases').select('id').where('bases.id', '=', id).executeTakeFirst();
    if (exists === undefined) return undefined;
    const { today } = await sights(viewer);
    return depth && { depth, isWhole: depth !== 'PUBLIC', today };
  };
};

/** What was decided for a date still to come is for those who see the base whole. */
export const dateShown = ({ isWhole, today }: Pick<SeenNow, 'isWhole' | 'today'>, effective: LegalDate): LegalDate =>
  isWhole ? effective : earlierOf(effective, today);

export const pastBases = (sources: PastSources) => {
  const { db, sights, histories, jurisdictionAt } = sources;
  const seenNow = seenIn(sources);

  return {
    /** One base as of a point, folded from its own history. */
    base: async (id: string, point: Point, viewer: Viewer): Promise<BaseView | undefined> => {
      const seen = await seenNow(id, viewer);
      if (seen === undefined) return undefined;
      const history: readonly Entry[] = await histories(id, point.sequence);
      const on = dateShown(seen, point.effective);
      const view = shownTo(stateOn(history, on), seen.isWhole, on);
      return view && { ...view, asOf: point };
    },
    bases: async (
      { filter = {}, order = BY_NUMBER, ...args }: PageArgs & { filter?: BaseFilter; order?: BaseOrder },
      point: Point,
      viewer: Viewer,
    ): Promise<Connection<BaseView>> => {
      const now = await sights(viewer);
      const sight = sightOf(now, point, await jurisdictionAt(point));
      const ordered = orderOf(order, 'bases as of');
      const { column } = sorted[order.by];
      const wanted = () => matching(filter, sight, teachingThen);
      const isWhole = Object.values(filter).every((value) => value === undefined);
      const matched = (sequence: Sequence, range: BoundRange) =>
        within(
          versions(db)
            .selectAll('bases')
            .select([fullness(sight).as('full'), shownStatus(sight).as('shown')])
            .where(allOf([holding({ ...point, sequence }, now), wanted()])),
          ordered,
          range,
        );
      return pageOf<SeenRow, BaseView>(
        {
          order: ordered,
          read: (range) =>
            isWhole
              ? now.compiled.page<SeenRow>(`${ordered.list} ${point.effective}`, [point.sequence], range, (slotted) =>
                  matched(slot<number>(0), slotted),
                )
              : matched(point.sequence, range).execute(),
          keyOf: (row) => [row[column], row.id],
          nodesOf: (rows) => rows.map((row) => ({ ...baseView(row), asOf: point })),
          count: () => {
            const { rows, condition } = counting({ db, point, now, filter, wanted: wanted() });
            return countOf(rows.where(condition));
          },
        },
        args,
      );
    },
    /** Counts of the bases as of a point, by division and year up to its legal date. */
    statistics: async (
      { filter = {} }: { readonly filter?: Pick<BaseFilter, 'level' | 'division' | 'department'> },
      point: Point,
      viewer: Viewer,
    ): Promise<StatisticsView> => {
      const now = await sights(viewer);
      const sight = sightOf(now, point, await jurisdictionAt(point));
      const wanted = matching(filter, sight, teachingThen);
      return counted({ ...counting({ db, point, now, filter, wanted }), sight, on: point.effective });
    },
  };
};
