import type { Entry } from '../../../src/ledger/index.js';
import { baseFact } from '../../../src/projections/fact.js';
import {
  type Change,
  changesOf,
  type Projection,
  remembering,
  stateless,
} from '../../../src/projections/projection.js';
import { defineTable, integer, text } from '../../../src/projections/table.js';

/** Read models of a line each, to test what leads them. */

export const namesTable = defineTable({
  name: 'toy_names',
  key: ['id'],
  columns: { id: text, name: text, seen: integer },
  indexes: [{ name: 'by_name', columns: ['name', 'id'] }],
});
const names = changesOf(namesTable);

type Judge = (entry: Entry) => void;

/** The name of each base and how many entries it has. `judge` may throw. */
export const namesProjection = (
  { version = 1, prefix = '' }: { version?: number; prefix?: string } = {},
  judge: Judge = () => undefined,
): Projection => ({
  name: 'names',
  version,
  tables: [namesTable],
  start: stateless((entry): readonly Change[] => {
    judge(entry);
    const fact = baseFact(entry);
    if (fact === undefined) return [];
    const seen = names.increment({ id: fact.stream }, { seen: 1 });
    if (fact.type === 'ApplicationSubmitted') {
      return [names.upsert({ id: fact.stream, name: `${prefix}${fact.data.name}`, seen: 0 }), seen];
    }
    if (fact.type === 'BaseRenamed')
      return [names.patch({ id: fact.stream }, { name: `${prefix}${fact.data.name}` }), seen];
    if (fact.type === 'ApplicationWithdrawn') return [names.delete({ id: fact.stream })];
    return [seen];
  }),
});

const totalsTable = defineTable({
  name: 'toy_totals',
  key: ['id'],
  columns: { id: text, total: integer },
  indexes: [],
});
const totals = changesOf(totalsTable);

/** One row with the number of entries, counted in its memo. */
export const totalProjection: Projection = {
  name: 'totals',
  version: 1,
  tables: [totalsTable],
  start: remembering(0, (_, total) => ({ changes: [totals.upsert({ id: 'all', total: total + 1 })], memo: total + 1 })),
};

const lengthsTable = defineTable({
  name: 'toy_lengths',
  key: ['sequence'],
  columns: { sequence: integer, length: integer },
  indexes: [],
});
const lengths = changesOf(lengthsTable);

/** How long the history was that it was given with an entry; it asks for that of every second entry of a stream. */
export const lengthsProjection: Projection = {
  name: 'lengths',
  version: 1,
  tables: [lengthsTable],
  start: () => ({
    needsHistory: ({ envelope }) => envelope.revision % 2 === 0,
    project: ({ sequence, history = [] }) => [lengths.upsert({ sequence, length: history.length })],
  }),
};

/** Gives its table what it must refuse, from the entry on that `judge` throws at. */
export const unstorable = (judge: (entry: Entry) => boolean): Projection => ({
  name: 'unstorable',
  version: 1,
  tables: [
    defineTable({
      name: 'toy_unstorable',
      key: ['id'],
      columns: { id: text, total: integer },
      indexes: [],
    }),
  ],
  start: stateless((entry) => [
    {
      kind: 'upsert',
      table: 'toy_unstorable',
      row: { id: `entry ${entry.sequence}`, total: judge(entry) ? null : entry.sequence },
    },
  ]),
});
