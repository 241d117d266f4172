import { createHash } from 'node:crypto';
import type { KeyStore, Tombstone, WrappedKey } from './key-store.js';

/** Keys read, and kept in one transaction, at a time. */
const PAGE = 1_000;

export type KeysMoved = {
  readonly keys: number;
  readonly tombstones: number;
  /** Of both, how many the target lacked; where it was only rehearsed, lacks. */
  readonly missing: number;
  /** SHA-256 over the master key's name, the keys and the tombstones, in order: after a move the same in both stores. */
  readonly digest: string;
};

/** The target holds what the source does not. It was not changed. */
export class TargetIsAnotherVault extends Error {
  override readonly name = 'TargetIsAnotherVault';
}

/** There is nothing to move. */
export class NoSuchVault extends Error {
  override readonly name = 'NoSuchVault';
}

/** What arrived is not what left: the source was written to meanwhile. The same command goes on. */
export class VaultChanged extends Error {
  override readonly name = 'VaultChanged';
}

/** The move was stopped between two pages; the same command goes on. */
export class KeyMoveStopped extends Error {
  override readonly name = 'KeyMoveStopped';
}

export type KeyMove = {
  /** Nobody writes to it meanwhile. */
  readonly source: KeyStore;
  /** Of the same vault or empty; none where nothing is there yet and it is only rehearsed. */
  readonly target: KeyStore | undefined;
  /** Compares, and writes nothing. */
  readonly dryRun?: boolean;
  readonly onProgress?: (phase: 'comparing' | 'copying' | 'verifying', done: number, total: number) => void;
  readonly signal?: AbortSignal;
};

async function* pagesOf(store: KeyStore): AsyncGenerator<readonly WrappedKey[]> {
  for (let after: string | undefined; ; ) {
    const page = await store.keys({ limit: PAGE, ...(after !== undefined && { after }) });
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.keyId;
  }
}

const isSame = (key: WrappedKey, other: WrappedKey): boolean =>
  key.keyId === other.keyId && key.person === other.person && Buffer.compare(key.wrapped, other.wrapped) === 0;

const digestOf = async (store: KeyStore, look: (keys: number) => void): Promise<Omit<KeysMoved, 'missing'>> => {
  const hash = createHash('sha256').update(JSON.stringify(['master key', (await store.claimed()) ?? null]));
  let keys = 0;
  for await (const page of pagesOf(store)) {
    for (const { keyId, person, wrapped } of page)
      hash.update(JSON.stringify(['key', keyId, person, Buffer.from(wrapped).toString('base64')]));
    keys += page.length;
    look(keys);
  }
  const tombstones = await store.tombstones();
  for (const { keyId, destroyedAt } of tombstones) hash.update(JSON.stringify(['tombstone', keyId, destroyedAt]));
  return { keys, tombstones: tombstones.length, digest: hash.digest('hex') };
};

/** A key in the target that the source has destroyed since is no stranger: it is destroyed there too. */
const refuseStrangers = async (
  { source, onProgress, signal }: KeyMove,
  target: KeyStore,
  destroyed: ReadonlySet<string>,
): Promise<void> => {
  const [from, to] = [await source.claimed(), await target.claimed()];
  if (to !== undefined && to !== from)
    throw new TargetIsAnotherVault('the keys of the target are wrapped by another master key');
  for (const { keyId } of await target.tombstones())
    if (!destroyed.has(keyId)) throw new TargetIsAnotherVault(`the target has destroyed ${keyId}, the source has not`);
  let done = 0;
  const total = await target.count();
  for await (const page of pagesOf(target)) {
    if (signal?.aborted) throw new KeyMoveStopped('stopped');
    for (const key of page) {
      if (destroyed.has(key.keyId)) continue;
      const original = await source.find(key.keyId);
      if (original === undefined || !('wrapped' in original) || !isSame(original, key))
        throw new TargetIsAnotherVault(`the target holds ${key.keyId}, which the source does not`);
    }
    done += page.length;
    onProgress?.('comparing', done, total);
  }
};

const missingIn = async (target: KeyStore | undefined, keys: readonly WrappedKey[]): Promise<readonly WrappedKey[]> => {
  if (target === undefined) return keys;
  const found = await Promise.all(keys.map(({ keyId }) => target.find(keyId)));
  return keys.filter((_, i) => found[i] === undefined);
};

const addAll = async (target: KeyStore, keys: readonly WrappedKey[]): Promise<void> => {
  const standing = await Promise.all(keys.map((key) => target.add(key)));
  for (const [i, key] of keys.entries()) {
    const kept = standing[i];
    if (kept === undefined || !isSame(kept, key))
      throw new TargetIsAnotherVault(`the target has another key of the person of ${key.keyId}`);
  }
};

/**
 * Moves a vault into another store: the keys as they are wrapped, and the tombstones first, so that no key that was
 * destroyed is there at any time. The master key stays where it is. Can be killed at any time and begun again; compares
 * everything at the end. How far a ledger's erasures are carried out is not carried over: the first start carries all out.
 * @throws NoSuchVault, TargetIsAnotherVault, VaultChanged, KeyMoveStopped, VaultUnavailable
 */
export const moveKeys = async (move: KeyMove): Promise<KeysMoved> => {
  const { source, target, dryRun = false, onProgress, signal } = move;
  const masterKeyId = await source.claimed();
  if (masterKeyId === undefined) throw new NoSuchVault('no vault was begun in the source');
  const buried = await source.tombstones();
  if (target !== undefined) await refuseStrangers(move, target, new Set(buried.map(({ keyId }) => keyId)));
  const known = new Set(((await target?.tombstones()) ?? []).map(({ keyId }) => keyId));
  const unburied = buried.filter(({ keyId }: Tombstone) => !known.has(keyId));
  const into = dryRun ? undefined : target;
  if (into !== undefined) {
    await into.claim(masterKeyId);
    for (const tombstone of unburied) await into.destroy(tombstone);
  }
  const total = await source.count();
  let missing = unburied.length;
  let done = 0;
  for await (const page of pagesOf(source)) {
    if (signal?.aborted) throw new KeyMoveStopped('stopped');
    const lacking = await missingIn(target, page);
    if (into !== undefined) await addAll(into, lacking);
    missing += lacking.length;
    done += page.length;
    if (into !== undefined) onProgress?.('copying', done, total);
  }
  const left = await digestOf(source, (keys) => onProgress?.('verifying', keys, 2 * total));
  if (into === undefined) return { ...left, missing };
  const arrived = await digestOf(into, (keys) => onProgress?.('verifying', total + keys, 2 * total));
  if (arrived.digest !== left.digest)
    throw new VaultChanged(
      `${left.keys} keys and ${left.tombstones} tombstones left, ${arrived.keys} and ${arrived.tombstones} arrived`,
    );
  return { ...left, missing };
};
