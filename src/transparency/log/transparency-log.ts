import type { Hash } from '../merkle/hash.js';
import type { Tile } from '../tiles/path.js';
import type { KeyRing } from './log-keys.js';

/** A checkpoint as it is served. */
export type Published = {
  readonly size: number;
  readonly root: Hash;
  /** The signed note, with the cosignatures of the witnesses. */
  readonly note: string;
};

/** That the leaf at `index` is in the tree of `size` leaves with this root. */
export type Inclusion = {
  readonly index: number;
  readonly size: number;
  readonly leaf: Hash;
  readonly path: readonly Hash[];
  readonly root: Hash;
};

export type LogHealth = {
  /** `FAILED`: what was signed is not what the ledger holds, and nothing is signed. */
  readonly state: 'CATCHING_UP' | 'LIVE' | 'FAILED';
  /** Entries hashed. */
  readonly size: number;
  /** Entries of the checkpoint that is served; 0 before the first. */
  readonly published: number;
  readonly error?: string;
};

/** The log of one register, as the rest of the program sees it. Sizes are those of published trees. */
export interface TransparencyLog {
  readonly origin: string;
  keys(): Promise<KeyRing>;
  /** The latest checkpoint; `undefined` before the first. */
  checkpoint(): Published | undefined;
  /** The latest checkpoint, once it covers so many entries. @throws NotCoveredYet after the time-out */
  covering(size: number, timeoutMs: number): Promise<Published>;
  /** @throws RangeError unless 0 ≤ index < size ≤ the latest checkpoint's @throws NotCoveredYet */
  inclusion(index: number, size: number): Promise<Inclusion>;
  /** @throws RangeError unless 1 ≤ from ≤ to ≤ the latest checkpoint's @throws NotCoveredYet */
  consistency(from: number, to: number): Promise<readonly Hash[]>;
  /** @throws RangeError when no such tree was published @throws NotCoveredYet */
  rootAt(size: number): Promise<Hash>;
  /** What a tile holds; `undefined` where there is none of this width. @throws NotCoveredYet */
  tile(tile: Tile): Promise<Buffer | undefined>;
  health(): LogHealth;
  /** Ends hashing and signing. Does not close the ledger. */
  close(): Promise<void>;
}
