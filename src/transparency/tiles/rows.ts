import type { OnNode } from '../merkle/frontier.js';
import { HASH_BYTES, type Hash } from '../merkle/hash.js';
import { TILE_HEIGHT, TILE_WIDTH } from '../merkle/prove.js';
import type { Tile } from './path.js';

/** A tile of hashes with what it holds. */
export type HashTile = { readonly tile: Tile & { readonly level: number }; readonly hashes: Buffer };

type Row = { index: number; count: number; readonly hashes: Buffer };

/** Gathers the nodes that a growing tree completes into its tiles: one tile a level is in memory. */
export class TileRows {
  readonly #rows: Row[] = [];
  #full: HashTile[] = [];

  /** For `Frontier.add`. */
  readonly onNode: OnNode = (level, index, hash) => {
    if (level % TILE_HEIGHT === 0) this.#put(level / TILE_HEIGHT, index, hash);
  };

  /** The tiles that became full since they were last taken, the lower levels first. */
  takeFull(): readonly HashTile[] {
    const full = this.#full;
    this.#full = [];
    return full;
  }

  /** What is begun at the right edge; tiles that hold nothing are none. */
  partial(): readonly HashTile[] {
    return this.#rows.flatMap(({ index, count, hashes }, level) =>
      count === 0 ? [] : [{ tile: { level, index, width: count }, hashes: hashes.subarray(0, count * HASH_BYTES) }],
    );
  }

  #put(level: number, index: number, hash: Hash): void {
    const row = this.#rows[level] ?? { index: Math.floor(index / TILE_WIDTH), count: 0, hashes: tile() };
    this.#rows[level] = row;
    row.hashes.set(hash, row.count * HASH_BYTES);
    row.count += 1;
    if (row.count < TILE_WIDTH) return;
    this.#full.push({ tile: { level, index: row.index, width: TILE_WIDTH }, hashes: row.hashes });
    this.#rows[level] = { index: row.index + 1, count: 0, hashes: tile() };
  }
}

const tile = (): Buffer => Buffer.alloc(TILE_WIDTH * HASH_BYTES);
