import { signNote } from '../note/signed-note.js';
import type { Signer } from '../note/signer.js';
import type { Verifier } from '../note/verifier.js';

/** The keys of one origin. */
export type KeyRing = {
  /** Who signs now: the current key first, then earlier ones that still sign beside it. */
  readonly signers: readonly Signer[];
  /** Every key that ever signed, the current one first. They stay published, so that old proofs can be checked. */
  readonly verifiers: readonly Verifier[];
  /** Signed notes, oldest first, in each of which a key hands over to the next. */
  readonly successions: readonly string[];
};

/** Where the keys are kept. They may be rotated while the log runs, so it asks before it signs. */
export interface LogKeys {
  current(): Promise<KeyRing>;
}

/**
 * What both keys sign when one follows the other. Its first line has blanks, which no origin has: it can never be
 * taken for a checkpoint.
 */
export const signSuccession = (origin: string, from: Signer, to: Signer): string =>
  signNote(`${origin} key succession\n${from.verifier.vkey}\n${to.verifier.vkey}\n`, [from, to]);
