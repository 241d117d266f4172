import { FOREVER, isMarker, isScheduled, type LegalDate } from '../../kernel/index.js';
import type { Entry } from '../../ledger/index.js';
import { after, type BaseState, readOn, stateOn } from './state.js';
import { type BaseVersionRow, NO_DATE, NO_SEQUENCE } from './tables.js';

/** What is known of one base at the end of a part of its history. */
export type Versions = {
  readonly revision: number;
  /** Nothing is marked or ahead of its date: an entry in order only adds to the end. */
  readonly isPlain: boolean;
  /** The versions that hold for what is recorded from now on, by the dates from which they do. */
  readonly open: readonly BaseVersionRow[];
};
export const noVersions: Versions = { revision: 0, isPlain: true, open: [] };

type Moved = {
  readonly open: readonly BaseVersionRow[];
  readonly begun: readonly BaseVersionRow[];
  /** As they are from now on: only when they hold is another. */
  readonly ended: readonly BaseVersionRow[];
};
type Step = Omit<Moved, 'open'> & { readonly versions: Versions };

const version = (state: BaseState, recorded: number, from: string, to: string = NO_DATE): BaseVersionRow => ({
  ...state,
  rec_from: recorded,
  rec_to: NO_SEQUENCE,
  cut_at: to === NO_DATE ? NO_SEQUENCE : recorded,
  eff_from: from,
  eff_to: to,
});

/** The version without what says when it holds. */
const stateIn = ({ rec_from, rec_to, cut_at, eff_from, eff_to, ...state }: BaseVersionRow): BaseState => state;
const isSame = (a: BaseState, b: BaseState): boolean =>
  Object.entries(a).every(([column, value]) => Reflect.get(b, column) === value);

/** What an entry of the base makes of its versions; `history` ends with it. */
export const step = (versions: Versions, entry: Entry, history: readonly Entry[]): Step => {
  const { envelope } = entry;
  const isPlain = versions.isPlain && !isMarker(envelope) && !isScheduled(envelope);
  const last = versions.open.at(-1);
  const { occurredOn } = envelope.meta;
  const step =
    isPlain && (last === undefined || last.eff_from <= occurredOn)
      ? inOrder(versions.open, entry)
      : retold(versions.open, entry, history);
  const { open, begun, ended } = step;
  return { versions: { revision: envelope.revision, isPlain, open }, begun, ended };
};

/** One version is cut, one begins. */
const inOrder = (open: readonly BaseVersionRow[], entry: Entry): Moved => {
  const last = open.at(-1);
  const on = entry.envelope.meta.occurredOn;
  // When the last one holds is written over by `version`.
  const state = after(last, entry);
  if (state === undefined) return { open, begun: [], ended: [] };
  const next = version(state, entry.sequence, on);
  if (last === undefined) return { open: [next], begun: [next], ended: [] };
  const cut = { ...last, cut_at: entry.sequence, eff_to: on };
  const before = open.slice(0, -1);
  // Two entries of one day: from now on the earlier one's version holds on no date.
  return { open: last.eff_from === on ? [...before, next] : [...before, cut, next], begun: [next], ended: [cut] };
};

/** Every date at which the base changes, read anew: what comes out as before stays, the rest ends and begins here. */
const retold = (open: readonly BaseVersionRow[], { sequence }: Entry, history: readonly Entry[]): Moved => {
  const dates = [...new Set(readOn(history, FOREVER).map(({ envelope }) => envelope.meta.occurredOn))].sort();
  const told = dates.flatMap((on: LegalDate, i) => {
    const state = stateOn(history, on);
    return state === undefined ? [] : [version(state, sequence, on, dates[i + 1])];
  });
  const known = new Map(open.map((each) => [each.eff_from, each]));
  const next = told.map((fresh) => {
    const standing = known.get(fresh.eff_from);
    const stays = standing?.eff_to === fresh.eff_to && isSame(stateIn(standing), stateIn(fresh));
    return stays ? standing : fresh;
  });
  const ended = open.filter((each) => !next.includes(each)).map((each) => ({ ...each, rec_to: sequence }));
  return { open: next, begun: next.filter((each) => each.rec_from === sequence), ended };
};

/** As {@link step}, of a whole history. */
export const versionsOf = (history: readonly Entry[]): Versions =>
  history.reduce((versions, entry, i) => step(versions, entry, history.slice(0, i + 1)).versions, noVersions);
