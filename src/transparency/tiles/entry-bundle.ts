import { Malformed } from '../malformed.js';

const LENGTH_BYTES = 2;
const MOST_BYTES = 0xffff;

/** C2SP tlog-tiles: each entry after its length as uint16be. @throws RangeError when an entry is longer than 65,535 bytes */
export const writeEntryBundle = (entries: readonly string[]): Buffer => {
  const parts = entries.flatMap((entry) => {
    const bytes = Buffer.from(entry);
    if (bytes.length > MOST_BYTES) throw new RangeError(`an entry of ${bytes.length} bytes does not fit a bundle`);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt16BE(bytes.length);
    return [length, bytes];
  });
  return Buffer.concat(parts);
};

/** The entries of a bundle as bytes. @throws Malformed */
export const readEntryBundle = (bundle: Uint8Array): readonly Buffer[] => {
  const bytes = Buffer.from(bundle.buffer, bundle.byteOffset, bundle.byteLength);
  const entries: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const from = at + LENGTH_BYTES;
    const to = from + (from <= bytes.length ? bytes.readUInt16BE(at) : MOST_BYTES);
    if (to > bytes.length) throw new Malformed('entry bundle', `it ends inside entry ${entries.length}`);
    entries.push(bytes.subarray(from, to));
    at = to;
  }
  return entries;
};
