import { isMarker, isScheduled, readHistory } from '../kernel/index.js';
import type { Entry } from '../ledger/index.js';
import type { Change, Projecting, Projection } from './projection.js';

/** Entries as they read at the end of a history, each at its own place in the ledger. */
const inEffect = (history: readonly Entry[]): readonly Entry[] => {
  const recorded = new Map(history.map((entry) => [entry.envelope.id, entry]));
  return readHistory(history.map(({ envelope }) => envelope)).inEffect.flatMap((envelope) => {
    const entry = recorded.get(envelope.id);
    return entry === undefined ? [] : [{ ...entry, envelope }];
  });
};

const isOf = ({ envelope }: Entry, prefixes: readonly string[] = []): boolean =>
  prefixes.some((prefix) => envelope.stream.startsWith(prefix));

/** The history of an entry's stream up to and with it; `undefined` where it has not been read yet. */
export type HistoryOf = (entry: Entry) => readonly Entry[] | undefined;

/**
 * What an entry does to a projection's tables. Of a stream that it retells, an entry ahead of its date does nothing yet,
 * and a marker makes all rows of the stream anew, as if its history had been recorded the way it reads now. `undefined`
 * where that takes a history that has not been read yet.
 */
export const changesBy = (
  projection: Projection,
  projecting: Projecting,
  entry: Entry,
  historyOf: HistoryOf,
): readonly Change[] | undefined => {
  const { envelope } = entry;
  const retelling = isMarker(envelope);
  if ((retelling || isScheduled(envelope)) && isOf(entry, projection.retells)) {
    return retelling ? retold(projection, projecting, entry, historyOf) : (projecting.touch?.(entry) ?? []);
  }
  if (!projecting.needsHistory?.(entry)) return projecting.project(entry);
  const history = historyOf(entry);
  return history && projecting.project({ ...entry, envelope, history });
};

const retold = (
  { tables }: Projection,
  projecting: Projecting,
  marker: Entry,
  historyOf: HistoryOf,
): readonly Change[] | undefined => {
  const history = historyOf(marker);
  if (history === undefined) return undefined;
  const { stream } = marker.envelope;
  projecting.forget?.(stream);
  return [
    ...tables.map((table): Change => ({ kind: 'clear', table: table.name, stream })),
    ...inEffect(history).flatMap((told) => projecting.project(told)),
    ...(projecting.touch?.(marker) ?? []),
  ];
};
