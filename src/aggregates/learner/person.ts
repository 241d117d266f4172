import { accept, type Decision, type DocumentRef, nothingToDo, refusing } from '../../kernel/index.js';
import { type LearnerEvent, learnerEvent } from './events.js';
import { learnerRefusals } from './refusals.js';
import type { ErasedLearner, LearnerCommands, RegisteredLearner, Sealed } from './state.js';

const { refuse } = refusing(learnerRefusals);

/** Whether it is the name on record only the vault can tell: who gives the command has looked, and gives that one then. */
export const correctLearnerName = (
  { name, reason }: LearnerCommands['correctLearnerName'],
  learner: RegisteredLearner,
): Decision<LearnerEvent> =>
  isSame(name, learner.name) ? nothingToDo : accept(learnerEvent('LearnerNameCorrected', { name, reason }));

const isSame = (a: Sealed, b: Sealed): boolean =>
  a.keyId === b.keyId && a.nonce === b.nonce && a.ciphertext === b.ciphertext;

/** PIPL 47. Once and for all; what was registered stays in its events, under keys that are no more. */
export const eraseLearner = (
  { reason }: LearnerCommands['eraseLearner'],
  learner: RegisteredLearner | ErasedLearner,
  { document }: { readonly document?: DocumentRef },
): Decision<LearnerEvent> => {
  if (learner.status === 'ERASED') return nothingToDo;
  if (document === undefined) return refuse('ERASURE_DOCUMENT_MISSING', 'Art.4(4)', { field: 'document' });
  const keyIds = [...new Set([learner.name.keyId, learner.idNumber.keyId])];
  return accept(learnerEvent('LearnerErased', { keyIds, reason }));
};
