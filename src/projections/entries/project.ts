import { isMarker, isScheduled, type Marker } from '../../kernel/index.js';
import type { Entry } from '../../ledger/index.js';
import { numberRegisterFact, organisationFact } from '../fact.js';
import { type Change, changesOf, type Projection, stateless } from '../projection.js';
import { entriesTable, entryMarksTable, pendingEntriesTable } from './tables.js';

const entries = changesOf(entriesTable);
const marks = changesOf(entryMarksTable);
const pending = changesOf(pendingEntriesTable);

/** The base that an entry concerns: its own stream's, or the one that a reservation was made for. */
export const baseOf = (entry: Entry): string | null => {
  if (entry.envelope.stream.startsWith('base-')) return entry.envelope.stream;
  const allocated = numberRegisterFact(entry);
  if (allocated !== undefined) return allocated.data.baseId;
  const fact = organisationFact(entry);
  if (fact?.type === 'RecognitionReserved' || fact?.type === 'RecognitionReleased') return fact.data.baseId;
  return null;
};

const recorded = (entry: Entry): Change =>
  entries.upsert({
    sequence: entry.sequence,
    position: entry.position,
    id: entry.envelope.id,
    stream: entry.envelope.stream,
    type: entry.envelope.type,
    base_id: baseOf(entry),
    command_id: entry.envelope.meta.commandId,
    envelope: entry.bytes,
  });

const ahead = ({ envelope, sequence }: Entry): Change =>
  pending.upsert({
    id: envelope.id,
    stream: envelope.stream,
    sequence,
    takes_effect_on: envelope.meta.occurredOn,
  });

const marked = (marker: Marker, { sequence, bytes }: Entry): readonly Change[] => {
  const { target } = marker.data;
  const mark = marks.upsert({ target, sequence, envelope: bytes });
  switch (marker.type) {
    case 'EntryCorrected':
      return [mark];
    case 'EntryWithdrawn':
    case 'EntryTookEffect':
      return [mark, pending.delete({ id: target })];
    default:
      return marker satisfies never;
  }
};

const project = (entry: Entry): readonly Change[] => {
  const { envelope } = entry;
  if (isMarker(envelope)) return [recorded(entry), ...marked(envelope, entry)];
  return isScheduled(envelope) ? [recorded(entry), ahead(entry)] : [recorded(entry)];
};

/** The ledger's entries as they are recorded, with what was marked on them and which are pending. */
export const entriesProjection: Projection = {
  name: 'entries',
  version: 1,
  tables: [entriesTable, entryMarksTable, pendingEntriesTable],
  start: stateless(project),
};
