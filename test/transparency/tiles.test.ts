import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatTlogProof,
  inclusionJson,
  inclusionProof,
  logSigner,
  Malformed,
  newSeed,
  ProofFails,
  parseTilePath,
  parseTlogProof,
  readEntryBundle,
  signCheckpoint,
  tilePath,
  tilesOf,
  treeHeadJson,
  verifyTlogProof,
  writeEntryBundle,
} from '../../src/transparency/index.js';
import { entryNo, grow } from './support/trees.js';

describe('a tile’s path', () => {
  it('has its number in groups of three digits', () => {
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 'entries', index: 5, width: 3 })).toBe('tile/entries/005.p/3');
    expect(tilePath({ level: 2, index: 1_000, width: 256 })).toBe('tile/2/x001/000');
  });

  it('is read back', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.constant('entries' as const), fc.nat({ max: 6 })),
        fc.integer({ min: 0, max: 2 ** 45 }),
        fc.integer({ min: 1, max: 256 }),
        (level, index, width) => {
          expect(parseTilePath(tilePath({ level, index, width }))).toEqual({ level, index, width });
        },
      ),
    ));

  it.each([
    'tile/0/1',
    'tile/0/0001',
    'tile/0/x000/001',
    'tile/0/001.p/0',
    'tile/0/001.p/256',
    'tile/0/001.p/01',
    'tile/0/x001',
    'tile/00/001',
    'tile/7/001',
    'tile/-1/001',
    'tile/data/001',
    'tile/0/001/',
    'tile/0/../001',
  ])('written otherwise is none: %s', (path) => {
    expect(parseTilePath(path)).toBeUndefined();
  });

  it('names every tile of a tree and no empty one', () => {
    expect([...tilesOf(0)]).toEqual([]);
    expect([...tilesOf(256)].map(tilePath)).toEqual(['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1']);
    expect([...tilesOf(70_000)].filter(({ level }) => level === 1 || level === 2).map(tilePath)).toEqual([
      'tile/1/000',
      'tile/1/001.p/17',
      'tile/2/000.p/1',
    ]);
  });
});

describe('an entry bundle', () => {
  it('holds each entry after its length', () => {
    expect(writeEntryBundle(['ab', '']).toString('hex')).toBe('000261620000');
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 20 }), (entries) => {
        expect(readEntryBundle(writeEntryBundle(entries)).map(String)).toEqual(entries);
      }),
    );
  });

  it('holds the largest entry, and none that is larger', () => {
    expect(readEntryBundle(writeEntryBundle(['x'.repeat(65_535)]))[0]?.length).toBe(65_535);
    expect(() => writeEntryBundle(['x'.repeat(65_536)])).toThrow(RangeError);
  });

  it.each(['00', '000361', '0001'])('that is cut off is refused: %s', (hex) => {
    expect(() => readEntryBundle(Buffer.from(hex, 'hex'))).toThrow(Malformed);
  });
});

describe('a .tlog-proof', () => {
  const signer = logSigner('register.example/log', newSeed());
  const tree = grow(300);
  const proofOf = async (index: number) =>
    formatTlogProof({
      index,
      path: await inclusionProof(tree.read, index, 300),
      checkpoint: signCheckpoint(
        { origin: 'register.example/log', size: 300, root: tree.roots[300] ?? new Uint8Array() },
        [signer],
      ),
    });

  it('is a header, the index, hashes, a blank line and the checkpoint', async () => {
    const text = await proofOf(299);
    const { path, checkpoint } = parseTlogProof(text);
    const lines = text.split('\n');
    expect(lines.slice(0, 2)).toEqual(['c2sp.org/tlog-proof@v1', 'index 299']);
    expect(lines[2 + path.length]).toBe('');
    expect(text.endsWith(`\n\n${checkpoint}`)).toBe(true);
    expect(formatTlogProof(parseTlogProof(text))).toBe(text);
  });

  it('proves its entry and no other', async () => {
    const text = await proofOf(17);
    const proven = verifyTlogProof(text, entryNo(17), 'register.example/log', [signer.verifier]);
    expect(proven).toMatchObject({ index: 17, checkpoint: { size: 300 }, signedBy: [{ kind: 'log' }] });
    expect(() => verifyTlogProof(text, entryNo(18), 'register.example/log', [signer.verifier])).toThrow(ProofFails);
  });

  it('of a tree of one entry has no hashes', () => {
    const text = formatTlogProof({ index: 0, path: [], checkpoint: 'o\n1\nr\n\n— o s\n' });
    expect(text).toBe('c2sp.org/tlog-proof@v1\nindex 0\n\no\n1\nr\n\n— o s\n');
    expect(parseTlogProof(text)).toEqual({ index: 0, path: [], checkpoint: 'o\n1\nr\n\n— o s\n' });
  });

  it.each([
    '',
    'c2sp.org/tlog-proof@v2\nindex 0\n\n',
    'c2sp.org/tlog-proof@v1\nindex 01\n\n',
    'c2sp.org/tlog-proof@v1\nindex 0\nAA==\n\n',
  ])('that is none is refused: %j', (text) => {
    expect(() => parseTlogProof(text)).toThrow(Malformed);
  });

  it('has the names of RFC 6962 in JSON', async () => {
    const path = await inclusionProof(tree.read, 2, 3);
    expect(inclusionJson(2, path)).toEqual({
      leaf_index: 2,
      audit_path: [Buffer.from(tree.roots[2] ?? []).toString('base64')],
    });
    expect(treeHeadJson(0, tree.roots[0] ?? new Uint8Array()).sha256_root_hash).toBe(
      '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
    );
  });
});
