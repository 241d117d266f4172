import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  consistencyPath,
  emptyRoot,
  Frontier,
  frontierAt,
  inclusionPath,
  leafHash,
  rootAt,
} from '../../src/transparency/index.js';
import { entryNo, grow, slowRoot } from './support/trees.js';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The leaves and roots with which the Certificate Transparency project tests its own trees. */
const ctLeaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ctRoots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the tree of RFC 6962', () => {
  it('has the published roots', () => {
    expect(hex(emptyRoot)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    const frontier = new Frontier();
    const roots = ctLeaves.map((leaf) => {
      frontier.add(leafHash(Buffer.from(leaf, 'hex')));
      return hex(frontier.root());
    });
    expect(roots).toEqual(ctRoots);
  });

  it('hashes a text as its UTF-8 bytes', () => {
    const texts = [
      '',
      '常州市 😀',
      ...['a', 'é', '汉', '😀'].flatMap((unit) => [30_000, 65_534, 65_535].map((n) => unit.repeat(n))),
    ];
    for (const text of texts) {
      const [whole, hashed] = [Buffer.concat([Buffer.of(0), Buffer.from(text)]), leafHash(text)];
      expect(Buffer.from(hashed).equals(createHash('sha256').update(whole).digest())).toBe(true);
      expect(leafHash(Buffer.from(text))).toEqual(hashed);
    }
    expect(hex(leafHash('L123456'))).toBe('395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56');
  });

  it('grows to what the definition gives, at every size', async () => {
    const { read, roots } = grow(700);
    const leaves = Array.from({ length: 700 }, (_, i) => leafHash(entryNo(i)));
    for (const size of [0, 1, 2, 3, 7, 8, 9, 255, 256, 257, 511, 512, 513, 600, 699, 700]) {
      expect(roots[size]).toEqual(slowRoot(leaves.slice(0, size), sha256));
      expect(await rootAt(read, size)).toEqual(roots[size]);
    }
  });

  it('goes on from any size', async () => {
    const { read, roots } = grow(520);
    for (const size of [0, 1, 255, 256, 257, 300, 511, 512, 519]) {
      const frontier = await frontierAt(read, size);
      expect(frontier.root()).toEqual(roots[size]);
      for (let i = size; i < 520; i += 1) frontier.add(leafHash(entryNo(i)));
      expect(frontier.root()).toEqual(roots[520]);
    }
  });
});

describe('the paths of proofs', () => {
  it('are those of the example in RFC 6962 §2.1.3', () => {
    expect(inclusionPath(0, 7)).toEqual([
      { start: 1, end: 2 },
      { start: 2, end: 4 },
      { start: 4, end: 7 },
    ]);
    expect(inclusionPath(3, 7)).toEqual([
      { start: 2, end: 3 },
      { start: 0, end: 2 },
      { start: 4, end: 7 },
    ]);
    expect(inclusionPath(6, 7)).toEqual([
      { start: 4, end: 6 },
      { start: 0, end: 4 },
    ]);
    expect(consistencyPath(3, 7)).toEqual([
      { start: 2, end: 3 },
      { start: 3, end: 4 },
      { start: 0, end: 2 },
      { start: 4, end: 7 },
    ]);
    expect(consistencyPath(4, 7)).toEqual([{ start: 4, end: 7 }]);
    expect(consistencyPath(6, 7)).toEqual([
      { start: 4, end: 6 },
      { start: 6, end: 7 },
      { start: 0, end: 4 },
    ]);
  });

  it('hold beyond 2^31 leaves', () => {
    const size = 2 ** 40 + 1;
    expect(inclusionPath(size - 1, size)).toEqual([{ start: 0, end: 2 ** 40 }]);
    expect(consistencyPath(2 ** 40, size)).toEqual([{ start: 2 ** 40, end: size }]);
  });

  it('refuse what is not in the tree, naming what is wrong', () => {
    expect(() => inclusionPath(7, 7)).toThrow('the leaf index must be from 0 to 6, not 7');
    expect(() => inclusionPath(0, 0)).toThrow('the tree size');
    expect(() => inclusionPath(0.5, 7)).toThrow('the leaf index');
    expect(() => consistencyPath(0, 7)).toThrow('the earlier tree size must be from 1 to 7, not 0');
    expect(() => consistencyPath(8, 7)).toThrow('the earlier tree size');
  });
});
