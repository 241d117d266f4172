import { type SqlBool, sql } from 'kysely';
import { anyOf, type Condition, countOf, emptyPage, type Order, pageOf, within } from '../paging/page.js';
import type { Sources } from '../sources.js';
import type { EvidenceEntry, EvidenceScope, Queries } from '../views.js';

const BY_SEQUENCE: Order = {
  list: 'evidence',
  columns: [{ ref: 'entries.sequence', type: 'integer' }],
  direction: 'ASC',
};

/** Whether a stream, given as its column, is of the scope. */
const isOf = (column: string, { streams = [], prefixes = [] }: EvidenceScope): Condition => {
  const stream = sql.ref(column);
  const conditions: Condition[] = prefixes.map((prefix) => sql<SqlBool>`${stream} like ${`${prefix}%`}`);
  if (streams.length > 0) conditions.push(sql<SqlBool>`${stream} in (${sql.join([...new Set(streams)])})`);
  return anyOf(conditions);
};

/** Entries of the records, and what was marked on them, wherever that stands: marks are few, and looked at one by one. */
const inScope = (scope: EvidenceScope): Condition =>
  anyOf([
    isOf('entries.stream', scope),
    sql<SqlBool>`${sql.ref('entries.sequence')} in (
      select mark.sequence from ${sql.table('entry_marks')} as mark where exists (
        select 1 from ${sql.table('entries')} as about where about.id = mark.target and ${isOf('about.stream', scope)}
      )
    )`,
  ]);

/** The entries of some records, by their places alone: what they say is for `entry`, which knows who may read it. */
export const evidenceQuery = ({ db }: Pick<Sources, 'db'>): Pick<Queries, 'evidence'> => ({
  evidence: async ({ scope, upTo, ...args }) => {
    const { streams = [], prefixes = [] } = scope;
    if (streams.length + prefixes.length === 0) return emptyPage(args);
    const rows = () =>
      db.selectFrom('entries').select(['sequence', 'id']).where('sequence', '<=', upTo).where(inScope(scope));
    return pageOf<EvidenceEntry, EvidenceEntry>(
      {
        order: BY_SEQUENCE,
        read: (range) => within(rows(), BY_SEQUENCE, range).execute(),
        keyOf: ({ sequence }) => [sequence],
        nodesOf: (found) => found,
        count: () => countOf(rows()),
      },
      args,
    );
  },
});
