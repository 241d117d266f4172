import { fromDecimal, toBase64 } from '../base64.js';
import { Malformed } from '../malformed.js';
import { type Hash, hashFromBase64 } from '../merkle/hash.js';
import { openNote, parseNote, signNote, type VerifiedNote } from './signed-note.js';
import type { Signer } from './signer.js';
import { isKeyName, type Verifier } from './verifier.js';

/** What a log says of itself: that its first `size` entries have this root. C2SP tlog-checkpoint. */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Hash };

/** A URL without scheme; it is the name of the log's key, too. */
export const isOrigin = isKeyName;

export const checkpointBody = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${toBase64(root)}\n`;

/** Reads a checkpoint's body; further lines are extensions, which are signed and mean nothing here. @throws Malformed */
export const parseCheckpointBody = (body: string): Checkpoint => {
  const [origin, size, root, ...others] = body.split('\n');
  if (origin === undefined || size === undefined || root === undefined || others.length === 0)
    throw new Malformed('checkpoint', 'it has three lines: origin, size and root');
  if (!isOrigin(origin)) throw new Malformed('checkpoint', 'its origin has no blank and no plus');
  return { origin, size: fromDecimal(size, 'checkpoint'), root: hashFromBase64(root, 'checkpoint') };
};

/** @throws Malformed. Signatures are not looked at. */
export const parseCheckpoint = (note: string): Checkpoint => parseCheckpointBody(parseNote(note).body);

export const signCheckpoint = (checkpoint: Checkpoint, signers: readonly Signer[]): string =>
  signNote(checkpointBody(checkpoint), signers);

/**
 * A checkpoint of this origin that one of the keys of its log has signed. Witness keys among those known are checked
 * too; `signedBy` says whose signatures hold.
 * @throws Malformed, UnverifiedNote
 */
export const openCheckpoint = (
  note: string,
  origin: string,
  known: readonly Verifier[],
): Checkpoint & Pick<VerifiedNote, 'signedBy'> => {
  const checkpoint = parseCheckpoint(note);
  if (checkpoint.origin !== origin)
    throw new Malformed('checkpoint', `its origin is ${checkpoint.origin}, not ${origin}`);
  const logKeys = known.filter(({ kind, name }) => kind === 'log' && name === origin);
  const witnesses = known.filter(({ kind }) => kind === 'witness');
  openNote(note, logKeys);
  return { ...checkpoint, signedBy: openNote(note, [...logKeys, ...witnesses]).signedBy };
};
