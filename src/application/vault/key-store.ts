import type { Instant } from '../../kernel/index.js';

/** A person's key as it is kept: wrapped, of no use without the master key. */
export type WrappedKey = { readonly keyId: string; readonly person: string; readonly wrapped: Uint8Array };
/** What is left of a destroyed key. A restored backup honours it. */
export type Tombstone = { readonly keyId: string; readonly destroyedAt: Instant };

/** Where the vault keeps its wrapped keys. One contract suite, `test/contract/key-store.contract.ts`, holds for every adapter. */
export interface KeyStore {
  /** Names the master key that the keys are wrapped by. The first claim stands; every one is answered with it. */
  claim(masterKeyId: string): Promise<string>;
  /** The name of the master key that was claimed first; `undefined` before. */
  claimed(): Promise<string | undefined>;
  /** How many keys there are. */
  count(): Promise<number>;
  /** The keys after one, in the order of their ids. */
  keys(page: { readonly after?: string; readonly limit: number }): Promise<readonly WrappedKey[]>;
  /** The key, its tombstone, or nothing when it was never here. */
  find(keyId: string): Promise<WrappedKey | Tombstone | undefined>;
  /**
   * Keeps a person's key, and resolves when it is durable with the one that stands: the person's earlier one where there
   * is one that is not destroyed. A destroyed key is not taken again: @throws KeyDestroyed
   */
  add(key: WrappedKey): Promise<WrappedKey>;
  /** Durable when it resolves: no copy of the key is left in the store. The first tombstone of a key stands. */
  destroy(tombstone: Tombstone): Promise<void>;
  /** The place in a ledger, by its id, up to which its erasures are carried out here; nothing before the first time. */
  place(ledgerId: string): Promise<string | undefined>;
  keepPlace(ledgerId: string, place: string): Promise<void>;
  /** Every tombstone, in the order of their keys: to be carried over to a restored backup. */
  tombstones(): Promise<readonly Tombstone[]>;
  close(): Promise<void>;
}

export const isTombstone = (found: WrappedKey | Tombstone): found is Tombstone => 'destroyedAt' in found;

/** A key that was destroyed cannot come back. */
export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed';
  constructor(readonly keyId: string) {
    super(`${keyId} was destroyed`);
  }
}
