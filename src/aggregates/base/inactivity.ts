import { addDays, addMonths, daysBetween, type LegalDate, laterOf } from '../../kernel/index.js';

/** Days that do not count, both inclusive; without `to` the pause has no end yet. */
export type Pause = { readonly from: LegalDate; readonly to?: LegalDate };

export type InactivityInput = {
  readonly announcedOn: LegalDate;
  /** Last day of the last class or lecture that was completed and reported. */
  readonly lastCompletedOn?: LegalDate;
  /** Accepted special reasons, and periods in which a regulator blocked new classes. They may overlap. */
  readonly pauses: readonly Pause[];
  /** How long without activity is a ground. */
  readonly months: number;
};

/** The period without activity. It is complete when `windowTo` is over; `windowTo` is absent while a pause has no end. */
export type InactivityWindow = {
  readonly windowFrom: LegalDate;
  readonly windowTo?: LegalDate;
  readonly pausedDays: number;
};

/**
 * Art.8(2), 一年内没有开展继续教育活动: rolling months from the later of announcement and last activity, that day not
 * counted. Each paused day in the period lengthens it by one, and is counted once however many pauses cover it.
 */
export const inactivity = ({ announcedOn, lastCompletedOn, pauses, months }: InactivityInput): InactivityWindow => {
  const since = lastCompletedOn === undefined ? announcedOn : laterOf(announcedOn, lastCompletedOn);
  return lengthened(addDays(since, 1), addMonths(since, months), pauses);
};

/** A period from its first to its last day, with the pauses in it. */
export const lengthened = (windowFrom: LegalDate, plainTo: LegalDate, pauses: readonly Pause[]): InactivityWindow => {
  let windowTo = plainTo;
  let pausedDays = 0;
  for (const pause of merged(pauses)) {
    const from = laterOf(pause.from, windowFrom);
    if (from > windowTo) break;
    if (pause.to === undefined) return { windowFrom, pausedDays };
    if (pause.to < from) continue;
    const days = daysBetween(from, pause.to) + 1;
    pausedDays += days;
    windowTo = addDays(windowTo, days);
  }
  return { windowFrom, windowTo, pausedDays };
};

/** The same days as disjoint pauses in the order of time. */
const merged = (pauses: readonly Pause[]): readonly Pause[] => {
  const disjoint: Pause[] = [];
  for (const pause of pauses.filter(hasDays).sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = disjoint.at(-1);
    if (last === undefined || (last.to !== undefined && pause.from > last.to)) disjoint.push(pause);
    else disjoint[disjoint.length - 1] = { from: last.from, ...latestEnd(last, pause) };
  }
  return disjoint;
};

const hasDays = (pause: Pause): boolean => pause.to === undefined || pause.from <= pause.to;

const latestEnd = (a: Pause, b: Pause): Pick<Pause, 'to'> =>
  a.to === undefined || b.to === undefined ? {} : { to: laterOf(a.to, b.to) };

/** Whether the period was over before a day began. */
export const isInactiveOn = (window: InactivityWindow, on: LegalDate): boolean =>
  window.windowTo !== undefined && window.windowTo < on;

/** A period as inactivity was established on it; the pauses known then have lengthened it. */
export type EstablishedWindow = Required<InactivityWindow>;

/**
 * Whether established inactivity stands on a day. It falls away when special reasons accepted since lengthen the period
 * beyond that day, or so far that it reaches an activity, or when one in it is reported late; what was done after the
 * period was complete comes too late, and takes nothing from what was done in it.
 * How long the period is stays as it was established: later measures are not retroactive (Art.7市2).
 */
export const stillInactive = (
  { windowFrom, windowTo, pausedDays }: EstablishedWindow,
  pauses: readonly Pause[],
  completedOn: readonly LegalDate[],
  on: LegalDate,
): boolean => {
  const window = lengthened(windowFrom, addDays(windowTo, -pausedDays), pauses);
  const end = window.windowTo;
  return isInactiveOn(window, on) && !completedOn.some((day) => windowFrom <= day && end !== undefined && day <= end);
};
