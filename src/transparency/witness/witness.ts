import { toBase64 } from '../base64.js';
import { Malformed } from '../malformed.js';
import type { Hash } from '../merkle/hash.js';
import { verifyConsistency } from '../merkle/verify.js';
import { type Checkpoint, parseCheckpoint } from '../note/checkpoint.js';
import { openNote, parseNote, signatureBy, signatureLine, UnverifiedNote } from '../note/signed-note.js';
import type { Signer } from '../note/signer.js';
import type { Verifier } from '../note/verifier.js';
import { parseSubmission, type Submission } from './protocol.js';

/** The largest tree of an origin that was cosigned. `root` in base64. */
export type Witnessed = { readonly size: number; readonly root: string };

/** What a witness must never forget. */
export interface WitnessStore {
  /** `undefined` for an origin that nothing was cosigned of. */
  latest(origin: string): Promise<Witnessed | undefined>;
  /** Replaces what is there by `next` in one step, where it is still `seen`. Durable when it answers true. */
  advance(origin: string, seen: Witnessed | undefined, next: Witnessed): Promise<boolean>;
  close(): Promise<void>;
}

export type WitnessOptions = {
  /** The keys of the logs that it watches; a log's origin is the name of its keys. */
  readonly logs: readonly Verifier[];
  readonly signer: Signer;
  readonly store: WitnessStore;
};

/** In the terms of C2SP tlog-witness; the server turns it into HTTP. */
export type WitnessAnswer =
  | { readonly kind: 'cosigned'; readonly lines: string; readonly checkpoint: Checkpoint }
  | { readonly kind: 'malformed'; readonly reason: string }
  | { readonly kind: 'unknownOrigin'; readonly origin: string }
  | { readonly kind: 'unsigned'; readonly reason: string }
  /** The old size is larger than the checkpoint's. */
  | { readonly kind: 'backwards'; readonly old: number; readonly size: number }
  /** The witness has seen another size than the old one, or another tree of the same size. */
  | { readonly kind: 'conflict'; readonly size: number; readonly reason: 'OTHER_SIZE' | 'OTHER_ROOT' }
  | { readonly kind: 'inconsistent'; readonly old: number; readonly size: number };

/** Cosigns a log's checkpoints as long as each has grown out of the one before. */
export const createWitness = ({ logs, signer, store }: WitnessOptions) => ({
  async addCheckpoint(body: string): Promise<WitnessAnswer> {
    try {
      return await judge({ logs, signer, store }, parseSubmission(body));
    } catch (error) {
      if (error instanceof Malformed) return { kind: 'malformed', reason: error.message };
      if (error instanceof UnverifiedNote) return { kind: 'unsigned', reason: error.message };
      throw error;
    }
  },
});
export type Witness = ReturnType<typeof createWitness>;

const judge = async (
  { logs, signer, store }: WitnessOptions,
  { old, proof, checkpoint: note }: Submission,
): Promise<WitnessAnswer> => {
  const checkpoint = parseCheckpoint(note);
  const { origin, size, root } = checkpoint;
  const known = logs.filter(({ name }) => name === origin);
  if (known.length === 0) return { kind: 'unknownOrigin', origin };
  openNote(note, known);
  if (old > size) return { kind: 'backwards', old, size };
  const seen = await store.latest(origin);
  if (old !== (seen?.size ?? 0)) return { kind: 'conflict', size: seen?.size ?? 0, reason: 'OTHER_SIZE' };
  const next = { size, root: toBase64(root) };
  if (seen !== undefined && old === size && seen.root !== next.root)
    return { kind: 'conflict', size, reason: 'OTHER_ROOT' };
  if (!isConsistent(seen, proof, checkpoint)) return { kind: 'inconsistent', old, size };
  if (!(await store.advance(origin, seen, next))) {
    // Somebody else's submission came between; its size is what is next.
    return { kind: 'conflict', size: (await store.latest(origin))?.size ?? 0, reason: 'OTHER_SIZE' };
  }
  const lines = signatureLine(signatureBy(signer, parseNote(note).body));
  return { kind: 'cosigned', lines, checkpoint };
};

const isConsistent = (seen: Witnessed | undefined, path: readonly Hash[], { size, root }: Checkpoint): boolean => {
  // Every tree has grown out of the empty one.
  if (seen === undefined || seen.size === 0) return path.length === 0;
  const from = { size: seen.size, root: Buffer.from(seen.root, 'base64') };
  return verifyConsistency({ from, to: { size, root }, path });
};
