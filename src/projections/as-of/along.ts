import { type Instant, type LegalDate, laterOf, legalDateAt } from '../../kernel/index.js';
import type { Entry } from '../../ledger/index.js';
import type { BaseState } from '../base-versions/copy.js';
import { after, readOn, stateOn } from '../base-versions/state.js';
import { noVersions, step } from '../base-versions/versions.js';
import type { Point } from '../question.js';

/** What a base is after a step from one point to another, and the entry that makes the step. */
export type Stop = { readonly entry: Entry; readonly state: BaseState | undefined; readonly on: LegalDate };

/** The state after each entry of a history, as of the date that is asked of each. */
export const alongRecording = (history: readonly Entry[], dateOf: (entry: Entry) => LegalDate): readonly Stop[] => {
  let versions = noVersions;
  return history.map((entry, i) => {
    versions = step(versions, entry, history.slice(0, i + 1)).versions;
    const on = dateOf(entry);
    return { entry, on, state: versions.open.findLast(({ eff_from }) => eff_from <= on) };
  });
};

/** The days on which entries were recorded, which never go back where clocks did. */
export const recordingDays = (): ((entry: Entry) => LegalDate) => {
  let latest: Instant | undefined;
  return ({ envelope }) => {
    const { recordedAt } = envelope.meta;
    latest = latest === undefined ? recordedAt : laterOf(latest, recordedAt);
    return legalDateAt(latest);
  };
};

const upTo = (history: readonly Entry[], sequence: number): readonly Entry[] =>
  history.filter((entry) => entry.sequence <= sequence);
const between = (value: number | string, low: number | string, high: number | string): boolean =>
  value > low && value <= high;

/** From what was recorded at one sequence to what was at another, as of one date. */
const throughRecording = (history: readonly Entry[], from: Point, to: Point): readonly Stop[] => {
  const [low, high] = [Math.min(from.sequence, to.sequence), Math.max(from.sequence, to.sequence)];
  const stops = alongRecording(upTo(history, high), () => from.effective);
  const passed = stops.flatMap((stop, i) => {
    if (!between(stop.entry.sequence, low, high)) return [];
    return from.sequence <= to.sequence ? [stop] : [{ ...stop, state: stops[i - 1]?.state }];
  });
  return from.sequence <= to.sequence ? passed : passed.reverse();
};

/** From one date to another, entry by entry, by all that is recorded at the second point. */
const throughDates = (history: readonly Entry[], from: LegalDate, to: Point): readonly Stop[] => {
  const [low, high] = from <= to.effective ? [from, to.effective] : [to.effective, from];
  const told = readOn(upTo(history, to.sequence), high);
  const dated = (entry: Entry): LegalDate => entry.envelope.meta.occurredOn;
  const passed = told
    .filter((entry) => between(dated(entry), low, high))
    .sort((a, b) => (dated(a) < dated(b) ? -1 : dated(a) > dated(b) ? 1 : 0));
  const stateWith = (some: readonly Entry[]): BaseState | undefined =>
    told.filter((entry) => dated(entry) <= low || some.includes(entry)).reduce<BaseState | undefined>(after, undefined);
  if (from <= to.effective) {
    return passed.map((entry, i) => ({ entry, on: dated(entry), state: stateWith(passed.slice(0, i + 1)) }));
  }
  return passed.map((entry, i) => ({ entry, on: low, state: stateWith(passed.slice(0, i)) })).reverse();
};

/** Every step from one point to another: first what was recorded between them, then the dates between them. */
export const fromTo = (history: readonly Entry[], from: Point, to: Point): readonly Stop[] => {
  const last = readOn(upTo(history, to.sequence), to.effective).findLast(
    ({ envelope }) => envelope.type === 'BaseRevoked',
  );
  const arrived: readonly Stop[] =
    // A revocation may have effect on a date on which nothing was done.
    last === undefined
      ? []
      : [{ entry: last, on: to.effective, state: stateOn(upTo(history, to.sequence), to.effective) }];
  return [...throughRecording(history, from, to), ...throughDates(history, from.effective, to), ...arrived];
};
