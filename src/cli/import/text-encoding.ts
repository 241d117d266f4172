import { TextDecoder } from 'node:util';
import { CommandFailed, exitCodes } from '../exit-codes.js';

export type DecodedText = { readonly text: string; readonly encoding: string };

const decoder = (encoding: string): TextDecoder => {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new CommandFailed(exitCodes.usage, `不认识的编码 ${encoding}`, `unknown encoding ${encoding}`);
  }
};

const decodedAs = (bytes: Uint8Array, encoding: string): DecodedText | undefined => {
  const strict = decoder(encoding);
  try {
    const text = strict.decode(bytes);
    return text.includes('\0') ? undefined : { text, encoding: strict.encoding };
  } catch {
    return undefined;
  }
};

const fromMark = (bytes: Uint8Array): string | undefined => {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
};

/**
 * Reads a bureau's text file. A byte-order mark decides; without one it is UTF-8 where the bytes are valid UTF-8, and
 * GB 18030 (which holds GBK and GB 2312, what Excel writes in China) otherwise. `encoding` overrides, by its WHATWG name.
 * @throws CommandFailed when the bytes are not text in that encoding
 */
export const decodeText = (bytes: Uint8Array, encoding?: string): DecodedText => {
  const marked = fromMark(bytes);
  const candidates = encoding !== undefined ? [encoding] : marked !== undefined ? [marked] : ['utf-8', 'gb18030'];
  for (const candidate of candidates) {
    const decoded = decodedAs(bytes, candidate);
    if (decoded !== undefined) return decoded;
  }
  const tried = candidates.join(', ');
  throw new CommandFailed(exitCodes.failure, `文件不是 ${tried} 编码的文本`, `the file is not text in ${tried}`);
};
