import type { Entry } from '../../ledger/index.js';
import { accessFact } from '../fact.js';
import { type Change, changesOf, type Projection, stateless } from '../projection.js';
import type { AccessView } from '../training-views.js';
import { type AccessLogRow, accessLogTable } from './tables.js';

const log = changesOf(accessLogTable);

type Fact = NonNullable<ReturnType<typeof accessFact>>;
type What = Pick<
  AccessLogRow,
  'purpose' | 'learner_id' | 'form' | 'list' | 'sequence_from' | 'sequence_to' | 'tree_size'
> & { readonly kind: AccessView['kind'] };

const nothingTaken = { form: null, list: null, sequence_from: null, sequence_to: null, tree_size: null };

const what = (fact: Fact): What => {
  switch (fact.type) {
    case 'PersonalDataRead':
      return { ...nothingTaken, kind: 'PERSON_READ', purpose: fact.data.purpose, learner_id: fact.data.learnerId };
    case 'AuditExported': {
      const { purpose, form, list, sequenceFrom, sequenceTo, treeSize } = fact.data;
      return {
        kind: 'AUDIT_EXPORT',
        purpose,
        learner_id: null,
        form,
        list: list ?? null,
        sequence_from: sequenceFrom,
        sequence_to: sequenceTo,
        tree_size: treeSize ?? null,
      };
    }
    default:
      return fact satisfies never;
  }
};

const project = (entry: Entry): readonly Change[] => {
  const fact = accessFact(entry);
  if (fact === undefined) return [];
  const { occurredOn, recordedAt, correlationId, actor } = fact.meta;
  return [
    log.upsert({
      sequence: entry.sequence,
      id: fact.id,
      occurred_on: occurredOn,
      recorded_at: recordedAt,
      correlation_id: correlationId,
      reader: actor.id,
      role: actor.role,
      bureau: actor.bureau ?? null,
      ...what(fact),
    }),
  ];
};

export const accessLogProjection: Projection = {
  name: 'access-log',
  version: 1,
  tables: [accessLogTable],
  reads: ['access-'],
  start: stateless(project),
};
