import {
  accept,
  type Decision,
  type Envelope,
  type LegalDate,
  type MarkerEvent,
  markerEvent,
  nothingToDo,
  refuseAll,
  refusing,
} from '../../kernel/index.js';
import type { CorrectionCommands } from './commands.js';
import { correctionRefusals } from './refusals.js';
import { isPending, targetIn } from './target.js';

const { refusal } = refusing(correctionRefusals);

const of = ({ type, v }: Envelope) => ({ type, v });

/** An act that has not taken effect is taken back before its date. */
export const withdrawEntry = (
  { entryId, reason }: CorrectionCommands['withdrawEntry'],
  { history, today }: { readonly history: readonly Envelope[]; readonly today: LegalDate },
): Decision<MarkerEvent> => {
  const found = targetIn(history, entryId);
  if (!found.ok) return refuseAll([found.refusal]);
  const { recorded } = found.target;
  // From the first moment of its day on it counts, whether or not that is written down yet.
  if (!isPending(found.target) || recorded.meta.occurredOn <= today)
    return refuseAll([refusal('ENTRY_NOT_PENDING', 'Art.8(3)', { field: 'entryId' })]);
  return accept(markerEvent('EntryWithdrawn', { target: entryId, of: of(recorded), reason }));
};

/** The rule that keeps an act from taking effect, by its code, and what it says. */
export type Obstacle = { readonly code: string; readonly reason: string };

/** An act takes effect on its date, or does not, where a rule keeps it from it by then. Once. */
export const takeEffect = (
  { entryId }: CorrectionCommands['takeEffect'],
  { history, obstacle }: { readonly history: readonly Envelope[]; readonly obstacle?: Obstacle | undefined },
): Decision<MarkerEvent> => {
  const found = targetIn(history, entryId);
  if (!found.ok || !isPending(found.target)) return nothingToDo;
  const { recorded } = found.target;
  if (obstacle === undefined) return accept(markerEvent('EntryTookEffect', { target: entryId, of: of(recorded) }));
  return accept(displaced(recorded, obstacle));
};

/** A pending entry that a rule, or a later decision, keeps from taking effect. */
export const displaced = (entry: Envelope, { code, reason }: Obstacle): MarkerEvent =>
  markerEvent('EntryWithdrawn', { target: entry.id, of: of(entry), reason, because: code });
