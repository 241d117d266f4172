import { hash } from 'node:crypto';
import { fromBase64 } from '../base64.js';
import { type Format, Malformed } from '../malformed.js';

/** A SHA-256 hash: 32 bytes. */
export type Hash = Uint8Array;
export const HASH_BYTES = 32;

/** `binary` leaves native code in half the time that a Buffer takes. */
const sha256 = (data: string | Uint8Array): Buffer => Buffer.from(hash('sha256', data, 'binary'), 'binary');

/** RFC 6962 §2.1: the root of a tree without leaves. */
export const emptyRoot: Hash = sha256('');

/** The most bytes that UTF-8 takes for one unit of a string. */
const MOST_BYTES = 3;
/** A zero byte, and room for any entry after it: one buffer for all, since this runs for every entry of a log. */
const leaf = Buffer.alloc(1 + MOST_BYTES * 0xffff);

const hashOfBytes = (entry: Uint8Array): Hash => {
  if (entry.length >= leaf.length) return sha256(Buffer.concat([Buffer.of(0), entry]));
  leaf.set(entry, 1);
  return sha256(leaf.subarray(0, 1 + entry.length));
};

/** Written to bytes here: to put the zero before the text and hash that takes a quarter longer. */
const hashOfText = (entry: string): Hash =>
  MOST_BYTES * entry.length >= leaf.length
    ? hashOfBytes(Buffer.from(entry))
    : sha256(leaf.subarray(0, 1 + leaf.write(entry, 1)));

/** RFC 6962 §2.1: the hash of an entry, given as its text (hashed in UTF-8) or as its bytes. */
export const leafHash = (entry: string | Uint8Array): Hash =>
  typeof entry === 'string' ? hashOfText(entry) : hashOfBytes(entry);

const pair = Buffer.alloc(1 + 2 * HASH_BYTES, 1);

/** RFC 6962 §2.1: the hash of an inner node. */
export const nodeHash = (left: Hash, right: Hash): Hash => {
  pair.set(left, 1);
  pair.set(right, 1 + HASH_BYTES);
  return sha256(pair);
};

export const sameHash = (a: Hash, b: Hash): boolean => Buffer.compare(a, b) === 0;

/** @throws Malformed when the text is not 32 bytes in base64 */
export const hashFromBase64 = (text: string, format: Format = 'hash'): Hash => {
  const bytes = fromBase64(text, format);
  if (bytes.length !== HASH_BYTES) throw new Malformed(format, `a hash is ${HASH_BYTES} bytes, not ${bytes.length}`);
  return bytes;
};
