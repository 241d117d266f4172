import { leafHash } from '../merkle/hash.js';
import { verifyInclusion } from '../merkle/verify.js';
import { type Checkpoint, openCheckpoint } from '../note/checkpoint.js';
import type { Verifier } from '../note/verifier.js';
import { parseTlogProof } from './tlog-proof.js';

export type ProvenEntry = {
  readonly index: number;
  readonly checkpoint: Checkpoint;
  /** Whose signatures on the checkpoint hold. */
  readonly signedBy: readonly Verifier[];
};

/** The proof is of another entry, or of another tree than its checkpoint's. */
export class ProofFails extends Error {
  override readonly name = 'ProofFails';
  constructor(
    readonly index: number,
    readonly size: number,
  ) {
    super(`the entry is not at index ${index} of the tree of ${size} entries`);
  }
}

/**
 * Checks a `.tlog-proof` of an entry: that its checkpoint is signed by the log of this origin, and that the entry is
 * in it. Needs no server and no file.
 * @throws Malformed, UnverifiedNote, ProofFails
 */
export const verifyTlogProof = (
  proof: string,
  entry: string | Uint8Array,
  origin: string,
  known: readonly Verifier[],
): ProvenEntry => {
  const { index, path, checkpoint: note } = parseTlogProof(proof);
  const { signedBy, ...checkpoint } = openCheckpoint(note, origin, known);
  const { size, root } = checkpoint;
  if (!verifyInclusion({ index, size, leaf: leafHash(entry), path, root })) throw new ProofFails(index, size);
  return { index, checkpoint, signedBy };
};
