import { isMarker, isScheduled, readHistory } from '../kernel/index.js';
import type { Entry, Ledger } from '../ledger/index.js';
import type { Change, Projecting, Projection, Told } from './projection.js';

export type { Told };

/**
 * Gives every marker the history that it changes, and the entries of the streams with these prefixes theirs. Costs
 * nothing where there are none; a stream is read once for all of them.
 */
export const withHistories = async (
  ledger: Ledger,
  entries: readonly Entry[],
  prefixes: readonly string[] = [],
): Promise<readonly Told[]> => {
  const needsHistory = ({ envelope }: Entry) =>
    isMarker(envelope) || prefixes.some((prefix) => envelope.stream.startsWith(prefix));
  const needing = new Set(entries.filter(needsHistory).map(({ envelope }) => envelope.stream));
  if (needing.size === 0) return entries;
  const histories = new Map<string, readonly Entry[]>();
  for (const [stream, here] of byStream(entries.filter(({ envelope }) => needing.has(envelope.stream)))) {
    const last = here.at(-1)?.envelope.revision ?? 0;
    histories.set(stream, here.length === last ? here : await historyOf(ledger, stream, last));
  }
  return entries.map((entry) => {
    const { stream, revision } = entry.envelope;
    return needsHistory(entry) ? { ...entry, history: histories.get(stream)?.slice(0, revision) ?? [] } : entry;
  });
};

const byStream = (entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> => {
  const streams = new Map<string, Entry[]>();
  for (const entry of entries) {
    const here = streams.get(entry.envelope.stream);
    if (here === undefined) streams.set(entry.envelope.stream, [entry]);
    else here.push(entry);
  }
  return streams;
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

const isOf = ({ envelope }: Entry, prefixes: readonly string[]): boolean => {
  // Asked of every entry for every projection.
  for (const prefix of prefixes) if (envelope.stream.startsWith(prefix)) return true;
  return false;
};

const NONE: readonly Change[] = [];

/**
 * What an entry does to a projection's tables. Of a stream that it retells, an entry ahead of its date does nothing yet,
 * and a marker makes all rows of the stream anew, as if its history had been recorded the way it reads now.
 */
export const changesBy = (
  { reads, retells = [], tables, name }: Projection,
  projecting: Projecting,
  entry: Told,
): readonly Change[] => {
  if (reads !== undefined && !isOf(entry, reads)) return NONE;
  const { envelope, history } = entry;
  const retelling = isMarker(envelope);
  if (!(retelling || isScheduled(envelope))) return projecting.project(entry);
  const { stream } = envelope;
  if (!isOf(entry, retells)) return projecting.project(entry);
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
