import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Entry } from '../../ledger/index.js';
import { CompiledQueries, slot, slots } from '../compiled.js';
import {
  allOf,
  always,
  type Condition,
  countOf,
  emptyPage,
  never,
  type Order,
  pageOf,
  within,
} from '../paging/page.js';
import type { Sources } from '../sources.js';
import type { Depth, EntryView, Queries } from '../views.js';
import { depths } from './depth.js';
import { baseOf } from './project.js';
import { type EntryRow, entryView, isMarked, marksOn } from './view.js';

/** What of an announced base's history the public may read. */
export const publicTypes = [
  'BaseApproved',
  'TrainingScopeGranted',
  'BaseNumbered',
  'BaseAnnounced',
  'PlaqueAwarded',
  'PlaqueRecalled',
  'BaseRevoked',
  'BaseRenamed',
  'BaseAdjusted',
  'BaseMerged',
  'BaseClosed',
] as const;

const BY_SEQUENCE: Order = {
  list: 'entries',
  columns: [{ ref: 'entries.sequence', type: 'integer' }],
  direction: 'ASC',
};

export const entryQueries = ({
  db,
  sights,
}: Sources): Pick<Queries, 'history' | 'entry' | 'pendingOf' | 'entryDepths' | 'entryMarks'> => {
  const { onBase, offBases } = depths({ db, sights });
  // Of no viewer: who may see an entry is asked beside it.
  const compiled = new CompiledQueries(db);

  const entriesOf = (stream: string | RawBuilder<string>, depth: Depth) =>
    db
      .selectFrom('entries')
      .select(['sequence', 'position', 'id', 'envelope', isMarked.as('marked')])
      .where('stream', '=', stream)
      .where(depth === 'PUBLIC' ? allOf([ofTypes(publicTypes), inEffect]) : always);

  const viewsOf = async (rows: readonly EntryRow[], depth: Depth): Promise<readonly EntryView[]> => {
    const marks = await marksOn(db, rows);
    return rows.map((row) => entryView(row, depth, marks.get(row.id)));
  };

  return {
    history: async (baseId, { types, ...args }, viewer) => {
      const depth = await onBase(baseId, viewer);
      if (depth === undefined) return emptyPage(args);
      const { compiled } = await sights(viewer);
      const asked = () => entriesOf(baseId, depth).where(types === undefined ? always : ofTypes(types));
      return pageOf<EntryRow, EntryView>(
        {
          order: BY_SEQUENCE,
          read: (range) =>
            types === undefined
              ? compiled.page(`history ${depth}`, [baseId], range, (slotted) =>
                  within(entriesOf(slot<string>(0), depth), BY_SEQUENCE, slotted),
                )
              : within(asked(), BY_SEQUENCE, range).execute(),
          keyOf: (row) => [row.sequence],
          nodesOf: (rows) => viewsOf(rows, depth),
          count: () => countOf(asked()),
        },
        args,
      );
    },
    entry: async (id, viewer) => {
      const row = await db
        .selectFrom('entries')
        .selectAll()
        .select(isMarked.as('marked'))
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const depth = await (row.base_id === null ? offBases(row, viewer) : onBase(row.base_id, viewer));
      const hidden = depth === 'PUBLIC' && row.base_id !== null && !isPublic(row);
      if (depth === undefined || hidden) return undefined;
      const [view] = await viewsOf([row], depth);
      return depth === 'PUBLIC' && (view?.pending || view?.withdrawn !== undefined) ? undefined : view;
    },
    pendingOf: async (baseIds, viewer) => {
      const rows = await db
        .selectFrom('pending_entries')
        .innerJoin('entries', 'entries.sequence', 'pending_entries.sequence')
        .select(['entries.sequence', 'entries.position', 'entries.id', 'entries.stream', 'entries.envelope'])
        .select(isMarked.as('marked'))
        .where('pending_entries.stream', 'in', [...baseIds])
        .orderBy('pending_entries.takes_effect_on')
        .orderBy('pending_entries.sequence')
        .execute();
      return Promise.all(
        baseIds.map(async (baseId) => {
          const own = rows.filter(({ stream }) => stream === baseId);
          const depth = own.length === 0 ? undefined : await onBase(baseId, viewer);
          return depth === undefined || depth === 'PUBLIC' ? [] : viewsOf(own, depth);
        }),
      );
    },
    entryMarks: async (ids) => {
      if (ids.length === 0) return new Map();
      const rows = await compiled.rows(`marks of ${ids.length} entries`, ids, () =>
        db
          .selectFrom('entries')
          .select('id')
          .select(isMarked.as('marked'))
          .where('id', 'in', slots<string>(ids.length)),
      );
      return marksOn(db, rows);
    },
    entryDepths: async (entries, viewer) => {
      const known = new Map<string, Promise<Depth | undefined>>();
      const once = (key: string, look: () => Promise<Depth | undefined>): Promise<Depth | undefined> => {
        const asked = known.get(key) ?? look();
        known.set(key, asked);
        return asked;
      };
      const depthOf = async (entry: Entry): Promise<Depth | undefined> => {
        const { stream, type } = entry.envelope;
        const baseId = baseOf(entry);
        if (baseId === null) return once(`${stream} ${type}`, () => offBases({ stream, type }, viewer));
        const depth = await once(baseId, () => onBase(baseId, viewer));
        return depth === 'PUBLIC' && !isPublic({ stream, base_id: baseId, type }) ? undefined : depth;
      };
      return Promise.all(entries.map(depthOf));
    },
  };
};

const ofTypes = (types: readonly string[]): Condition =>
  types.length === 0 ? never : sql<SqlBool>`${sql.ref('entries.type')} in (${sql.join([...types])})`;

/** Neither pending nor withdrawn: the public reads what took effect. */
const inEffect: Condition = sql<SqlBool>`not exists (
  select 1 from ${sql.table('pending_entries')} as ahead where ahead.id = ${sql.ref('entries.id')}
) and not exists (
  select 1 from ${sql.table('entry_marks')} as mark
  inner join ${sql.table('entries')} as marker on marker.sequence = mark.sequence
  where mark.target = ${sql.ref('entries.id')} and marker.type = 'EntryWithdrawn'
)`;

export const isPublicType = (type: string): boolean => publicTypes.some((known) => known === type);

const isPublic = ({ stream, base_id, type }: { stream: string; base_id: string | null; type: string }): boolean =>
  stream === base_id && isPublicType(type);
