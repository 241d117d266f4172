import { type Hash, nodeHash, sameHash } from './hash.js';

const isSize = (size: number): boolean => Number.isSafeInteger(size) && size >= 0;
const isOdd = (n: number): boolean => n % 2 === 1;
/** Not `>> 1`, which forgets what is above 2^31. */
const half = (n: number): number => Math.floor(n / 2);

/** Two counters that go up a tree together, as RFC 9162 §2.1.3.2 and §2.1.4.2 have them. */
class Climb {
  constructor(
    public node: number,
    public last: number,
  ) {}

  /** Whether the next hash of the path stands to the left of what is known. */
  get isRight(): boolean {
    return isOdd(this.node) || this.node === this.last;
  }

  up(): void {
    this.node = half(this.node);
    this.last = half(this.last);
  }

  /** Past the levels at which an incomplete right edge has no neighbour. */
  toOdd(): void {
    while (!isOdd(this.node) && this.node !== 0) this.up();
  }
}

/** Whether the leaf with this hash is the `index`th of the tree of `size` leaves with this root. */
export const verifyInclusion = (proof: {
  readonly index: number;
  readonly size: number;
  readonly leaf: Hash;
  readonly path: readonly Hash[];
  readonly root: Hash;
}): boolean => {
  const { index, size, leaf, path, root } = proof;
  if (!isSize(index) || !isSize(size) || index >= size) return false;
  const climb = new Climb(index, size - 1);
  let hash = leaf;
  for (const beside of path) {
    if (climb.last === 0) return false;
    if (climb.isRight) {
      hash = nodeHash(beside, hash);
      climb.toOdd();
    } else {
      hash = nodeHash(hash, beside);
    }
    climb.up();
  }
  return climb.last === 0 && sameHash(hash, root);
};

export type ConsistencyClaim = {
  readonly from: { readonly size: number; readonly root: Hash };
  readonly to: { readonly size: number; readonly root: Hash };
  readonly path: readonly Hash[];
};

/** Whether the earlier tree is what the later one began with. Nothing can be said of an empty earlier tree: it is not proven. */
export const verifyConsistency = ({ from, to, path }: ConsistencyClaim): boolean => {
  if (!isSize(from.size) || !isSize(to.size) || from.size < 1 || from.size > to.size) return false;
  if (from.size === to.size) return path.length === 0 && sameHash(from.root, to.root);
  if (path.length === 0) return false;
  const [first, ...rest] = isPowerOfTwo(from.size) ? [from.root, ...path] : path;
  if (first === undefined) return false;
  const climb = new Climb(from.size - 1, to.size - 1);
  while (isOdd(climb.node)) climb.up();
  let [older, newer] = [first, first];
  for (const beside of rest) {
    if (climb.last === 0) return false;
    if (climb.isRight) {
      older = nodeHash(beside, older);
      newer = nodeHash(beside, newer);
      climb.toOdd();
    } else {
      newer = nodeHash(newer, beside);
    }
    climb.up();
  }
  return climb.last === 0 && sameHash(older, from.root) && sameHash(newer, to.root);
};

const isPowerOfTwo = (n: number): boolean => Number.isInteger(Math.log2(n)) && 2 ** Math.log2(n) === n;
