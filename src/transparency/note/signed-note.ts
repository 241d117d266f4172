import { fromBase64, toBase64 } from '../base64.js';
import { Malformed } from '../malformed.js';
import type { Signer } from './signer.js';
import { isKeyName, type Verifier } from './verifier.js';

const KEY_ID_BYTES = 4;
/** Notes are small, and a reader must not be kept busy by one that is not. */
const MOST_BYTES = 1_000_000;
const MOST_SIGNATURES = 100;
/** C0 but the newline; and what a decoder puts where there was no UTF-8. */
const CONTROL = /[^\P{Cc}\n\u007f-\u009f]|\ufffd/u;

/** One line below a note. `payload` is what follows the key id. */
export type NoteSignature = { readonly name: string; readonly keyId: string; readonly payload: Uint8Array };

/** `body` ends with a newline, which is signed with it. */
export type SignedNote = { readonly body: string; readonly signatures: readonly NoteSignature[] };

/** A note that is not signed by who should have signed it. */
export class UnverifiedNote extends Error {
  override readonly name = 'UnverifiedNote';
  constructor(
    readonly rule: 'SIGNATURE_FAILS' | 'NO_KNOWN_KEY',
    readonly key: string,
  ) {
    super(rule === 'SIGNATURE_FAILS' ? `the signature of ${key} fails` : `none of these keys has signed: ${key}`);
  }
}

/** `— <name> <base64(key id ‖ payload)>`, with its newline. */
export const signatureLine = ({ name, keyId, payload }: NoteSignature): string =>
  `— ${name} ${toBase64(Buffer.concat([Buffer.from(keyId, 'hex'), payload]))}\n`;

export const signatureBy = ({ verifier: { name, keyId }, sign }: Signer, body: string): NoteSignature => ({
  name,
  keyId,
  payload: sign(body),
});

/** @throws Malformed */
export const parseSignatureLine = (line: string): NoteSignature => {
  const [, name, encoded] = /^— (\S+) (\S+)$/.exec(line) ?? [];
  if (name === undefined || encoded === undefined || !isKeyName(name))
    throw new Malformed('note', 'a signature line is “— name base64”');
  const bytes = fromBase64(encoded, 'note');
  if (bytes.length <= KEY_ID_BYTES) throw new Malformed('note', 'a signature line holds no signature');
  return { name, keyId: bytes.subarray(0, KEY_ID_BYTES).toString('hex'), payload: bytes.subarray(KEY_ID_BYTES) };
};

export const formatNote = ({ body, signatures }: SignedNote): string =>
  `${body}\n${signatures.map(signatureLine).join('')}`;

/** Signs a body, which must end with a newline, by every signer. */
export const signNote = (body: string, signers: readonly Signer[]): string =>
  formatNote({ body, signatures: signers.map((signer) => signatureBy(signer, body)) });

/** Reads a note without checking its signatures. @throws Malformed */
export const parseNote = (text: string): SignedNote => {
  if (Buffer.byteLength(text) > MOST_BYTES) throw new Malformed('note', `it is longer than ${MOST_BYTES} bytes`);
  if (CONTROL.test(text)) throw new Malformed('note', 'it holds control characters or is not UTF-8');
  const end = text.lastIndexOf('\n\n');
  if (end < 0 || !text.endsWith('\n')) throw new Malformed('note', 'it is a text, a blank line and signature lines');
  const lines = text.slice(end + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) throw new Malformed('note', `it has more than ${MOST_SIGNATURES} signatures`);
  return { body: text.slice(0, end + 1), signatures: lines.map(parseSignatureLine) };
};

export type VerifiedNote = SignedNote & {
  /** Whose signatures hold, each once. */
  readonly signedBy: readonly Verifier[];
};

/**
 * Reads a note and checks the signatures of the keys that are known; those of others are ignored.
 * @throws Malformed
 * @throws UnverifiedNote when the signature of a known key fails
 */
export const readNote = (text: string, known: readonly Verifier[]): VerifiedNote => {
  const note = parseNote(text);
  const signedBy = new Set<Verifier>();
  for (const { name, keyId, payload } of note.signatures) {
    const verifier = known.find((one) => one.name === name && one.keyId === keyId);
    if (verifier === undefined || signedBy.has(verifier)) continue;
    if (!verifier.verify(note.body, payload)) throw new UnverifiedNote('SIGNATURE_FAILS', verifier.vkey);
    signedBy.add(verifier);
  }
  return { ...note, signedBy: [...signedBy] };
};

/** As {@link readNote}, for a reader who trusts only what one of these keys has signed. @throws Malformed, UnverifiedNote */
export const openNote = (text: string, trusted: readonly Verifier[]): VerifiedNote => {
  const note = readNote(text, trusted);
  if (note.signedBy.length === 0) throw new UnverifiedNote('NO_KNOWN_KEY', trusted.map(({ vkey }) => vkey).join(', '));
  return note;
};
