import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from '../../src/transparency/index.js';
import { grow, withFlippedBit } from './support/trees.js';

const MOST = 2_000;
const tree = grow(MOST);
const rootOf = (size: number): Uint8Array => tree.roots[size] ?? new Uint8Array();
const bits = fc.nat({ max: 255 });

const inclusionOf = async (index: number, size: number) => ({
  index,
  size,
  leaf: tree.leaf(index),
  path: await inclusionProof(tree.read, index, size),
  root: rootOf(size),
});

const consistencyOf = async (from: number, to: number) => ({
  from: { size: from, root: rootOf(from) },
  to: { size: to, root: rootOf(to) },
  path: await consistencyProof(tree.read, from, to),
});

const leafOfTree = fc
  .integer({ min: 1, max: MOST })
  .chain((size) => fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.constant(size)));
const twoSizes = fc
  .integer({ min: 1, max: MOST })
  .chain((to) => fc.tuple(fc.integer({ min: 1, max: to }), fc.constant(to)));

describe('an inclusion proof', () => {
  it('holds for every leaf of every tree up to 130 leaves, and for the leaves of a tree of 2,000', async () => {
    for (let size = 1; size <= 130; size += 1)
      for (let index = 0; index < size; index += 1)
        expect(verifyInclusion(await inclusionOf(index, size)), `${index} of ${size}`).toBe(true);
    for (let index = 0; index < MOST; index += 1)
      expect(verifyInclusion(await inclusionOf(index, MOST)), `${index} of ${MOST}`).toBe(true);
  });

  it('fails after any one-bit change, for another index and for another size', () =>
    fc.assert(
      fc.asyncProperty(leafOfTree, fc.nat(), bits, async ([index, size], which, bit) => {
        const proof = await inclusionOf(index, size);
        expect(verifyInclusion(proof)).toBe(true);
        expect(verifyInclusion({ ...proof, leaf: withFlippedBit(proof.leaf, bit) })).toBe(false);
        expect(verifyInclusion({ ...proof, root: withFlippedBit(proof.root, bit) })).toBe(false);
        expect(verifyInclusion({ ...proof, index: (index + 1) % size, size }) && size > 1).toBe(false);
        expect(verifyInclusion({ ...proof, path: [...proof.path, proof.leaf] })).toBe(false);
        if (proof.path.length === 0) return;
        const at = which % proof.path.length;
        const changed = proof.path.map((hash, i) => (i === at ? withFlippedBit(hash, bit) : hash));
        expect(verifyInclusion({ ...proof, path: changed })).toBe(false);
        expect(verifyInclusion({ ...proof, path: proof.path.slice(1) })).toBe(false);
        expect(verifyInclusion({ ...proof, path: proof.path.slice(0, -1) })).toBe(false);
      }),
      { numRuns: 1_000 },
    ));

  it('is refused for sizes and indexes that are none', async () => {
    const proof = await inclusionOf(3, 7);
    for (const size of [-1, 0, 3, 6.5, Number.NaN, 2 ** 53])
      expect(verifyInclusion({ ...proof, size }), `size ${size}`).toBe(false);
    for (const index of [-1, 7, 2.5, Number.NaN]) expect(verifyInclusion({ ...proof, index })).toBe(false);
  });
});

describe('a consistency proof', () => {
  it('holds between any two sizes up to 130, and from any size to 2,000', async () => {
    for (let to = 1; to <= 130; to += 1)
      for (let from = 1; from <= to; from += 1)
        expect(verifyConsistency(await consistencyOf(from, to)), `${from} to ${to}`).toBe(true);
    for (let from = 1; from <= MOST; from += 1)
      expect(verifyConsistency(await consistencyOf(from, MOST)), `${from} to ${MOST}`).toBe(true);
  });

  it('fails after any one-bit change and between other sizes', () =>
    fc.assert(
      fc.asyncProperty(twoSizes, fc.nat(), bits, async ([from, to], which, bit) => {
        const proof = await consistencyOf(from, to);
        expect(verifyConsistency(proof)).toBe(true);
        const { from: older, to: newer, path } = proof;
        expect(verifyConsistency({ ...proof, from: { ...older, root: withFlippedBit(older.root, bit) } })).toBe(false);
        expect(verifyConsistency({ ...proof, to: { ...newer, root: withFlippedBit(newer.root, bit) } })).toBe(false);
        expect(verifyConsistency({ ...proof, path: [...path, older.root] })).toBe(false);
        if (path.length === 0) return;
        const at = which % path.length;
        const changed = path.map((hash, i) => (i === at ? withFlippedBit(hash, bit) : hash));
        expect(verifyConsistency({ ...proof, path: changed })).toBe(false);
        expect(verifyConsistency({ ...proof, path: path.slice(1) })).toBe(false);
        expect(verifyConsistency({ ...proof, path: path.slice(0, -1) })).toBe(false);
      }),
      { numRuns: 1_000 },
    ));

  it('is refused for an empty or a larger earlier tree', async () => {
    const proof = await consistencyOf(3, 7);
    for (const size of [-1, 0, 8, 2.5])
      expect(verifyConsistency({ ...proof, from: { ...proof.from, size } })).toBe(false);
    const same = await consistencyOf(7, 7);
    expect(same.path).toEqual([]);
    expect(verifyConsistency({ ...same, to: { ...same.to, root: rootOf(6) } })).toBe(false);
  });
});
