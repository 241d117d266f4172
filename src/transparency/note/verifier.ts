import { createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import { fromBase64, toBase64 } from '../base64.js';
import { Malformed } from '../malformed.js';

/** What a key signs: `log` the note itself (Ed25519), `witness` a note it has seen at a time (cosignature/v1). */
export type KeyKind = 'log' | 'witness';

/** C2SP signed-note signature types. */
const KEY_TYPES: { readonly [kind in KeyKind]: number } = { log: 0x01, witness: 0x04 };
const PUBLIC_KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
const TIME_BYTES = 8;
/** What precedes the 32 bytes of an Ed25519 public key in DER (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** A key by which signatures are checked. */
export type Verifier = {
  readonly kind: KeyKind;
  readonly name: string;
  /** Four bytes in hexadecimal. */
  readonly keyId: string;
  /** `name+key id+base64`, as it is published. */
  readonly vkey: string;
  /** Checks what follows the key id in a signature line, over the note's body with its last newline. */
  verify(body: string, payload: Uint8Array): boolean;
};

/** No blank and no plus, since they end a name. */
export const isKeyName = (text: string): boolean => /^[^\s+\p{C}]{1,255}$/u.test(text);

/** The text that a witness signs: C2SP tlog-cosignature. */
export const cosigned = (time: number, body: string): string => `cosignature/v1\ntime ${time}\n${body}`;

/** When a witness says that it saw the note, in seconds since the epoch. @throws Malformed */
export const cosignatureTime = (payload: Uint8Array): number => {
  if (payload.length !== TIME_BYTES + SIGNATURE_BYTES) throw new Malformed('note', 'a cosignature is 72 bytes');
  return Number(Buffer.from(payload).readBigUInt64BE());
};

const checks = (kind: KeyKind, key: KeyObject) => {
  const holds = (text: string, signature: Uint8Array): boolean =>
    signature.length === SIGNATURE_BYTES && verify(null, Buffer.from(text), key, signature);
  switch (kind) {
    case 'log':
      return holds;
    case 'witness':
      return (body: string, payload: Uint8Array): boolean =>
        payload.length === TIME_BYTES + SIGNATURE_BYTES &&
        holds(cosigned(cosignatureTime(payload), body), payload.subarray(TIME_BYTES));
    default:
      return kind satisfies never;
  }
};

/** @throws Malformed */
export const verifierOf = (kind: KeyKind, name: string, publicKey: Uint8Array): Verifier => {
  if (!isKeyName(name)) throw new Malformed('verifier key', 'a name has no blank and no plus');
  if (publicKey.length !== PUBLIC_KEY_BYTES) throw new Malformed('verifier key', 'an Ed25519 key is 32 bytes');
  const typed = Buffer.concat([Buffer.of(KEY_TYPES[kind]), publicKey]);
  const keyId = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), typed])).slice(0, 8);
  const key = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' });
  return { kind, name, keyId, vkey: `${name}+${keyId}+${toBase64(typed)}`, verify: checks(kind, key) };
};

const kindOf = (type: number | undefined): KeyKind => {
  if (type === KEY_TYPES.log) return 'log';
  if (type === KEY_TYPES.witness) return 'witness';
  throw new Malformed('verifier key', 'its signatures are of a type that is not known here');
};

/** Reads `name+hex8(key id)+base64(type ‖ public key)`. @throws Malformed */
export const parseVerifierKey = (text: string): Verifier => {
  const [, name, keyId, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim()) ?? [];
  if (name === undefined || encoded === undefined) throw new Malformed('verifier key', 'it is name+key id+base64');
  const typed = fromBase64(encoded, 'verifier key');
  const verifier = verifierOf(kindOf(typed[0]), name, typed.subarray(1));
  if (verifier.keyId !== keyId) throw new Malformed('verifier key', 'its key id is of another key');
  return verifier;
};
