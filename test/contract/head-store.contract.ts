import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HeadGoesBack, type HeadStore, type StoredHead } from '../../src/transparency/log/head-store.js';

/** A place that outlives the stores opened on it; every `open` is another node's. */
export type HeadStorePlace = { open(origin: string): Promise<HeadStore>; dispose(): Promise<void> };

const ORIGIN = 'register.example/log';
const headNo = (version: number, size: number, root = `root ${size}`): StoredHead => ({
  version,
  size,
  root,
  signed: `${ORIGIN}\n${size}\n${root}\n\n— ${ORIGIN} 签名\n`,
});

/** Everything that the port promises, for any adapter. */
export const headStoreContract = (adapter: string, create: () => Promise<HeadStorePlace>) =>
  describe(`the ${adapter} head store`, () => {
    let place: HeadStorePlace;
    let store: HeadStore;
    let other: HeadStore;
    beforeEach(async () => {
      place = await create();
      store = await place.open(ORIGIN);
      other = await place.open(ORIGIN);
    });
    afterEach(async () => {
      await store.close();
      await other.close();
      await place.dispose();
    });

    test('has no head before the first', async () => {
      expect(await store.load()).toBeUndefined();
    });

    test('keeps a head over a restart, and shows it to other nodes', async () => {
      const head = { ...headNo(1, 7), published: 'as it is served\n' };
      expect(await store.save(head)).toBe(true);
      expect(await other.load()).toEqual(head);
      await store.close();
      store = await place.open(ORIGIN);
      expect(await store.load()).toEqual(head);
    });

    test('saves a head only after the one that its writer has seen', async () => {
      expect(await store.save(headNo(2, 7))).toBe(false);
      expect(await store.save(headNo(1, 7))).toBe(true);
      expect(await other.save(headNo(1, 8))).toBe(false);
      expect(await other.save(headNo(3, 8))).toBe(false);
      expect(await store.load()).toEqual(headNo(1, 7));
      expect(await other.save(headNo(2, 8))).toBe(true);
      expect(await store.load()).toEqual(headNo(2, 8));
    });

    test('lets one of those through that come together', async () => {
      await store.save(headNo(1, 1));
      const saved = await Promise.all([2, 3, 4, 5].map((size, i) => (i % 2 ? store : other).save(headNo(2, size))));
      expect(saved.filter(Boolean)).toHaveLength(1);
      expect((await store.load())?.size).toBe(2 + saved.indexOf(true));
    });

    test('keeps the same tree under another version: published, or signed by another key', async () => {
      await store.save(headNo(1, 7));
      expect(await store.save({ ...headNo(2, 7), published: 'served\n' })).toBe(true);
      expect((await store.load())?.published).toBe('served\n');
      expect(await store.save(headNo(3, 9))).toBe(true);
      expect((await store.load())?.published).toBeUndefined();
    });

    test('refuses a head that takes back what was signed', async () => {
      await store.save(headNo(1, 7));
      await expect(store.save(headNo(2, 6))).rejects.toThrow(HeadGoesBack);
      await expect(store.save(headNo(2, 7, 'another root'))).rejects.toThrow(HeadGoesBack);
      expect(await store.load()).toEqual(headNo(1, 7));
    });

    test('keeps the heads and leases of origins apart', async () => {
      const elsewhere = await place.open('other.example/log');
      await store.save(headNo(1, 7));
      await store.takeLease('node 1', 60_000);
      expect(await elsewhere.load()).toBeUndefined();
      expect(await elsewhere.takeLease('node 2', 60_000)).toBe(true);
      expect(await elsewhere.save(headNo(1, 3))).toBe(true);
      expect((await store.load())?.size).toBe(7);
      await elsewhere.close();
    });

    test('lets one signer sign at a time', async () => {
      expect(await store.takeLease('node 1', 60_000)).toBe(true);
      expect(await other.takeLease('node 2', 60_000)).toBe(false);
      expect(await store.takeLease('node 1', 60_000)).toBe(true);
      await other.releaseLease('node 2');
      expect(await other.takeLease('node 2', 60_000)).toBe(false);
      await store.releaseLease('node 1');
      expect(await other.takeLease('node 2', 60_000)).toBe(true);
    });

    test('gives the lease of a signer that is gone to the next', async () => {
      expect(await store.takeLease('node 1', 50)).toBe(true);
      await vi.waitFor(async () => expect(await other.takeLease('node 2', 60_000)).toBe(true), { timeout: 5_000 });
      expect(await store.takeLease('node 1', 60_000)).toBe(false);
    });

    test('gives the lease to one of those that ask together', async () => {
      const taken = await Promise.all(
        ['a', 'b', 'c', 'd'].map((holder, i) => (i % 2 ? store : other).takeLease(holder, 60_000)),
      );
      expect(taken.filter(Boolean)).toHaveLength(1);
    });

    test('holds sizes up to 2^53 − 1', async () => {
      await store.save(headNo(1, Number.MAX_SAFE_INTEGER));
      expect((await store.load())?.size).toBe(Number.MAX_SAFE_INTEGER);
    });
  });
