import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Jurisdiction } from '../../aggregates/jurisdiction/index.js';
import type { LegalDate } from '../../kernel/index.js';
import { countOf, type Order, pageOf, within } from '../paging/page.js';
import { fullness, type Sight, shownStatus, sightOf, visible } from '../sight.js';
import type { ViewTables } from '../tables.js';
import type { BaseFilter, BaseOrder, BaseView, Queries, Viewer } from '../views.js';
import { matching } from './filter.js';
import { baseView, type SeenRow } from './row.js';

type Sources = {
  readonly db: Kysely<ViewTables>;
  readonly jurisdiction: () => Promise<Jurisdiction>;
  readonly today: () => LegalDate;
};

type Column = 'by_number' | 'name' | 'submitted_on' | 'by_announcement' | 'updated';
const sorted: { readonly [By in BaseOrder['by']]: { readonly column: Column; readonly type: 'text' | 'integer' } } = {
  NUMBER: { column: 'by_number', type: 'integer' },
  NAME: { column: 'name', type: 'text' },
  SUBMITTED_ON: { column: 'submitted_on', type: 'text' },
  ANNOUNCED_ON: { column: 'by_announcement', type: 'text' },
  UPDATED: { column: 'updated', type: 'integer' },
};

const orderOf = ({ by, direction }: BaseOrder): Order => ({
  list: `bases:${by}:${direction}`,
  columns: [
    { ref: `bases.${sorted[by].column}`, type: sorted[by].type },
    { ref: 'bases.id', type: 'text' },
  ],
  direction,
});

/** By number where nothing else is asked for; bases without one come last. */
const BY_NUMBER: BaseOrder = { by: 'NUMBER', direction: 'ASC' };

const seen = (db: Kysely<ViewTables>, sight: Sight) =>
  db
    .selectFrom('bases')
    .selectAll('bases')
    .select([fullness(sight).as('full'), shownStatus(sight).as('shown')]);

export const baseQueries = ({ db, jurisdiction, today }: Sources): Pick<Queries, 'base' | 'basesByIds' | 'bases'> => {
  const sightFor = async (viewer: Viewer) => sightOf(viewer, await jurisdiction(), today());

  const basesByIds = async (ids: readonly string[], viewer: Viewer): Promise<readonly (BaseView | undefined)[]> => {
    if (ids.length === 0) return [];
    const sight = await sightFor(viewer);
    const rows = await seen(db, sight)
      .where(sql<SqlBool>`${sql.ref('bases.id')} in (${sql.join([...new Set(ids)])})`)
      .where(visible(sight))
      .execute();
    const byId = new Map(rows.map((row) => [row.id, baseView(row)]));
    return ids.map((id) => byId.get(id));
  };

  return {
    base: async (id, viewer) => (await basesByIds([id], viewer))[0],
    basesByIds,
    bases: async ({ filter = {}, order = BY_NUMBER, ...args }, viewer) => {
      const condition = await conditionFor(filter, viewer);
      const sight = await sightFor(viewer);
      const ordered = orderOf(order);
      const { column } = sorted[order.by];
      return pageOf<SeenRow, BaseView>(
        {
          order: ordered,
          read: (range) => within(seen(db, sight).where(condition), ordered, range).execute(),
          keyOf: (row) => [row[column], row.id],
          nodesOf: (rows) => rows.map(baseView),
          count: () => countOf(db.selectFrom('bases').where(condition)),
        },
        args,
      );
    },
  };

  async function conditionFor(filter: BaseFilter, viewer: Viewer) {
    return matching(filter, await sightFor(viewer), await jurisdiction());
  }
};
