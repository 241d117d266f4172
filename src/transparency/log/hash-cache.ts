import type { Position } from '../../ledger/index.js';
import type { Hash } from '../merkle/hash.js';

/** What a page of entries adds to the tree. */
export type Growth = {
  /** The new hashes of each tile level, the leaves first. */
  readonly levels: readonly (readonly Hash[])[];
  /** The positions of the entries that end a full tile of leaves. */
  readonly positions: readonly Position[];
};

/**
 * The hashes of the tree as tiles hold them, beside the ledger's positions at every full tile. Nothing but a cache: it
 * can be made again from the ledger at any time, and what it gives is checked against the head that was signed.
 */
export interface HashCache {
  /** How many leaves are there. */
  readonly size: number;
  /** `count` hashes of a tile level from `first` on; fewer where there are no more. */
  read(tileLevel: number, first: number, count: number): Uint8Array;
  /** Where in the ledger the tile of leaves after this one begins: the position of its last entry. */
  positionOf(tile: number): Position | undefined;
  append(growth: Growth): void;
  /** Forgets what is beyond `size` leaves, a multiple of 256. */
  cutTo(size: number): void;
  /** Resolves when everything appended so far is on disk. */
  flush(): Promise<void>;
  close(): void;
}
