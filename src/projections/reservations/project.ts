import { isMarker, isScheduled } from '../../kernel/index.js';
import type { Entry } from '../../ledger/index.js';
import { baseFact, numberRegisterFact, organisationFact } from '../fact.js';
import { type Change, changesOf, type Projection, stateless } from '../projection.js';
import { reservationsTable } from './tables.js';

const reservations = changesOf(reservationsTable);

const made = (entry: Entry, kind: 'SUBMIT_APPLICATION' | 'WRITE_NUMBER', base_id: string): Change =>
  reservations.upsert({
    base_id,
    kind,
    sequence: entry.sequence,
    recorded_at: entry.envelope.meta.recordedAt,
    envelope: entry.bytes,
  });

const done = (kind: 'SUBMIT_APPLICATION' | 'WRITE_NUMBER' | 'RELEASE_RECOGNITION', base_id: string): Change =>
  reservations.delete({ base_id, kind });

const ended = (entry: Entry): Change =>
  reservations.upsert({
    base_id: entry.envelope.stream,
    kind: 'RELEASE_RECOGNITION',
    sequence: entry.sequence,
    recorded_at: entry.envelope.meta.recordedAt,
    envelope: null,
  });

const project = (entry: Entry): readonly Change[] =>
  ofOrganisation(entry) ?? ofNumberRegister(entry) ?? ofBase(entry) ?? [];

const ofOrganisation = (entry: Entry): readonly Change[] | undefined => {
  const fact = organisationFact(entry);
  switch (fact?.type) {
    case 'RecognitionReserved':
      return [made(entry, 'SUBMIT_APPLICATION', fact.data.baseId)];
    case 'RecognitionReleased':
      return [done('SUBMIT_APPLICATION', fact.data.baseId), done('RELEASE_RECOGNITION', fact.data.baseId)];
    default:
      return undefined;
  }
};

const ofNumberRegister = (entry: Entry): readonly Change[] | undefined => {
  const fact = numberRegisterFact(entry);
  return fact === undefined ? undefined : [made(entry, 'WRITE_NUMBER', fact.data.baseId)];
};

/** What ends a base ahead of its date releases nothing before it takes effect. */
const ofBase = (entry: Entry): readonly Change[] | undefined => {
  const { envelope } = entry;
  if (isMarker(envelope))
    return envelope.type === 'EntryTookEffect' ? tookEffect(entry, envelope.data.of.type) : undefined;
  if (isScheduled(envelope)) return undefined;
  const fact = baseFact(entry);
  switch (fact?.type) {
    case 'ApplicationSubmitted':
      return [done('SUBMIT_APPLICATION', fact.stream)];
    case 'BaseNumbered':
      return [done('WRITE_NUMBER', fact.stream)];
    case 'ApplicationWithdrawn':
    case 'ApplicationRejected':
    case 'BaseRevoked':
    case 'BaseClosed':
    case 'BaseMerged':
      return [ended(entry)];
    default:
      return undefined;
  }
};

const tookEffect = (entry: Entry, type: string): readonly Change[] | undefined =>
  type === 'BaseClosed' || type === 'BaseMerged' ? [ended(entry)] : undefined;

/** Acts on two streams of which only the first half is recorded, for the process managers. */
export const reservationsProjection: Projection = {
  name: 'reservations',
  version: 1,
  tables: [reservationsTable],
  reads: ['organisation-', 'numberRegister-', 'base-'],
  start: stateless(project),
};
