import type { Entry, Position } from '../../ledger/index.js';
import type { Frontier } from '../merkle/frontier.js';
import { type Hash, leafHash } from '../merkle/hash.js';
import { frontierAt, TILE_HEIGHT, TILE_WIDTH } from '../merkle/prove.js';
import type { HashCache } from './hash-cache.js';

/** The ledger gave another entry than the next one: a fault of the ledger or of its adapter. */
export class SequenceBroken extends Error {
  override readonly name = 'SequenceBroken';
  constructor(
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`the ledger gave entry ${actual} where entry ${expected} was next`);
  }
}

/** The tree over the ledger's entries in their order: the entry at sequence `s` is the leaf at index `s` − 1. */
export class GrowingTree {
  private constructor(
    private readonly cache: HashCache,
    private frontier: Frontier,
  ) {}

  /** Goes on at the last full tile of the cache. */
  static async over(cache: HashCache): Promise<GrowingTree> {
    return new GrowingTree(cache, await frontierAt((...at) => cache.read(...at), cache.size));
  }

  get size(): number {
    return this.frontier.size;
  }

  /** Where to go on reading the ledger; `undefined` at its beginning. */
  get position(): Position | undefined {
    return this.size === 0 ? undefined : this.cache.positionOf(this.size / TILE_WIDTH - 1);
  }

  /** Hashes the next entries. @throws SequenceBroken */
  add(entries: readonly Entry[]): void {
    const levels: Hash[][] = [];
    const positions: Position[] = [];
    for (const { sequence, bytes, position } of entries) {
      if (sequence !== this.size + 1) throw new SequenceBroken(this.size + 1, sequence);
      this.frontier.add(leafHash(bytes), (level, _index, hash) => {
        if (level % TILE_HEIGHT !== 0) return;
        const hashes = levels[level / TILE_HEIGHT] ?? [];
        levels[level / TILE_HEIGHT] = hashes;
        hashes.push(hash);
      });
      if (this.size % TILE_WIDTH === 0) positions.push(position);
    }
    this.cache.append({ levels, positions });
  }

  /** Forgets what is beyond the last full tile that ends by `size`, and goes on from there. */
  async backTo(size: number): Promise<void> {
    const whole = Math.floor(Math.min(size, this.cache.size) / TILE_WIDTH) * TILE_WIDTH;
    this.cache.cutTo(whole);
    this.frontier = await frontierAt((...at) => this.cache.read(...at), whole);
  }
}
