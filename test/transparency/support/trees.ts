import {
  Frontier,
  HASH_BYTES,
  type Hash,
  type HashReader,
  leafHash,
  TILE_HEIGHT,
} from '../../../src/transparency/index.js';

/** RFC 6962 §2.1 word for word: what everything quicker is held against. */
export const slowRoot = (leaves: readonly Hash[], sha256: (bytes: Uint8Array) => Uint8Array): Hash => {
  const [only] = leaves;
  if (only === undefined) return sha256(Buffer.alloc(0));
  if (leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  const [left, right] = [slowRoot(leaves.slice(0, split), sha256), slowRoot(leaves.slice(split), sha256)];
  return sha256(Buffer.concat([Buffer.of(1), left, right]));
};

export const entryNo = (index: number): string => `entry ${index} 基地`;

/** A tree in memory: its leaves, the root at every size, and its hashes by tile level. */
export const grow = (size: number) => {
  const levels: Buffer[][] = [];
  const frontier = new Frontier();
  const roots: Hash[] = [frontier.root()];
  for (let i = 0; i < size; i += 1) {
    frontier.add(leafHash(entryNo(i)), (level, _index, hash) => {
      if (level % TILE_HEIGHT !== 0) return;
      const hashes = levels[level / TILE_HEIGHT] ?? [];
      levels[level / TILE_HEIGHT] = hashes;
      hashes.push(Buffer.from(hash));
    });
    roots.push(frontier.root());
  }
  const joined = levels.map((hashes) => Buffer.concat(hashes));
  const read: HashReader = (level, first, count) =>
    (joined[level] ?? Buffer.alloc(0)).subarray(first * HASH_BYTES, (first + count) * HASH_BYTES);
  return { read, roots, frontier, leaf: (index: number): Hash => leafHash(entryNo(index)) };
};

/** The same bytes with one bit changed. */
export const withFlippedBit = (bytes: Uint8Array, bit: number): Uint8Array => {
  const changed = Uint8Array.from(bytes);
  const at = Math.floor(bit / 8) % changed.length;
  changed[at] = (changed[at] ?? 0) ^ (1 << (bit % 8));
  return changed;
};
