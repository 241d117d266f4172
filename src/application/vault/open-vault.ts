import { randomUUID } from 'node:crypto';
import type { Sealed } from '../../aggregates/learner/index.js';
import type { Instant } from '../../kernel/index.js';
import { isPosition } from '../../ledger/ledger.js';
import { isTombstone, type KeyStore, type WrappedKey } from './key-store.js';
import { derivedKey, hmacHex, KEY_BYTES, newKey, openBytes, packed, sealBytes, unpacked } from './sealing.js';
import { CannotOpen, ERASED, type PersonalFields, type SealedFields, type Vault, WrongMasterKey } from './vault.js';

export type VaultOptions = {
  /** 32 random bytes. Whoever has them and the store can open everything; without them nobody can. */
  readonly masterKey: Uint8Array;
  readonly store: KeyStore;
  readonly now: () => Instant;
};

/** @throws WrongMasterKey when the store's keys were wrapped by another one */
export const openVault = async ({ masterKey, store, now }: VaultOptions): Promise<Vault> => {
  if (masterKey.length !== KEY_BYTES) throw new RangeError(`a master key has ${KEY_BYTES} bytes`);
  const wrapping = derivedKey(masterKey, 'wrapping v1');
  const lookingUp = derivedKey(masterKey, 'look-up v1');
  const digesting = derivedKey(masterKey, 'digest v1');
  const masterKeyId = Buffer.from(derivedKey(masterKey, 'name v1')).toString('hex');
  if ((await store.claim(masterKeyId)) !== masterKeyId) throw new WrongMasterKey();

  const wrap = (keyId: string, person: string, key: Uint8Array): WrappedKey => ({
    keyId,
    person,
    wrapped: packed(sealBytes(wrapping, key, contextOf(person, keyId))),
  });
  const unwrap = ({ keyId, person, wrapped }: WrappedKey): Uint8Array =>
    openBytes(wrapping, unpacked(wrapped), contextOf(person, keyId));

  const keyOf = async (person: string): Promise<{ readonly keyId: string; readonly key: Uint8Array }> => {
    const keyId = `key-${randomUUID()}`;
    const key = newKey();
    const standing = await store.add(wrap(keyId, person, key));
    return standing.keyId === keyId ? { keyId, key } : { keyId: standing.keyId, key: unwrap(standing) };
  };

  return {
    lookUp: (idNumber) => hmacHex(lookingUp, idNumber),
    digest: (text) => hmacHex(digesting, text),

    async seal(person, { name, idNumber }) {
      const { keyId, key } = await keyOf(person);
      return {
        name: sealText(keyId, key, name, contextOf(person, 'name')),
        idNumber: sealText(keyId, key, idNumber, contextOf(person, 'idNumber')),
      };
    },

    async sealName(person, name) {
      const { keyId, key } = await keyOf(person);
      return sealText(keyId, key, name, contextOf(person, 'name'));
    },

    async open(person, fields) {
      const { name, idNumber }: SealedFields = fields;
      if (name.keyId !== idNumber.keyId) throw new CannotOpen();
      const found = await store.find(name.keyId);
      if (found === undefined) throw new CannotOpen();
      if (isTombstone(found)) return ERASED;
      if (found.person !== person) throw new CannotOpen();
      const key = unwrap(found);
      const opened: PersonalFields = {
        name: openText(key, name, contextOf(person, 'name')),
        idNumber: openText(key, idNumber, contextOf(person, 'idNumber')),
      };
      return opened;
    },

    destroy: (keyId) => store.destroy({ keyId, destroyedAt: now() }),
    async honouredTo(ledgerId) {
      const place = await store.place(ledgerId);
      return place !== undefined && isPosition(place) ? place : undefined;
    },
    honoured: (ledgerId, to) => store.keepPlace(ledgerId, to),
    close: () => store.close(),
  };
};

/** What a ciphertext is bound to. */
const contextOf = (person: string, what: string): string => `jidi sealed v1\n${person}\n${what}`;

const sealText = (keyId: string, key: Uint8Array, text: string, context: string): Sealed => {
  const { nonce, ciphertext } = sealBytes(key, Buffer.from(text, 'utf8'), context);
  return {
    keyId,
    nonce: Buffer.from(nonce).toString('base64'),
    ciphertext: Buffer.from(ciphertext).toString('base64'),
  };
};

const openText = (key: Uint8Array, { nonce, ciphertext }: Sealed, context: string): string => {
  const bytes = { nonce: Buffer.from(nonce, 'base64'), ciphertext: Buffer.from(ciphertext, 'base64') };
  return openBytes(key, bytes, context).toString('utf8');
};
