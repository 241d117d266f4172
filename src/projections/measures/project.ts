import type { Entry } from '../../ledger/index.js';
import { measuresFact } from '../fact.js';
import { type Change, changesOf, type Projection, stateless } from '../projection.js';
import { interpretationsTable, measuresTable } from './tables.js';

const measures = changesOf(measuresTable);
const interpretations = changesOf(interpretationsTable);

const project = (entry: Entry): readonly Change[] => {
  const fact = measuresFact(entry);
  if (fact === undefined) return [];
  switch (fact.type) {
    case 'PolicyVersionPublished': {
      const { version, title, effectiveFrom, params } = fact.data;
      const row = { stream: fact.stream, version, title, effective_from: effectiveFrom };
      return [measures.upsert({ ...row, params: JSON.stringify(params) })];
    }
    case 'InterpretationIssued': {
      const { interpretationId, clause, text, ruling, effectiveOn, admits } = fact.data;
      return [
        interpretations.upsert({
          id: interpretationId,
          issued: entry.sequence,
          clause,
          text,
          ruling,
          effective_on: effectiveOn,
          admits: JSON.stringify(admits),
        }),
      ];
    }
    default:
      return fact satisfies never;
  }
};

export const measuresProjection: Projection = {
  name: 'measures',
  version: 1,
  tables: [measuresTable, interpretationsTable],
  reads: ['measures-'],
  retells: ['measures-'],
  start: stateless(project),
};
