import { Frontier, rootOver } from './frontier.js';
import { HASH_BYTES, type Hash, nodeHash } from './hash.js';
import { consistencyPath, inclusionPath, type Node, nodesOf, type Range } from './ranges.js';

/** Tiles hold every eighth level of the tree: a hash of tile level `l` is a node over 256^`l` leaves. */
export const TILE_HEIGHT = 8;
export const TILE_WIDTH = 2 ** TILE_HEIGHT;

/**
 * Where the hashes of a tree are read: `count` of them from the `first` of a tile level on, one after another. They are
 * always of one tile, and there are always that many in a tree of the size that is asked about.
 */
export type HashReader = (tileLevel: number, first: number, count: number) => Uint8Array | Promise<Uint8Array>;

/** The root over complete neighbours, 2^n of them: of a full tile, its hash in the tile above. */
export const rootOfTile = (hashes: Uint8Array): Hash => {
  let row: Hash[] = [];
  for (let at = 0; at < hashes.length; at += HASH_BYTES) row.push(hashes.subarray(at, at + HASH_BYTES));
  while (row.length > 1) {
    const above: Hash[] = [];
    for (let i = 0; i + 1 < row.length; i += 2) above.push(nodeHash(row[i] as Hash, row[i + 1] as Hash));
    row = above;
  }
  const [root] = row;
  if (root === undefined) throw new RangeError('no hashes');
  return root;
};

const hashOfNode = async (read: HashReader, { level, index }: Node): Promise<Hash> => {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const count = 2 ** (level % TILE_HEIGHT);
  const hashes = await read(tileLevel, index * count, count);
  if (hashes.length !== count * HASH_BYTES)
    throw new RangeError(`tile level ${tileLevel} has ${hashes.length} bytes at ${index * count}, not ${count} hashes`);
  return rootOfTile(hashes);
};

const completeIn = (read: HashReader, range: Range): Promise<Hash[]> =>
  Promise.all(nodesOf(range).map((node) => hashOfNode(read, node)));

const hashOfRange = async (read: HashReader, range: Range): Promise<Hash> => rootOver(await completeIn(read, range));

/** The root of the tree when it had `size` leaves. */
export const rootAt = async (read: HashReader, size: number): Promise<Hash> =>
  hashOfRange(read, { start: 0, end: size });

/** The right edge of the tree at `size` leaves, to go on from. */
export const frontierAt = async (read: HashReader, size: number): Promise<Frontier> =>
  new Frontier(size, await completeIn(read, { start: 0, end: size }));

/** The hash of one leaf. */
export const leafAt = (read: HashReader, index: number): Promise<Hash> => hashOfNode(read, { level: 0, index });

/** RFC 6962 §2.1.1: the hashes from leaf to root. @throws RangeError when the tree has no such leaf */
export const inclusionProof = async (read: HashReader, index: number, size: number): Promise<Hash[]> =>
  Promise.all(inclusionPath(index, size).map((range) => hashOfRange(read, range)));

/** RFC 6962 §2.1.2. @throws RangeError unless 1 ≤ from ≤ to */
export const consistencyProof = async (read: HashReader, from: number, to: number): Promise<Hash[]> =>
  Promise.all(consistencyPath(from, to).map((range) => hashOfRange(read, range)));
