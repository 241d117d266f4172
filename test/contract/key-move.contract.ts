import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  KeyMoveStopped,
  type KeyStore,
  moveKeys,
  NoSuchVault,
  openVault,
  TargetIsAnotherVault,
  type WrappedKey,
} from '../../src/application/vault/index.js';
import { instant } from '../../src/kernel/index.js';
import type { KeyStorePlace } from './key-store.contract.js';

const keyNo = (n: number, fill = n): WrappedKey => ({
  keyId: `key-${n}`,
  person: `learner-${n}`,
  wrapped: new Uint8Array(60).fill(fill),
});
const at = instant('2022-03-01T08:00:00Z');

/** A vault moves between any two adapters whole, or not at all. */
export const keyMoveContract = (
  pair: string,
  createSource: () => Promise<KeyStorePlace>,
  createTarget: () => Promise<KeyStorePlace>,
) =>
  describe(`a vault that moves from ${pair}`, () => {
    let places: readonly KeyStorePlace[];
    let source: KeyStore;
    let target: KeyStore;
    beforeEach(async () => {
      const [from, to] = await Promise.all([createSource(), createTarget()]);
      places = [from, to];
      [source, target] = await Promise.all([from.open(), to.open()]);
    });
    afterEach(async () => {
      await source.close();
      await target.close();
      for (const place of places) await place.dispose();
    });
    const filled = async (store: KeyStore, count = 3) => {
      await store.claim('master');
      await Promise.all(Array.from({ length: count }, (_, i) => store.add(keyNo(i + 1))));
    };

    test('opens the same persons with the same master key, finds them by the same look-up, and leaves the erased erased', async () => {
      const masterKey = new Uint8Array(32).fill(7);
      const open = (store: KeyStore) => openVault({ masterKey, store, now: () => at });
      const before = await open(source);
      const fields = { name: '王芳', idNumber: '320402199001011234' };
      const [kept, erased] = [await before.seal('learner-a', fields), await before.seal('learner-b', fields)];
      await before.destroy(erased.name.keyId);
      const moved = await moveKeys({ source, target });
      expect(moved).toMatchObject({ keys: 1, tombstones: 1, missing: 2 });
      const after = await open(target);
      expect(await after.open('learner-a', kept)).toEqual(fields);
      expect(await after.open('learner-b', erased)).toEqual(await before.open('learner-b', erased));
      expect(after.lookUp(fields.idNumber)).toBe(before.lookUp(fields.idNumber));
    });

    test('goes in pages, and done again changes nothing and says the same', async () => {
      await filled(source, 2_345);
      await source.destroy({ keyId: 'key-9', destroyedAt: at });
      const first = await moveKeys({ source, target });
      expect(first).toMatchObject({ keys: 2_344, tombstones: 1, missing: 2_345 });
      expect(await moveKeys({ source, target })).toEqual({ ...first, missing: 0 });
    });

    test('goes on after it was broken off, also where a key was destroyed meanwhile', async () => {
      await filled(source, 1_500);
      const stop = new AbortController();
      const broken = moveKeys({ source, target, signal: stop.signal, onProgress: () => stop.abort() });
      await expect(broken).rejects.toThrow(KeyMoveStopped);
      const there = await target.keys({ limit: 2_000 });
      expect(there.length).toBeGreaterThan(0);
      expect(there.length).toBeLessThan(1_500);
      await source.destroy({ keyId: 'key-1', destroyedAt: at });
      expect(await moveKeys({ source, target })).toMatchObject({ keys: 1_499, tombstones: 1 });
      expect(await target.find('key-1')).toEqual({ keyId: 'key-1', destroyedAt: at });
    });

    test('only rehearsed, says what it would do and writes nothing', async () => {
      await filled(source);
      const rehearsed = await moveKeys({ source, target, dryRun: true });
      expect(rehearsed).toMatchObject({ keys: 3, missing: 3 });
      expect(await target.claimed()).toBeUndefined();
      expect(await target.keys({ limit: 10 })).toEqual([]);
      expect(await moveKeys({ source, target: undefined, dryRun: true })).toEqual(rehearsed);
    });

    test('refuses a source without a vault, and claims no target for it', async () => {
      await expect(moveKeys({ source, target })).rejects.toThrow(NoSuchVault);
      expect(await target.claimed()).toBeUndefined();
    });

    test.each<[string, (store: KeyStore) => Promise<unknown>]>([
      ['of another master key', (store) => store.claim('another')],
      ['with a key of its own', (store) => store.add(keyNo(77))],
      ['with another key under the same id', (store) => store.add(keyNo(2, 99))],
      ['with another key of the same person', (store) => store.add({ ...keyNo(2), keyId: 'key-other' })],
      ['that has destroyed what the source has', (store) => store.destroy({ keyId: 'key-2', destroyedAt: at })],
    ])('refuses a target %s and does not change it', async (_, other) => {
      await filled(source);
      await other(target);
      const before = [await target.claimed(), await target.keys({ limit: 10 }), await target.tombstones()];
      await expect(moveKeys({ source, target })).rejects.toThrow(TargetIsAnotherVault);
      expect([await target.claimed(), await target.keys({ limit: 10 }), await target.tombstones()]).toEqual(before);
    });
  });
