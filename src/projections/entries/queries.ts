import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Envelope } from '../../kernel/index.js';
import type { Entry, Position } from '../../ledger/index.js';
import { slot } from '../compiled.js';
import { always, type Condition, countOf, emptyPage, never, type Order, pageOf, within } from '../paging/page.js';
import type { Sources } from '../sources.js';
import type { Depth, EntryView, Queries } from '../views.js';
import { depths } from './depth.js';
import { baseOf } from './project.js';

type EntryRow = { readonly sequence: number; readonly position: string; readonly envelope: string };

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

export const entryQueries = ({ db, sights }: Sources): Pick<Queries, 'history' | 'entry' | 'entryDepths'> => {
  const { onBase, offBases } = depths({ db, sights });

  const entriesOf = (stream: string | RawBuilder<string>, depth: Depth) =>
    db
      .selectFrom('entries')
      .select(['sequence', 'position', 'envelope'])
      .where('stream', '=', stream)
      .where(depth === 'PUBLIC' ? ofTypes(publicTypes) : always);

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
          nodesOf: (rows) => rows.map((row) => entryView(row, depth)),
          count: () => countOf(asked()),
        },
        args,
      );
    },
    entry: async (id, viewer) => {
      const row = await db.selectFrom('entries').selectAll().where('id', '=', id).executeTakeFirst();
      if (row === undefined) return undefined;
      const depth = await (row.base_id === null ? offBases(row, viewer) : onBase(row.base_id, viewer));
      const hidden = depth === 'PUBLIC' && row.base_id !== null && !isPublic(row);
      return depth === undefined || hidden ? undefined : entryView(row, depth);
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

export const isPublicType = (type: string): boolean => publicTypes.some((known) => known === type);

const isPublic = ({ stream, base_id, type }: { stream: string; base_id: string | null; type: string }): boolean =>
  stream === base_id && isPublicType(type);

/** The text is what the ledger stored: it was read by the codec before it came here. */
export const entryView = ({ sequence, position, envelope }: EntryRow, depth: Depth): EntryView => {
  const { id, stream, revision, type, v, data, meta } = JSON.parse(envelope) as Envelope;
  const { occurredOn, recordedAt, actor, measures, articles, document } = meta;
  return {
    id,
    sequence,
    position: position as Position,
    stream,
    revision,
    type,
    v,
    occurredOn,
    recordedAt,
    ...(depth === 'WHOLE' && { actor }),
    measures,
    articles,
    ...(document !== undefined && { document: depth === 'PUBLIC' ? { ref: document.ref } : document }),
    data,
  };
};
