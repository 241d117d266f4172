import type { Instant } from '../../kernel/index.js';
import { isTombstone, KeyDestroyed, type KeyStore, type WrappedKey } from './key-store.js';

/** What outlives a store in memory: hand it to the next one to restart. */
export type KeptKeys = {
  masterKeyId: string | undefined;
  readonly keys: Map<string, WrappedKey>;
  /** The key of each person that is not destroyed. */
  readonly byPerson: Map<string, string>;
  readonly destroyed: Map<string, Instant>;
  readonly places: Map<string, string>;
};
export const keptKeys = (): KeptKeys => ({
  masterKeyId: undefined,
  keys: new Map(),
  byPerson: new Map(),
  destroyed: new Map(),
  places: new Map(),
});

/** Keys that end with the process: for trying things on. */
export const openMemoryKeyStore = (kept: KeptKeys = keptKeys()): KeyStore => ({
  claim: async (masterKeyId) => {
    kept.masterKeyId ??= masterKeyId;
    return kept.masterKeyId;
  },
  claimed: async () => kept.masterKeyId,
  count: async () => kept.keys.size,
  keys: async ({ after = '', limit }) =>
    [...kept.keys.values()]
      .filter(({ keyId }) => keyId > after)
      .sort((a, b) => (a.keyId < b.keyId ? -1 : 1))
      .slice(0, limit),
  find: async (keyId) => {
    const destroyedAt = kept.destroyed.get(keyId);
    return destroyedAt === undefined ? kept.keys.get(keyId) : { keyId, destroyedAt };
  },
  add: async (key) => {
    if (kept.destroyed.has(key.keyId)) throw new KeyDestroyed(key.keyId);
    const earlier = kept.keys.get(kept.byPerson.get(key.person) ?? '');
    if (earlier !== undefined) return earlier;
    kept.keys.set(key.keyId, key);
    kept.byPerson.set(key.person, key.keyId);
    return key;
  },
  destroy: async ({ keyId, destroyedAt }) => {
    const key = kept.keys.get(keyId);
    if (key !== undefined) kept.byPerson.delete(key.person);
    kept.keys.delete(keyId);
    if (!kept.destroyed.has(keyId)) kept.destroyed.set(keyId, destroyedAt);
  },
  place: async (ledgerId) => kept.places.get(ledgerId),
  keepPlace: async (ledgerId, place) => void kept.places.set(ledgerId, place),
  tombstones: async () =>
    [...kept.destroyed]
      .map(([keyId, destroyedAt]) => ({ keyId, destroyedAt }))
      .sort((a, b) => (a.keyId < b.keyId ? -1 : 1)),
  close: async () => undefined,
});

/** Begins with what `real` has and keeps no key in it: the vault of a rehearsal. Closes it. */
export const rehearsalKeyStore = (real: KeyStore): KeyStore => {
  const tried = openMemoryKeyStore();
  return {
    ...tried,
    claim: (masterKeyId) => real.claim(masterKeyId),
    find: async (keyId) => {
      const found = await tried.find(keyId);
      if (found !== undefined && isTombstone(found)) return found;
      return found ?? real.find(keyId);
    },
    close: () => real.close(),
  };
};
