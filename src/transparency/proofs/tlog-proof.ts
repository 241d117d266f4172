import { fromDecimal, toBase64 } from '../base64.js';
import { Malformed } from '../malformed.js';
import { type Hash, hashFromBase64 } from '../merkle/hash.js';

const HEADER = 'c2sp.org/tlog-proof@v1';

/** C2SP tlog-proof: that the entry at `index` is in the tree of a checkpoint, all that is needed to see it. */
export type TlogProof = {
  readonly index: number;
  /** From leaf to root. */
  readonly path: readonly Hash[];
  /** The signed note as it stands. */
  readonly checkpoint: string;
};

export const formatTlogProof = ({ index, path, checkpoint }: TlogProof): string =>
  [HEADER, `index ${index}`, ...path.map(toBase64), '', checkpoint].join('\n');

/** @throws Malformed */
export const parseTlogProof = (text: string): TlogProof => {
  const end = text.indexOf('\n\n');
  const [header, index, ...path] = text.slice(0, Math.max(end, 0)).split('\n');
  if (header !== HEADER) throw new Malformed('proof', `its first line is ${HEADER}`);
  if (index?.startsWith('index ') !== true) throw new Malformed('proof', 'its second line is the index');
  return {
    index: fromDecimal(index.slice('index '.length), 'proof'),
    path: path.map((line) => hashFromBase64(line, 'proof')),
    checkpoint: text.slice(end + 2),
  };
};
