import { isMarker, isScheduled, readHistory } from '../kernel/index.js';
import type { Entry, Ledger } from '../ledger/index.js';
import type { Change, Projecting, Projection } from './projection.js';

/** An entry on its way to the projections; a marker with its stream's history up to it. */
export type Told = Entry & { readonly history?: readonly Entry[] };

/** Gives every marker the history that it changes. Costs nothing where there is none. */
export const withHistories = async (ledger: Ledger, entries: readonly Entry[]): Promise<readonly Told[]> => {
  if (!entries.some(({ envelope }) => isMarker(envelope))) return entries;
  const told: Told[] = [];
  for (const entry of entries) {
    const { stream, revision } = entry.envelope;
    told.push(isMarker(entry.envelope) ? { ...entry, history: await historyOf(ledger, stream, revision) } : entry);
  }
  return told;
};

const historyOf = async (ledger: Ledger, stream: string, to: number): Promise<readonly Entry[]> => {
  const history: Entry[] = [];
  for await (const entry of ledger.readStream(stream, { to })) history.push(entry);
  return history;
};

/** Entries as they read at the end of a history, each at its own place in the ledger. */
const inEffect = (history: readonly Entry[]): readonly Entry[] => {
  const recorded = new Map(history.map((entry) => [entry.envelope.id, entry]));
  return readHistory(history.map(({ envelope }) => envelope)).inEffect.flatMap((envelope) => {
    const entry = recorded.get(envelope.id);
    return entry === undefined ? [] : [{ ...entry, envelope }];
  });
};

/**
 * What an entry does to a projection's tables. Of a stream that it retells, an entry ahead of its date does nothing yet,
 * and a marker makes all rows of the stream anew, as if its history had been recorded the way it reads now.
 */
export const changesBy = (
  { retells = [], tables, name }: Projection,
  projecting: Projecting,
  entry: Told,
): readonly Change[] => {
  const { envelope, history } = entry;
  const retelling = isMarker(envelope);
  if (!(retelling || isScheduled(envelope))) return projecting.project(entry);
  const { stream } = envelope;
  if (!retells.some((prefix) => stream.startsWith(prefix))) return projecting.project(entry);
  const touched = projecting.touch?.(entry) ?? [];
  if (!retelling) return touched;
  if (history === undefined) throw new Error(`${name} was given a marker without its stream's history`);
  projecting.forget?.(stream);
  return [
    ...tables.map((table): Change => ({ kind: 'clear', table: table.name, stream })),
    ...inEffect(history).flatMap((told) => projecting.project(told)),
    ...touched,
  ];
};
