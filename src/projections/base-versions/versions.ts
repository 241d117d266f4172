import { FOREVER, isMarker, isScheduled, type LegalDate } from '../../kernel/index.js';
import type { Entry } from '../../ledger/index.js';
import type { BaseState } from './copy.js';
import { after, readOn, stateOn } from './state.js';
import { type BaseVersionRow, NO_DATE, NO_SEQUENCE } from './tables.js';

/** What is known of one base at the end of a part of its history. */
export type Versions = {
  readonly revision: number;
  /** Nothing is marked or ahead of its date: an entry in order only adds to the end. */
  readonly isPlain: boolean;
  /** The versions that hold for what is recorded from now on, by the dates from which they do; after {@link added} the last alone. */
  readonly open: readonly BaseVersionRow[];
};
export const noVersions: Versions = { revision: 0, isPlain: true, open: [] };

/** Which version, and when it holds from now on. */
export type Ended = Pick<BaseVersionRow, 'id' | 'rec_from' | 'eff_from' | 'rec_to' | 'cut_at' | 'eff_to'>;
type Moved = {
  readonly open: readonly BaseVersionRow[];
  readonly begun: readonly BaseVersionRow[];
  readonly ended: readonly Ended[];
};
export type Step = Omit<Moved, 'open'> & { readonly versions: Versions };

/** Makes the version of the state itself, which is the caller's own: it has fifty columns. */
const version = (state: BaseState, recorded: number, from: string, to: string = NO_DATE): BaseVersionRow => {
  const held: BaseState & Partial<BaseVersionRow> = state;
  held.rec_from = recorded;
  held.rec_to = NO_SEQUENCE;
  held.cut_at = to === NO_DATE ? NO_SEQUENCE : recorded;
  held.eff_from = from;
  held.eff_to = to;
  return held as BaseVersionRow;
};

/** The version without what says when it holds. */
const stateIn = ({ rec_from, rec_to, cut_at, eff_from, eff_to, ...state }: BaseVersionRow): BaseState => state;
const isSame = (a: BaseState, b: BaseState): boolean =>
  Object.entries(a).every(([column, value]) => Reflect.get(b, column) === value);

/** Whether an entry of the base only adds to its versions: what else there is of its history need not be known. */
export const continues = (versions: Versions, { envelope }: Entry): boolean => {
  if (!versions.isPlain || isMarker(envelope) || isScheduled(envelope)) return false;
  const last = versions.open.at(-1);
  return last === undefined || last.eff_from <= envelope.meta.occurredOn;
};

/** As {@link step}, of an entry that {@link continues} them. */
export const added = (versions: Versions, entry: Entry): Step => {
  const { next, cut } = inOrder(versions.open.at(-1), entry);
  const begun = next === undefined ? [] : [next];
  const { revision } = entry.envelope;
  return { versions: { revision, isPlain: true, open: begun }, begun, ended: cut === undefined ? [] : [cut] };
};

/** What an entry of the base makes of its versions, all of them that are open; `history` ends with it. */
export const step = (versions: Versions, entry: Entry, history: readonly Entry[]): Step => {
  const { envelope } = entry;
  const { revision } = envelope;
  if (continues(versions, entry)) {
    const moved = added(versions, entry);
    return { ...moved, versions: { ...moved.versions, open: [...cutBy(moved, versions.open), ...moved.begun] } };
  }
  const isPlain = versions.isPlain && !isMarker(envelope) && !isScheduled(envelope);
  const { open, begun, ended } = retold(versions.open, entry, history);
  return { versions: { revision, isPlain, open }, begun, ended };
};

/** Where the last one ends on the day on which it began it holds on no date from now on. */
const cutBy = ({ ended: [cut] }: Step, open: readonly BaseVersionRow[]): readonly BaseVersionRow[] =>
  open.flatMap((each) => {
    if (cut?.rec_from !== each.rec_from || cut.eff_from !== each.eff_from) return [each];
    return cut.eff_to === cut.eff_from ? [] : [{ ...each, ...cut }];
  });

/** One version is cut, one begins. */
const inOrder = (
  last: BaseVersionRow | undefined,
  entry: Entry,
): { readonly next?: BaseVersionRow; readonly cut?: Ended } => {
  const on = entry.envelope.meta.occurredOn;
  // When the last one holds is written over by `version`.
  const state = after(last, entry);
  if (state === undefined) return {};
  const next = version(state, entry.sequence, on);
  if (last === undefined) return { next };
  const { id, rec_from, eff_from, rec_to } = last;
  return { next, cut: { id, rec_from, eff_from, rec_to, cut_at: entry.sequence, eff_to: on } };
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
