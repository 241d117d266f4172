import type { LegalDate } from './calendar.js';
import type { Envelope, Json } from './event.js';
import { valueAt, withValueAt } from './field-path.js';
import { type FieldCorrection, isMarker, isScheduled, type Marker } from './markers.js';

/** What a stream's markers say about one of its entries. */
export type Marks = {
  /** In the order of recording. */
  readonly corrections: readonly Extract<Marker, { readonly type: 'EntryCorrected' }>[];
  readonly withdrawn?: Extract<Marker, { readonly type: 'EntryWithdrawn' }>;
  readonly tookEffect?: Extract<Marker, { readonly type: 'EntryTookEffect' }>;
};

export const unmarked: Marks = { corrections: [] };

const marked = (marks: Marks, marker: Marker): Marks => {
  switch (marker.type) {
    case 'EntryCorrected':
      return { ...marks, corrections: [...marks.corrections, marker] };
    case 'EntryWithdrawn':
      return { withdrawn: marker, ...marks };
    case 'EntryTookEffect':
      return { tookEffect: marker, ...marks };
    default:
      return marker satisfies never;
  }
};

/** What is marked in a history, by the id of the entry that it is about. */
export const marksOf = (history: readonly Envelope[]): ReadonlyMap<string, Marks> => {
  const marks = new Map<string, Marks>();
  for (const entry of history) {
    if (isMarker(entry)) marks.set(entry.data.target, marked(marks.get(entry.data.target) ?? unmarked, entry));
  }
  return marks;
};

/** Where a field of an entry is in its envelope. */
const placeOf = (field: string): string => (field.startsWith('data.') ? field : `meta.${field}`);

/** What an entry has at the path of a field; `undefined` where it has nothing. */
export const fieldOf = (entry: Envelope, field: string): Json | undefined =>
  // An envelope holds JSON and nothing else.
  valueAt(entry, placeOf(field)) as Json | undefined;

const FIELD_ROOTS = /^(?:data\.|document(?:\.|$)|occurredOn$)/;

/** An entry with its fields as corrected, and everything else as it was. */
export const withFields = <E extends Envelope>(entry: E, fields: readonly FieldCorrection[]): E => {
  let corrected = entry;
  for (const { field, to } of fields) {
    if (!FIELD_ROOTS.test(field)) throw new RangeError(`no field of an entry can be corrected by the path ${field}`);
    corrected = withValueAt(corrected, placeOf(field), to);
  }
  return corrected;
};

/** An entry as its corrections leave it: of a field, the last one counts. */
export const asCorrected = <E extends Envelope>(entry: E, { corrections }: Marks = unmarked): E =>
  corrections.reduce((corrected, { data }) => withFields(corrected, data.fields), entry);

/** A stream's history as it reads: corrections applied, markers and what was withdrawn left out. */
type Reading<E> = {
  /** In the order in which it counts: an entry recorded ahead of its date stands where it took effect. */
  readonly inEffect: readonly E[];
  /** Recorded ahead of their dates and not in effect yet, by date. */
  readonly pending: readonly E[];
};

const byDate = (a: Envelope, b: Envelope): number => {
  if (a.meta.occurredOn !== b.meta.occurredOn) return a.meta.occurredOn < b.meta.occurredOn ? -1 : 1;
  return a.revision - b.revision;
};

const isPlain = (history: readonly Envelope[]): boolean =>
  !history.some((entry) => isMarker(entry) || isScheduled(entry));

/** How a stream's entries, from its first on and in order, read at the end of them. */
export const readHistory = <E extends Envelope>(history: readonly E[]): Reading<E> => {
  if (isPlain(history)) return { inEffect: history, pending: [] };
  const marks = marksOf(history);
  const inEffect: E[] = [];
  const pending = new Map<string, E>();
  for (const entry of history) {
    if (isMarker(entry)) {
      const target = entry.type === 'EntryTookEffect' ? pending.get(entry.data.target) : undefined;
      if (target === undefined) continue;
      pending.delete(target.id);
      inEffect.push(target);
      continue;
    }
    const mine = marks.get(entry.id);
    if (mine?.withdrawn !== undefined) continue;
    const corrected = asCorrected(entry, mine);
    if (isScheduled(entry)) pending.set(entry.id, corrected);
    else inEffect.push(corrected);
  }
  return { inEffect, pending: [...pending.values()].sort(byDate) };
};

/**
 * How a stream's history reads as of a legal date: corrections applied (of a field the last one counts), withdrawn entries
 * and the markers themselves left out, only what is dated by then. An entry recorded ahead of its date stands where it
 * took effect; where nothing says that yet, at the end. As of an earlier recording: of the entries recorded by then.
 */
export const effective = <E extends Envelope>(history: readonly E[], on: LegalDate): readonly E[] => {
  const { inEffect, pending } = readHistory(history);
  return [...inEffect, ...pending].filter(({ meta }) => meta.occurredOn <= on);
};
