import {
  asCorrected,
  type Envelope,
  isMarker,
  isScheduled,
  type Marks,
  marksOf,
  type Refusal,
  refusing,
  unmarked,
} from '../../kernel/index.js';
import { correctionRefusals } from './refusals.js';

const { refusal } = refusing(correctionRefusals);
const ARTICLE = 'Art.8(3)';

/** The entry that a command is about: as recorded, as it reads now, and what was marked on it. */
export type Target = { readonly recorded: Envelope; readonly current: Envelope; readonly marks: Marks };

type Found = { readonly ok: true; readonly target: Target } | { readonly ok: false; readonly refusal: Refusal };

/** Finds an entry in its record; refused where there is none, where it is a marker and where it was withdrawn. */
export const targetIn = (history: readonly Envelope[], entryId: string): Found => {
  const recorded = history.find(({ id }) => id === entryId);
  const at = (code: keyof typeof correctionRefusals, id = entryId): Found => ({
    ok: false,
    refusal: refusal(code, ARTICLE, { field: 'entryId', params: { entryId: id.slice(0, 100) } }),
  });
  if (recorded === undefined) return at('ENTRY_UNKNOWN');
  if (isMarker(recorded)) return at('ENTRY_IS_A_MARKER', recorded.data.target);
  const marks = marksOf(history).get(entryId) ?? unmarked;
  if (marks.withdrawn !== undefined) return at('ENTRY_ALREADY_WITHDRAWN');
  return { ok: true, target: { recorded, current: asCorrected(recorded, marks), marks } };
};

/** Ahead of its date and not in effect. */
export const isPending = ({ recorded, marks }: Target): boolean =>
  isScheduled(recorded) && marks.tookEffect === undefined;
