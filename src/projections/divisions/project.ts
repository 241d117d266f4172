import { type Jurisdiction, jurisdictionDecider } from '../../aggregates/jurisdiction/index.js';
import type { Entry } from '../../ledger/index.js';
import { jurisdictionFact } from '../fact.js';
import { type Change, changesOf, type Projection, remembering } from '../projection.js';
import { departmentsTable, divisionsTable, jurisdictionChangesTable } from './tables.js';

const divisions = changesOf(divisionsTable);
const boundaryChanges = changesOf(jurisdictionChangesTable);
const departments = changesOf(departmentsTable);

/** The whole table again: it has some dozens of rows, and one change can move several. */
const rowsOf = (jurisdiction: Jurisdiction): readonly Change[] => [
  ...jurisdiction.divisions.map(({ gb6, name, level, from, to, successor }, ordinal) =>
    divisions.upsert({
      gb6,
      valid_from: from,
      ordinal,
      name,
      level,
      valid_to: to ?? null,
      successor: successor ?? null,
    }),
  ),
  ...jurisdiction.changes.map(({ gb6From, gb6To, town, on }, ordinal) =>
    boundaryChanges.upsert({ ordinal, gb6_from: gb6From, gb6_to: gb6To, town: town ?? null, effective_on: on }),
  ),
  ...jurisdiction.departments.map(({ authority, name, gb6, from, to }, ordinal) =>
    departments.upsert({ authority, valid_from: from, ordinal, name, gb6, valid_to: to ?? null }),
  ),
];

const project = (entry: Entry, jurisdiction: Jurisdiction) => {
  const fact = jurisdictionFact(entry);
  if (fact === undefined) return { changes: [], memo: jurisdiction };
  const { occurredOn, actor } = fact.meta;
  const next = jurisdictionDecider.evolve(jurisdiction, { ...fact, occurredOn, actor });
  return { changes: rowsOf(next), memo: next };
};

/** Who may act where, as the jurisdiction's own `evolve` has it. */
export const divisionsProjection: Projection = {
  name: 'divisions',
  version: 1,
  tables: [divisionsTable, jurisdictionChangesTable, departmentsTable],
  reads: ['jurisdiction-'],
  retells: ['jurisdiction-'],
  start: remembering(jurisdictionDecider.initialState, project, () => jurisdictionDecider.initialState),
};
