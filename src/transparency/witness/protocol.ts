import { fromDecimal, toBase64 } from '../base64.js';
import { Malformed } from '../malformed.js';
import { type Hash, hashFromBase64 } from '../merkle/hash.js';

/** The most hashes that a consistency proof has, for trees of up to 2^63 entries. */
export const MOST_PROOF_LINES = 63;
/** The media type in which a witness tells the size that it has seen. */
export const SIZE_TYPE = 'text/x.tlog.size';

/** C2SP tlog-witness: the tree at `old` entries is what the checkpoint's tree began with. */
export type Submission = { readonly old: number; readonly proof: readonly Hash[]; readonly checkpoint: string };

export const formatSubmission = ({ old, proof, checkpoint }: Submission): string =>
  [`old ${old}`, ...proof.map(toBase64), '', checkpoint].join('\n');

/** @throws Malformed */
export const parseSubmission = (text: string): Submission => {
  const end = text.indexOf('\n\n');
  const [old, ...proof] = text.slice(0, Math.max(end, 0)).split('\n');
  if (old?.startsWith('old ') !== true) throw new Malformed('submission', 'it begins with “old <size>”');
  if (proof.length > MOST_PROOF_LINES)
    throw new Malformed('submission', `it has more than ${MOST_PROOF_LINES} lines of proof`);
  return {
    old: fromDecimal(old.slice('old '.length), 'submission'),
    proof: proof.map((line) => hashFromBase64(line, 'submission')),
    checkpoint: text.slice(end + 2),
  };
};
