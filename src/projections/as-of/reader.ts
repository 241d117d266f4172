import { asCorrected, isMarker, isScheduled, type LegalDate, marksOf } from '../../kernel/index.js';
import type { Entry } from '../../ledger/index.js';
import { baseOf } from '../entries/project.js';
import { isPublicType } from '../entries/queries.js';
import { entryViewOf } from '../entries/view.js';
import type { Depth, Point } from '../question.js';
import type { EntryView } from '../views.js';

/** Ahead of its date as of a date, whether or not its effect was recorded by then. */
const isPendingOn = ({ takesEffectOn, withdrawn, corrected, occurredOn }: EntryView, on: LegalDate): boolean =>
  takesEffectOn !== undefined && withdrawn === undefined && (corrected?.occurredOn ?? occurredOn) > on;

type Reading = {
  /** The point that the entries are shown as of; absent where they are as the register stands. */
  readonly asOf?: Point;
  /** What is pending is so as of this date. */
  readonly on?: LegalDate;
};

/** The entries of a history as a viewer reads them, by what was marked on them up to its end. */
export const readerOf = (history: readonly Entry[], depth: Depth, { asOf, on }: Reading = {}) => {
  const recorded = new Map(history.map((entry) => [entry.sequence, entry.envelope]));
  const byId = new Map(history.map((entry) => [entry.envelope.id, entry]));
  const marks = marksOf([...recorded.values()]);
  const viewOf = (entry: Entry): EntryView => {
    const envelope = recorded.get(entry.sequence) ?? entry.envelope;
    const now = entryViewOf(entry, envelope, depth, marks.get(envelope.id));
    const view = {
      ...now,
      ...(on !== undefined && { pending: isPendingOn(now, on) }),
      ...(asOf !== undefined && { asOf }),
    };
    const target = view.about === undefined ? undefined : byId.get(view.about);
    // What is marked on it later must not show in an answer that was given before.
    return target === undefined ? view : { ...view, target: viewOf(target) };
  };
  return (entry: Entry): { readonly entry?: EntryView } => {
    const view = viewOf(entry);
    const isOpen = isPublicType(view.type) && !view.pending && view.withdrawn === undefined;
    return depth === 'PUBLIC' && baseOf(entry) !== null && !isOpen ? {} : { entry: view };
  };
};

/**
 * The entries that tell a history as of a date: what is dated by then, what was decided ahead for a later date, and what was marked on either.
 * An effect that was recorded later than the date is none yet.
 */
export const toldOn = (history: readonly Entry[], on: LegalDate): readonly Entry[] => {
  const marks = marksOf(history.map(({ envelope }) => envelope));
  const [inEffect, ahead] = [new Set<string>(), new Set<string>()];
  for (const { envelope } of history) {
    if (isMarker(envelope)) continue;
    if (asCorrected(envelope, marks.get(envelope.id)).meta.occurredOn <= on) inEffect.add(envelope.id);
    else if (isScheduled(envelope)) ahead.add(envelope.id);
  }
  const isTold = ({ envelope }: Entry): boolean => {
    const { id, effect } = isMarker(envelope)
      ? { id: envelope.data.target, effect: envelope.type === 'EntryTookEffect' }
      : { id: envelope.id, effect: false };
    return inEffect.has(id) || (ahead.has(id) && !effect);
  };
  return history.filter(isTold);
};

/** As {@link toldOn}, as a viewer reads it. */
export const historyOn = (
  history: readonly Entry[],
  on: LegalDate,
  depth: Depth,
  asOf: Point,
): readonly EntryView[] => {
  const read = readerOf(history, depth, { asOf, on });
  return toldOn(history, on).flatMap((entry) => read(entry).entry ?? []);
};
