import { emptyRoot, type Hash, nodeHash } from './hash.js';

/** Told of every node that becomes complete: `level` 0 is a leaf, and `index` counts the nodes of its level. */
export type OnNode = (level: number, index: number, hash: Hash) => void;

/**
 * The right edge of a growing tree: the roots of its complete subtrees, from the largest to the smallest. Adding a leaf
 * and asking for the root need nothing else, so a tree of any size is hashed in memory for one path.
 */
export class Frontier {
  #size: number;
  readonly #complete: Hash[];

  /** Goes on from a tree of `size` leaves with these complete subtrees. */
  constructor(size = 0, complete: readonly Hash[] = []) {
    this.#size = size;
    this.#complete = [...complete];
  }

  get size(): number {
    return this.#size;
  }

  add(leaf: Hash, onNode?: OnNode): void {
    let [hash, level, index] = [leaf, 0, this.#size];
    onNode?.(level, index, hash);
    for (; index % 2 === 1; index = (index - 1) / 2) {
      const left = this.#complete.pop();
      if (left === undefined) throw new RangeError(`a tree of ${this.#size} leaves has more complete subtrees`);
      hash = nodeHash(left, hash);
      level += 1;
      onNode?.(level, (index - 1) / 2, hash);
    }
    this.#complete.push(hash);
    this.#size += 1;
  }

  root(): Hash {
    return rootOver(this.#complete);
  }
}

/** The root over complete subtrees, from the largest to the smallest. */
export const rootOver = (complete: readonly Hash[]): Hash =>
  complete.length === 0 ? emptyRoot : complete.reduceRight((right, left) => nodeHash(left, right));
