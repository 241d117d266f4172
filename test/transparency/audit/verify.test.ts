import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
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
import {
  copyOf,
  decadeTexts,
  inBundles,
  memoryFolder,
  memorySpill,
  newStateAudit,
  origin,
  policy,
  signedOver,
  signer,
  verified,
  type WrittenBundle,
  writtenBundle,
} from './bundles.js';

let texts: readonly string[];
let sound: WrittenBundle;
beforeAll(async () => {
  texts = await decadeTexts();
  sound = await writtenBundle(texts);
}, 60_000);

const lastBundle = (): string => `tile/entries/006.p/${texts.length - 6 * 256}`;
const nameOf = (index: number) => {
  const { id, type, stream, revision } = JSON.parse(texts[index] ?? '');
  return { id, type, stream, revision };
};

/** Puts other entries into a bundle's file. */
const change = (bundle: WrittenBundle, path: string, work: (entries: string[]) => readonly string[]): void => {
  const entries = readEntryBundle(bundle.folder.files.get(path) ?? Buffer.alloc(0)).map(String);
  bundle.folder.files.set(path, writeEntryBundle(work(entries)));
};

describe('a sound bundle', () => {
  it('verifies, with its state, and says who signed it and how much there is', async () => {
    const { findings, checkpoint, streams } = await verified(sound);
    expect(findings).toEqual([]);
    expect(checkpoint).toMatchObject({ origin, size: texts.length, signedBy: [signer.verifier] });
    expect(streams).toBe(sound.stated.length);
  });

  it('states the same state whatever memory it is derived in', async () => {
    const spill = memorySpill();
    const state = newStateAudit(20_000, spill);
    for (const [index, text] of texts.entries()) state.take(index, text);
    expect([...state.states(new Map())]).toEqual(sound.stated);
    expect(spill.count()).toBeGreaterThan(100);
  });

  it('is consistent with every checkpoint that was signed on its way', async () => {
    const others = [0, 1, 255, 256, 257, 1000, texts.length].map((size) => ({
      path: `kept ${size}`,
      text: signedOver(texts, size),
    }));
    expect((await verified(sound, { others })).findings).toEqual([]);
  });

  it('verifies without its tiles where it is said to have none, and a change still shows', async () => {
    const bundle = copyOf(sound);
    for (const path of bundle.folder.files.keys()) if (/^tile\/\d/.test(path)) bundle.folder.files.delete(path);
    expect((await verified(bundle, { withoutTiles: true })).findings).toEqual([]);
    change(bundle, 'tile/entries/003', (entries) => entries.with(17, entries[16] ?? ''));
    expect((await verified(bundle, { withoutTiles: true })).findings).toEqual([
      expect.objectContaining({ code: 'ROOT', path: 'checkpoint' }),
    ]);
  });

  it('may be empty', async () => {
    expect((await verified(await writtenBundle([]))).findings).toEqual([]);
  });
});

describe('tampering is found and named:', () => {
  it('one byte of an entry', async () => {
    const bundle = copyOf(sound);
    change(bundle, 'tile/entries/003', (entries) => entries.with(17, (entries[17] ?? '').replace('20', '21')));
    const { findings } = await verified(bundle);
    expect(findings).toEqual([
      { code: 'ENTRY', index: 3 * 256 + 17, entry: expect.objectContaining({ stream: nameOf(3 * 256 + 17).stream }) },
    ]);
  });

  it('two entries changed places', async () => {
    const bundle = copyOf(sound);
    change(bundle, lastBundle(), (entries) => entries.with(5, entries[6] ?? '').with(6, entries[5] ?? ''));
    const index = 6 * 256 + 5;
    expect((await verified(bundle)).findings).toEqual([{ code: 'ENTRY', index, entry: nameOf(index + 1) }]);
  });

  it('an entry taken out, and all that follow moved up', async () => {
    const without = texts.toSpliced(700, 1);
    const bundle = copyOf(sound);
    for (let at = 0; at < without.length; at += 256) {
      const width = Math.min(256, texts.length - at);
      const path = `tile/entries/${String(at / 256).padStart(3, '0')}${width === 256 ? '' : `.p/${width}`}`;
      bundle.folder.files.set(path, writeEntryBundle(without.slice(at, at + 256)));
    }
    const { findings } = await verified(bundle);
    expect(findings).toEqual([
      { code: 'ENTRY', index: 700, entry: nameOf(701) },
      expect.objectContaining({ code: 'FILE', path: lastBundle() }),
    ]);
    bundle.folder.files.set(lastBundle(), writeEntryBundle([...without.slice(6 * 256), '{}']));
    expect((await verified(bundle)).findings).toEqual([{ code: 'ENTRY', index: 700, entry: nameOf(701) }]);
  });

  it('an entry changed together with its own hash', async () => {
    const bundle = copyOf(sound);
    const changed = (texts[300] ?? '').replace('20', '21');
    change(bundle, 'tile/entries/001', (entries) => entries.with(44, changed));
    Buffer.from(leafHash(changed)).copy(bundle.folder.files.get('tile/0/001') ?? Buffer.alloc(0), 44 * HASH_BYTES);
    expect((await verified(bundle)).findings).toEqual([{ code: 'ENTRY', index: 256, to: 511 }]);
  });

  it('a tile', async () => {
    for (const [path, place] of [
      ['tile/0/002', 9],
      ['tile/1/000.p/6', 4],
      [lastBundle().replace('entries', '0'), 3],
    ] as const) {
      const bundle = copyOf(sound);
      const tile = bundle.folder.files.get(path);
      tile?.writeUInt8((tile[place * HASH_BYTES] ?? 0) ^ 1, place * HASH_BYTES);
      expect((await verified(bundle)).findings).toEqual([{ code: 'TILE', path, place }]);
    }
  });

  it('a file that is missing or cut', async () => {
    for (const path of ['tile/entries/004', 'tile/0/004', 'tile/1/000.p/6', lastBundle()]) {
      const bundle = copyOf(sound);
      bundle.folder.files.delete(path);
      expect((await verified(bundle)).findings).toEqual([expect.objectContaining({ code: 'FILE', path })]);
      bundle.folder.files.set(path, (sound.folder.files.get(path) ?? Buffer.alloc(0)).subarray(0, -1));
      expect((await verified(bundle)).findings).toEqual([expect.objectContaining({ code: 'FILE', path })]);
    }
  });

  it('everything written anew, entries and tiles alike', async () => {
    const rewritten = await writtenBundle(texts.toSpliced(700, 1, texts[701] ?? ''));
    const { findings } = await verified({ ...rewritten, checkpoint: sound.checkpoint }, { withState: false });
    expect(findings).toEqual([expect.objectContaining({ code: 'ROOT', path: 'checkpoint', size: texts.length })]);
  });

  it('a checkpoint rolled back, or of another history, by one that the auditor kept', async () => {
    const others = [{ path: 'kept', text: signedOver(texts) }];
    const short = await writtenBundle(texts.slice(0, 900));
    expect((await verified(short, { others })).findings).toEqual([
      { code: 'ROLLED_BACK', path: 'kept', size: 900, kept: texts.length },
    ]);
    const branched = await writtenBundle([...texts.slice(0, 1_000), ...texts.slice(0, 50)]);
    const { findings } = await verified(branched, {
      others: [
        { path: 'early', text: signedOver(texts, 1_000) },
        { path: 'late', text: signedOver(texts, 1_001) },
      ],
      withState: false,
    });
    expect(findings).toEqual([expect.objectContaining({ code: 'INCONSISTENT', path: 'late', size: 1_001 })]);
  });

  it('a checkpoint that nobody trusted signed, or that says something else', async () => {
    const stranger = logSigner(origin, new Uint8Array(32).fill(9));
    const forged = { ...sound, checkpoint: signedOver(texts, texts.length, [stranger]) };
    expect((await verified(forged)).findings).toEqual([
      expect.objectContaining({ code: 'CHECKPOINT', path: 'checkpoint' }),
    ]);
    const altered = {
      ...sound,
      checkpoint: sound.checkpoint.replace(`\n${texts.length}\n`, `\n${texts.length - 1}\n`),
    };
    expect((await verified(altered)).findings).toEqual([expect.objectContaining({ code: 'CHECKPOINT' })]);
  });

  it('fewer witnesses than the policy asks for', async () => {
    const witness = witnessSigner('witness.example', new Uint8Array(32).fill(3), () => 1_700_000_000);
    const trust = { ...policy, witnesses: [{ name: 'w', verifier: witness.verifier }], quorum: 'w' };
    expect((await verified(sound, { trust })).findings).toEqual([expect.objectContaining({ code: 'QUORUM' })]);
    const seen = { ...sound, checkpoint: signedOver(texts, texts.length, [signer, witness]) };
    expect((await verified(seen, { trust })).findings).toEqual([]);
  });

  it('an entry that was signed but is none: of no type, not the next of its stream', async () => {
    const strange = canonicalJson({ ...JSON.parse(texts[800] ?? ''), type: 'NothingHappened' });
    expect((await verified(await badlySigned(texts.toSpliced(800, 1, strange)))).findings).toEqual([
      expect.objectContaining({ code: 'UNREADABLE', index: 800, detail: expect.stringContaining('NothingHappened') }),
    ]);
    const [first] = [...texts.keys()].filter((index) => nameOf(index).revision > 1);
    const { findings } = await verified(
      await badlySigned(texts.toSpliced((first ?? 0) - 1, 0, texts[first ?? 0] ?? '')),
    );
    expect(findings).toEqual([expect.objectContaining({ code: 'UNREADABLE' })]);
  });

  it('another state than the one that follows', async () => {
    const [one, ...others] = sound.stated;
    if (one === undefined) throw new Error('no state');
    const stated = [
      { ...one, state: 'f'.repeat(64) },
      ...others.slice(1),
      { stream: 'base-none', revision: 1, state: '0'.repeat(64) },
    ];
    const { findings } = await verified({ ...sound, stated });
    expect(findings.map(({ code }) => code)).toEqual(['STATE', 'STATE', 'STATE']);
    expect(findings[0]).toMatchObject({ stream: one.stream });
  });

  it('any one bit of any file', async () => {
    const paths = [...sound.folder.files.keys()].filter((path) => path.startsWith('tile/'));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        async (path, place, bit) => {
          const bundle = copyOf(sound);
          const file = bundle.folder.files.get(path) ?? Buffer.alloc(0);
          const at = place % file.length;
          file.writeUInt8((file[at] ?? 0) ^ (1 << bit), at);
          expect((await verified(bundle, { withState: false })).findings).not.toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** A bundle whose log signed what no register would have recorded. */
const badlySigned = async (entries: readonly string[]): Promise<WrittenBundle> => {
  const folder = memoryFolder();
  const checkpoint = signedOver(entries);
  await writeTree({ folder, checkpoint, entries: inBundles(entries), signal: new AbortController().signal });
  return { folder, checkpoint, stated: [] };
};

describe('an export that was stopped', () => {
  it('goes on to the checkpoint that it began with, and writes the same files', async () => {
    const folder = memoryFolder();
    const stop = new AbortController();
    const entries = inBundles(texts);
    const stopping: typeof entries = async function* (from) {
      for await (const bundle of entries(from)) {
        yield bundle;
        if (folder.files.has('tile/entries/002')) stop.abort();
      }
    };
    const begun = signedOver(texts, 1_500);
    await expect(writeTree({ folder, checkpoint: begun, entries: stopping, signal: stop.signal })).rejects.toThrow(
      'stopped',
    );
    expect(folder.files.has(bundlePaths.unfinished)).toBe(true);
    const state = newStateAudit();
    const done = await writeTree({
      folder,
      checkpoint: sound.checkpoint,
      entries,
      state,
      signal: new AbortController().signal,
    });
    expect(done.size).toBe(1_500);
    const { findings } = await verified({ folder, checkpoint: begun, stated: [...state.states(new Map())] });
    expect(findings).toEqual([]);
  });

  it('refuses to call a bundle what does not have the signed root', async () => {
    const folder = memoryFolder();
    const other = inBundles(texts.toSpliced(9, 1, texts[10] ?? ''));
    await expect(
      writeTree({ folder, checkpoint: sound.checkpoint, entries: other, signal: new AbortController().signal }),
    ).rejects.toMatchObject({ name: 'ExportDiffers' });
  });
});
