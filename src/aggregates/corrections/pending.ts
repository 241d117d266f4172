import {
  accept,
  type Decision,
  type Envelope,
  type MarkerEvent,
  markerEvent,
  nothingToDo,
  type Refusal,
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
  { history }: { readonly history: readonly Envelope[] },
): Decision<MarkerEvent> => {
  const found = targetIn(history, entryId);
  if (!found.ok) return refuseAll([found.refusal]);
  if (!isPending(found.target)) return refuseAll([refusal('ENTRY_NOT_PENDING', 'Art.8(3)', { field: 'entryId' })]);
  return accept(markerEvent('EntryWithdrawn', { target: entryId, of: of(found.target.recorded), reason }));
};

/** An act takes effect on its date, or does not, where a rule keeps it from it by then. Once. */
export const takeEffect = (
  { entryId }: CorrectionCommands['takeEffect'],
  { history, obstacle }: { readonly history: readonly Envelope[]; readonly obstacle?: Refusal | undefined },
): Decision<MarkerEvent> => {
  const found = targetIn(history, entryId);
  if (!found.ok || !isPending(found.target)) return nothingToDo;
  const { recorded } = found.target;
  if (obstacle === undefined) return accept(markerEvent('EntryTookEffect', { target: entryId, of: of(recorded) }));
  return accept(displaced(recorded, obstacle.code, `${obstacle.code} (${obstacle.article})`));
};

/** A pending entry that a rule, or a later decision, keeps from taking effect. */
export const displaced = (entry: Envelope, because: string, reason: string): MarkerEvent =>
  markerEvent('EntryWithdrawn', { target: entry.id, of: of(entry), reason, because });
