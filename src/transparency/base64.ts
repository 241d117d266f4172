import { type Format, Malformed } from './malformed.js';

export const toBase64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

/** Standard base64 with padding, and nothing that another text would be read as too. @throws Malformed */
export const fromBase64 = (text: string, format: Format): Buffer => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw new Malformed(format, 'not standard base64 with padding');
  return bytes;
};

/** A whole number as these formats write it: no sign, no leading zero, below 2^53. @throws Malformed */
export const fromDecimal = (text: string, format: Format): number => {
  const number = /^(?:0|[1-9]\d{0,15})$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(number)) throw new Malformed(format, `not a whole number: ${text.slice(0, 40)}`);
  return number;
};
