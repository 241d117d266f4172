import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeyDestroyed, type KeyStore, type WrappedKey } from '../../src/application/vault/index.js';
import { instant } from '../../src/kernel/index.js';

/** A place that outlives the stores opened on it. */
export type KeyStorePlace = { open(): Promise<KeyStore>; dispose(): Promise<void> };

const keyNo = (n: number, person = `learner-${n}`): WrappedKey => ({
  keyId: `key-${n}`,
  person,
  wrapped: new Uint8Array(60).fill(n),
});
const at = instant('2022-03-01T08:00:00Z');

/** Everything that the port promises, for any adapter. */
export const keyStoreContract = (adapter: string, create: () => Promise<KeyStorePlace>) =>
  describe(`the ${adapter} key store`, () => {
    let place: KeyStorePlace;
    let store: KeyStore;
    beforeEach(async () => {
      place = await create();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.dispose();
    });
    const restart = async () => {
      await store.close();
      store = await place.open();
    };
    const plain = (found: Awaited<ReturnType<KeyStore['find']>>) =>
      found !== undefined && 'wrapped' in found ? { ...found, wrapped: [...found.wrapped] } : found;

    test('has nothing of a key that was never there', async () => {
      expect(await store.find('key-1')).toBeUndefined();
      expect(await store.tombstones()).toEqual([]);
    });

    test('keeps a key over a restart', async () => {
      const key = keyNo(1);
      expect(plain(await store.add(key))).toEqual(plain(key));
      await restart();
      expect(plain(await store.find('key-1'))).toEqual(plain(key));
    });

    test('keeps one key a person: the first one stands', async () => {
      await store.add(keyNo(1, 'learner-a'));
      expect((await store.add(keyNo(2, 'learner-a'))).keyId).toBe('key-1');
      expect(await store.find('key-2')).toBeUndefined();
    });

    test('answers all that come together with the one that stands', async () => {
      const standing = await Promise.all([1, 2, 3].map((n) => store.add(keyNo(n, 'learner-a'))));
      expect(new Set(standing.map(({ keyId }) => keyId)).size).toBe(1);
    });

    test('keeps the place up to which it honours each ledger, over a restart', async () => {
      expect(await store.place('ledger-a')).toBeUndefined();
      await store.keepPlace('ledger-a', '0000000000000001');
      await store.keepPlace('ledger-b', '0000000000000007');
      await store.keepPlace('ledger-a', '0000000000000002');
      await restart();
      expect([await store.place('ledger-a'), await store.place('ledger-b')]).toEqual([
        '0000000000000002',
        '0000000000000007',
      ]);
    });

    test('destroys a key for ever, and remembers that it did', async () => {
      await store.add(keyNo(1));
      await store.destroy({ keyId: 'key-1', destroyedAt: at });
      await restart();
      expect(await store.find('key-1')).toEqual({ keyId: 'key-1', destroyedAt: at });
      await expect(store.add(keyNo(1))).rejects.toThrow(KeyDestroyed);
      expect(await store.find('key-1')).toEqual({ keyId: 'key-1', destroyedAt: at });
    });

    test('destroys only that key, and refuses only that key', async () => {
      await store.add(keyNo(1));
      await store.add(keyNo(2));
      await store.destroy({ keyId: 'key-1', destroyedAt: at });
      const added = await Promise.allSettled([store.add(keyNo(1)), store.add(keyNo(3))]);
      expect(added.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
      expect(plain(await store.find('key-2'))).toEqual(plain(keyNo(2)));
    });

    test('destroys a key that it does not have: a restored backup does not bring it back', async () => {
      await store.destroy({ keyId: 'key-7', destroyedAt: at });
      await expect(store.add(keyNo(7))).rejects.toThrow(KeyDestroyed);
    });

    test('keeps the first tombstone of a key, and lists them all', async () => {
      await store.destroy({ keyId: 'key-2', destroyedAt: at });
      await store.destroy({ keyId: 'key-1', destroyedAt: at });
      await store.destroy({ keyId: 'key-2', destroyedAt: instant('2023-01-01T00:00:00Z') });
      expect(await store.tombstones()).toEqual([
        { keyId: 'key-1', destroyedAt: at },
        { keyId: 'key-2', destroyedAt: at },
      ]);
    });

    test('gives a person whose key is destroyed another one', async () => {
      await store.add(keyNo(1, 'learner-a'));
      await store.destroy({ keyId: 'key-1', destroyedAt: at });
      expect((await store.add(keyNo(2, 'learner-a'))).keyId).toBe('key-2');
    });

    test('gives its keys in pages, in the order of their ids, without those destroyed', async () => {
      for (const n of [3, 1, 4, 2]) await store.add(keyNo(n));
      await store.destroy({ keyId: 'key-2', destroyedAt: at });
      expect(await store.count()).toBe(3);
      const first = await store.keys({ limit: 2 });
      expect(first.map(plain)).toEqual([keyNo(1), keyNo(3)].map(plain));
      expect((await store.keys({ after: 'key-3', limit: 2 })).map(plain)).toEqual([plain(keyNo(4))]);
      expect(await store.keys({ after: 'key-4', limit: 2 })).toEqual([]);
    });

    test('tells which master key claims it, and claims nothing by being asked', async () => {
      expect(await store.claimed()).toBeUndefined();
      expect(await store.claim('a')).toBe('a');
      expect(await store.claimed()).toBe('a');
    });

    test('keeps the name of the first master key that claims it', async () => {
      expect(await store.claim('a')).toBe('a');
      await restart();
      expect(await store.claim('b')).toBe('a');
    });
  });
