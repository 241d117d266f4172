import type { Kysely } from 'kysely';
import { slots } from '../compiled.js';
import { countOf, type Order, pageOf, within } from '../paging/page.js';
import { fullness, type Sight, shownStatus, visible } from '../sight.js';
import type { Sources } from '../sources.js';
import type { ViewTables } from '../tables.js';
import type { BaseOrder, BaseView, Queries, Viewer } from '../views.js';
import { matching } from './filter.js';
import { baseView, type SeenRow } from './row.js';

type Column = 'by_number' | 'name' | 'submitted_on' | 'by_announcement' | 'updated';
export const sorted: {
  readonly [By in BaseOrder['by']]: { readonly column: Column; readonly type: 'text' | 'integer' };
} = {
  NUMBER: { column: 'by_number', type: 'integer' },
  NAME: { column: 'name', type: 'text' },
  SUBMITTED_ON: { column: 'submitted_on', type: 'text' },
  ANNOUNCED_ON: { column: 'by_announcement', type: 'text' },
  UPDATED: { column: 'updated', type: 'integer' },
};

export const orderOf = ({ by, direction }: BaseOrder, list = 'bases'): Order => ({
  list: `${list}:${by}:${direction}`,
  columns: [
    { ref: `bases.${sorted[by].column}`, type: sorted[by].type },
    { ref: 'bases.id', type: 'text' },
  ],
  direction,
});

/** By number where nothing else is asked for; bases without one come last. */
export const BY_NUMBER: BaseOrder = { by: 'NUMBER', direction: 'ASC' };

const seen = (db: Kysely<ViewTables>, sight: Sight) =>
  db
    .selectFrom('bases')
    .selectAll('bases')
    .select([fullness(sight).as('full'), shownStatus(sight).as('shown')]);

export const baseQueries = ({ db, sights }: Sources): Pick<Queries, 'base' | 'basesByIds' | 'bases'> => {
  const basesByIds = async (ids: readonly string[], viewer: Viewer): Promise<readonly (BaseView | undefined)[]> => {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return [];
    const sight = await sights(viewer);
    const rows = await sight.compiled.rows<SeenRow>(`bases by ${wanted.length} ids`, wanted, () =>
      seen(db, sight).where('bases.id', 'in', slots<string>(wanted.length)).where(visible(sight)),
    );
    const byId = new Map(rows.map((row) => [row.id, baseView(row)]));
    return ids.map((id) => byId.get(id));
  };

  return {
    base: async (id, viewer) => (await basesByIds([id], viewer))[0],
    basesByIds,
    bases: async ({ filter = {}, order = BY_NUMBER, ...args }, viewer) => {
      const sight = await sights(viewer);
      const ordered = orderOf(order);
      const { column } = sorted[order.by];
      const matched = () => seen(db, sight).where(matching(filter, sight));
      const isWhole = Object.values(filter).every((value) => value === undefined);
      return pageOf<SeenRow, BaseView>(
        {
          order: ordered,
          read: (range) =>
            isWhole
              ? sight.compiled.page<SeenRow>(ordered.list, [], range, (slotted) => within(matched(), ordered, slotted))
              : within(matched(), ordered, range).execute(),
          keyOf: (row) => [row[column], row.id],
          nodesOf: (rows) => rows.map(baseView),
          count: () => countOf(matched()),
        },
        args,
      );
    },
  };
};
