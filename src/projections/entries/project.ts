import type { Entry } from '../../ledger/index.js';
import { numberRegisterFact, organisationFact } from '../fact.js';
import { changesOf, type Projection, stateless } from '../projection.js';
import { entriesTable } from './tables.js';

const entries = changesOf(entriesTable);

/** The base that an entry concerns: its own stream's, or the one that a reservation was made for. */
export const baseOf = (entry: Entry): string | null => {
  if (entry.envelope.stream.startsWith('base-')) return entry.envelope.stream;
  const allocated = numberRegisterFact(entry);
  if (allocated !== undefined) return allocated.data.baseId;
  const fact = organisationFact(entry);
  if (fact?.type === 'RecognitionReserved' || fact?.type === 'RecognitionReleased') return fact.data.baseId;
  return null;
};

export const entriesProjection: Projection = {
  name: 'entries',
  version: 1,
  tables: [entriesTable],
  start: stateless((entry) => [
    entries.upsert({
      sequence: entry.sequence,
      position: entry.position,
      id: entry.envelope.id,
      stream: entry.envelope.stream,
      type: entry.envelope.type,
      base_id: baseOf(entry),
      command_id: entry.envelope.meta.commandId,
      envelope: entry.bytes,
    }),
  ]),
};
