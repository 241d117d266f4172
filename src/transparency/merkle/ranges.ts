/** Leaves from `start` to before `end`. In a proof's path, each stands for the root of the subtree over them. */
export type Range = { readonly start: number; readonly end: number };

/** A node over 2^`level` leaves, the `index`th of its level. */
export type Node = { readonly level: number; readonly index: number };

/** A tree has at most 2^53−1 leaves, and sizes and indexes are whole numbers. @throws RangeError */
const assertWithin = (least: number, value: number, most: number, what: string): void => {
  if (!Number.isSafeInteger(value) || value < least || value > most)
    throw new RangeError(`${what} must be from ${least} to ${most}, not ${value}`);
};

/** The largest power of two below `count`, where RFC 6962 splits a tree of `count` > 1 leaves. */
const splitOf = (count: number): number => {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
};

/** RFC 6962 §2.1.1: the subtrees beside the way from a leaf to the root, from the leaf up. @throws RangeError */
export const inclusionPath = (index: number, size: number): readonly Range[] => {
  assertWithin(1, size, Number.MAX_SAFE_INTEGER, 'the tree size');
  assertWithin(0, index, size - 1, 'the leaf index');
  const path: Range[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      path.push({ start: middle, end });
      end = middle;
    } else {
      path.push({ start, end: middle });
      start = middle;
    }
  }
  return path.reverse();
};

/** RFC 6962 §2.1.2: the subtrees from which the roots of both sizes are found, empty where they are equal. @throws RangeError */
export const consistencyPath = (from: number, to: number): readonly Range[] => {
  assertWithin(1, to, Number.MAX_SAFE_INTEGER, 'the later tree size');
  assertWithin(1, from, to, 'the earlier tree size');
  const path: Range[] = [];
  let [start, end] = [0, to];
  // While the old tree is the left part of what is looked at, its root is known to who verifies.
  let isWhole = true;
  while (end !== from) {
    const middle = start + splitOf(end - start);
    if (from <= middle) {
      path.push({ start: middle, end });
      end = middle;
    } else {
      path.push({ start, end: middle });
      start = middle;
      isWhole = false;
    }
  }
  if (!isWhole) path.push({ start, end });
  return path.reverse();
};

/** The complete subtrees that a range consists of, from left to right. Its start is a multiple of the first one's size. */
export const nodesOf = ({ start, end }: Range): readonly Node[] => {
  const nodes: Node[] = [];
  for (let at = start; at < end; ) {
    let [level, width] = [0, 1];
    while (width * 2 <= end - at && at % (width * 2) === 0) {
      width *= 2;
      level += 1;
    }
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
};
