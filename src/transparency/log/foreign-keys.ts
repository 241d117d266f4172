import { parseNote } from '../note/signed-note.js';
import type { StoredHead } from './head-store.js';
import type { KeyRing } from './log-keys.js';

/**
 * The head that was signed last bears the signature of a key that is not among the keys here: another node signs by other
 * keys, or by newer ones. What would be signed here nobody could check who has followed the log.
 */
export class ForeignLogKeys extends Error {
  override readonly name = 'ForeignLogKeys';
  constructor(
    readonly origin: string,
    /** Ids of the keys that have signed and are not known here, in hexadecimal. */
    readonly unknown: readonly string[],
    /** Ids of the keys that are, the current one first. */
    readonly known: readonly string[],
  ) {
    super(
      `${origin} 最后由密钥 ${unknown.join('、')} 签名，本节点只有 ${known.join('、')}：请使各节点使用同一 JIDI_LOG_KEYS 文件，或从备份放回；密钥确已丢失的，另取 JIDI_ORIGIN` +
        ` · ${origin} was last signed by the key ${unknown.join(', ')}, and this node has ${known.join(', ')}: let all nodes use one JIDI_LOG_KEYS file, or put it back from a backup; where the key is lost, go on under another JIDI_ORIGIN`,
    );
  }
}

/**
 * Whether the keys here are those by which the log goes on: every key that signed the last head is known, if only by its
 * public half, which a rotated key leaves in the file. @throws ForeignLogKeys
 */
export const assertOwnKeys = (
  origin: string,
  head: Pick<StoredHead, 'signed'> | undefined,
  { verifiers }: Pick<KeyRing, 'verifiers'>,
): void => {
  if (head === undefined) return;
  const known = verifiers.map(({ keyId }) => keyId);
  const unknown = parseNote(head.signed)
    .signatures.filter(({ name, keyId }) => name === origin && !known.includes(keyId))
    .map(({ keyId }) => keyId);
  if (unknown.length > 0) throw new ForeignLogKeys(origin, unknown, known);
};
