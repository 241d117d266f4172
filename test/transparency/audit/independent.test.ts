import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFolder } from '../../../src/cli/bundle/folder.js';
import { canonicalJson } from '../../../src/kernel/index.js';
import { bundlePaths, writeTree } from '../../../src/transparency/bundle/index.js';
import {
  HASH_BYTES,
  leafHash,
  logSigner,
  readEntryBundle,
  witnessSigner,
  writeEntryBundle,
} from '../../../src/transparency/index.js';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.js';
import { decadeTexts, inBundles, origin, policyText, signedOver, signer } from './bundles.js';

const run = promisify(execFile);
const python = await run('python3', ['--version']).then(
  () => true,
  () => false,
);
if (!python) console.warn('SKIPPED: the independent verifier needs python3, which is not installed here');

const script = resolve('examples/verify/verify.py');
type Said = { readonly code: number; readonly said: string };
const verify = async (...args: readonly string[]): Promise<Said> => {
  try {
    const { stdout, stderr } = await run('python3', ['-B', script, ...args]);
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, said: stderr };
  }
};

let texts: readonly string[];
beforeAll(async () => {
  texts = await decadeTexts();
}, 60_000);

let place: TemporaryFolder;
beforeEach(async () => {
  place = await temporaryFolder();
});
afterEach(() => place.remove());
const at = (path: string): string => join(place.path, path);
const bundle = () => openFolder(at('bundle'));

/** Writes the entries out as an export does, signed over them, or over others. */
const exported = async (
  entries = texts,
  { checkpoint = signedOver(entries) }: { readonly checkpoint?: string } = {},
): Promise<void> => {
  const folder = bundle();
  // Always anew: what stands there of an earlier one is not gone on with.
  await folder.remove(bundlePaths.unfinished);
  const signal = new AbortController().signal;
  await writeTree({ folder, checkpoint: signedOver(entries), entries: inBundles(entries), signal });
  await folder.write('checkpoint', checkpoint);
  await folder.write('policy', policyText);
};
const changed = async (path: string, change: (bytes: Buffer) => Buffer): Promise<void> => {
  const folder = bundle();
  await folder.write(path, change((await folder.read(path)) ?? Buffer.alloc(0)));
};
const entriesChanged = (path: string, change: (entries: string[]) => readonly string[]): Promise<void> =>
  changed(path, (bytes) => writeEntryBundle(change(readEntryBundle(bytes).map(String))));
const flipped = (path: string, place: number): Promise<void> =>
  changed(path, (bytes) => {
    bytes.writeUInt8((bytes[place] ?? 0) ^ 1, place);
    return bytes;
  });
const said = (...more: readonly string[]): Promise<Said> =>
  verify(at('bundle'), '--vkey', signer.verifier.vkey, ...more);
const bad = (what: string) => ({ code: 1, said: expect.stringContaining(what) });
const kept = async (checkpoint: string): Promise<string> => {
  await writeFile(at('kept'), checkpoint);
  return at('kept');
};

describe.skipIf(!python)('a verifier that shares no code, on an exported bundle', () => {
  it('verifies it, by a key that is given or by those of its policy, and since a checkpoint that was kept', async () => {
    await exported();
    expect(await said('--since', await kept(signedOver(texts, 700)))).toEqual({
      code: 0,
      said: expect.stringContaining(`ok: ${texts.length} entries`),
    });
    expect(await verify(at('bundle'))).toEqual({ code: 0, said: expect.stringContaining('no --vkey given') });
  });

  it('names an entry of which a byte was changed', async () => {
    await exported();
    await entriesChanged('tile/entries/003', (all) => all.with(17, (all[17] ?? '').replace('20', '21')));
    expect(await said()).toEqual(bad(`entry ${3 * 256 + 17} (sequence ${3 * 256 + 18})`));
  });

  it('names the first of two entries that changed places, and the place of one that was taken out', async () => {
    await exported();
    await entriesChanged('tile/entries/001', (all) => all.with(5, all[6] ?? '').with(6, all[5] ?? ''));
    expect(await said()).toEqual(bad(`entry ${256 + 5} `));
    const without = texts.toSpliced(700, 1);
    for (let first = 0; first + 256 <= without.length; first += 256)
      await bundle().write(
        `tile/entries/${String(first / 256).padStart(3, '0')}`,
        writeEntryBundle(without.slice(first, first + 256)),
      );
    expect(await said()).toEqual(bad('entry 700 '));
  });

  it('finds an entry that was changed together with its own hash', async () => {
    await exported();
    const other = (texts[300] ?? '').replace('20', '21');
    await entriesChanged('tile/entries/001', (all) => all.with(44, other));
    await changed('tile/0/001', (bytes) => {
      Buffer.from(leafHash(other)).copy(bytes, 44 * HASH_BYTES);
      return bytes;
    });
    expect(await said()).toEqual(bad('entries 256 to 511'));
  });

  it.each([
    ['tile/0/002', 9, `entry ${2 * 256 + 9} `],
    ['tile/1/000.p/6', 4, `entries ${4 * 256} to`],
  ])('finds a changed hash in %s', async (path, place, named) => {
    await exported();
    await flipped(path, place * HASH_BYTES);
    expect(await said()).toEqual(bad(named));
  });

  it.each(['tile/entries/004', 'tile/0/004', 'tile/1/000.p/6'])('does not verify without %s, or cut', async (path) => {
    await exported();
    await changed(path, (bytes) => bytes.subarray(0, -1));
    expect((await said()).code).toBe(1);
    await bundle().remove(path);
    expect(await said()).toEqual({ code: 2, said: expect.stringContaining(path) });
  });

  it('finds entries and tiles that were written anew to agree', async () => {
    await exported(texts.toSpliced(700, 1), { checkpoint: signedOver(texts.slice(0, -1)) });
    expect((await said()).code).toBe(1);
  });

  it('finds a log that was rolled back, or is of another history', async () => {
    await exported(texts.slice(0, 900));
    expect(await said('--since', await kept(signedOver(texts)))).toEqual(bad('rolled back'));
    const other = [...texts.slice(0, 500), ...texts.slice(600, 900)];
    expect(await said('--since', await kept(signedOver(other)))).toEqual(bad('not those of the earlier checkpoint'));
  });

  it('finds a checkpoint that a stranger signed, that was altered, or that no witness saw', async () => {
    const stranger = logSigner(origin, new Uint8Array(32).fill(9));
    await exported(texts, { checkpoint: signedOver(texts, texts.length, [stranger]) });
    expect(await said()).toEqual(bad('signed by none'));
    await bundle().write('checkpoint', signedOver(texts).replace(`\n${texts.length}\n`, `\n${texts.length - 1}\n`));
    expect(await said()).toEqual(bad('signature'));
    await bundle().write('checkpoint', signedOver(texts));
    const witness = witnessSigner('witness.example', new Uint8Array(32).fill(3), () => 1_700_000_000);
    expect(await said('--vkey', witness.verifier.vkey)).toEqual(bad('not cosigned'));
    await bundle().write('checkpoint', signedOver(texts, texts.length, [signer, witness]));
    expect((await said('--vkey', witness.verifier.vkey)).code).toBe(0);
  });

  it('finds an entry that was signed and is not canonical, or not the next of its stream', async () => {
    const { id, ...rest } = JSON.parse(texts[800] ?? '');
    await exported(texts.with(800, JSON.stringify({ ...rest, id })));
    expect(await said()).toEqual(bad('entry 800 '));
    await exported(texts.with(800, canonicalJson({ ...rest, id, revision: rest.revision + 1 })));
    expect(await said()).toEqual(bad('it follows revision'));
  });

  describe('of a range', () => {
    const range = { from: 513, to: 1024 };
    const inRange = (bundle: number): boolean => bundle === 2 || bundle === 3;
    const exportedRange = async (stated: object = range, entries = texts): Promise<void> => {
      const signal = new AbortController().signal;
      const checkpoint = signedOver(entries);
      await writeTree({ folder: bundle(), checkpoint, entries: inBundles(entries), keeps: inRange, signal });
      await bundle().write('checkpoint', checkpoint);
      await bundle().write('manifest.json', canonicalJson({ range: stated }));
    };

    it('verifies the entries that are there where they stand, and says that they are not all', async () => {
      await exportedRange();
      expect(await bundle().read('tile/entries/001')).toBeUndefined();
      const { code, said: words } = await said('--since', await kept(signedOver(texts, 700)));
      expect([code, words]).toEqual([0, expect.stringContaining('ok: entries 513 to 1024 (sequences)')]);
      expect(words).toContain(`of the other ${texts.length - 512} entries only the hashes were checked`);
    });

    it('names an entry of it that was changed', async () => {
      await exportedRange();
      await entriesChanged('tile/entries/003', (all) => all.with(17, (all[17] ?? '').replace('20', '21')));
      expect(await said()).toEqual(bad(`entry ${3 * 256 + 17} (sequence ${3 * 256 + 18})`));
    });

    it('finds a changed hash of an entry that is not there', async () => {
      await exportedRange();
      await flipped('tile/0/001', 7 * HASH_BYTES);
      expect(await said()).toEqual(bad('entries 256 to 511'));
    });

    it('finds a record that jumps a revision, though its first entries are not there', async () => {
      const stream = (text = ''): string => JSON.parse(text).stream;
      const within = texts.slice(512, 1024);
      const known = within.findIndex((text, i) => within.slice(0, i).some((other) => stream(other) === stream(text)));
      const index = 512 + known;
      const envelope = JSON.parse(texts[index] ?? '');
      const jumped = canonicalJson({ ...envelope, revision: envelope.revision + 1 });
      await exportedRange(range, texts.with(index, jumped));
      expect([known > 0, await said()]).toEqual([true, bad(`entry ${index} `)]);
    });

    it.each([
      ['entries that it names and has not', { from: 257, to: 1024 }, 'tile/entries/001'],
      ['a range beyond the tree', { from: 513, to: 1_000_000 }, 'names the range'],
      ['a range that is none', { from: '513' }, 'manifest.json'],
    ])('cannot tell of %s', async (_what, stated, named) => {
      await exportedRange(stated);
      expect(await said()).toEqual({ code: 2, said: expect.stringContaining(named) });
    });
  });
});
