import { chmod, copyFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLogCheck } from '../../src/cli/doctor/log.js';
import { instantFromMillis } from '../../src/kernel/index.js';
import { Frontier, leafHash, logSigner, signCheckpoint, toBase64 } from '../../src/transparency/index.js';
import { openLogKeys, rotateLogKey } from '../../src/transparency/key-file/index.js';
import type { KeyRing } from '../../src/transparency/log/index.js';
import { openSqliteHeadStore } from '../../src/transparency/sqlite/index.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

const origin = 'jidi.example/log';
const texts = Array.from({ length: 300 }, (_, n) => `{"n":${n}}`);
let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const keyFile = (): string => join(folder.path, 'log-keys.json');
const headFile = (): string => join(folder.path, 'heads.db');

const signed = async (size: number, signers?: KeyRing['signers']): Promise<void> => {
  const ring = await openLogKeys({ file: keyFile(), origin }).current();
  const frontier = new Frontier();
  for (const text of texts.slice(0, size)) frontier.add(leafHash(text));
  const root = frontier.root();
  const heads = openSqliteHeadStore({ file: headFile(), origin });
  const note = signCheckpoint({ origin, size, root }, signers ?? ring.signers);
  await heads.save({ version: 1, size, root: toBase64(root), signed: note });
  await heads.close();
};

/** What the doctor says of these entries, recorded a second apart. */
const said = async (entries: readonly string[]): Promise<readonly string[]> => {
  const settings = { dataFolder: folder.path, origin, heads: { kind: 'sqlite' as const, file: headFile() } };
  const check = await openLogCheck(settings, 'some-ledger');
  for (const [n, text] of entries.entries()) check.take(text, instantFromMillis(Date.UTC(2012, 2, 15) + n * 1_000));
  return check.findings().map(({ status, en }) => `${status}: ${en}`);
};

describe('the doctor on the transparency log', () => {
  it('has nothing against a ledger that was never signed, and makes no file', async () => {
    expect(await said(texts)).toEqual([expect.stringMatching(/^ok: .*not signed yet/)]);
    expect(await readdir(folder.path)).toEqual([]);
  });

  it('says how far the signature goes', async () => {
    await signed(300);
    expect(await said(texts)).toEqual(['ok: all 300 entries are signed, the last of 2012-03-15T00:04:59.000Z']);
  });

  it('warns of entries that are not signed, and says since when', async () => {
    await signed(256);
    expect(await said(texts)).toEqual([
      expect.stringMatching(/^warning: 44 entries since 2012-03-15T00:04:16\.000Z are not signed/),
    ]);
  });

  it('finds keys of before a rotation, with which the log is not gone on', async () => {
    await signed(1);
    await rm(headFile());
    await copyFile(keyFile(), `${keyFile()}.old`);
    const { signers } = await rotateLogKey({ file: keyFile(), origin });
    await signed(256, signers);
    await rename(`${keyFile()}.old`, keyFile());
    expect(await said(texts)).toEqual([expect.stringMatching(/^problem: .*another node rotated it/)]);
  });

  it('finds a ledger that was rolled back', async () => {
    await signed(300);
    expect(await said(texts.slice(0, 299))).toEqual([
      expect.stringMatching(/^problem: .*rolled back: 300 entries were signed, it has 299/),
    ]);
  });

  it('finds an entry that was changed after it was signed', async () => {
    await signed(256);
    expect(await said(texts.with(17, '{"n":0}'))).toEqual([expect.stringMatching(/^problem: the first 256 entries/)]);
  });

  it('takes an entry after the signed ones for what it is: not signed', async () => {
    await signed(256);
    expect(await said(texts.with(270, '{"n":0}'))).toEqual([expect.stringMatching(/^warning/)]);
  });

  it('finds a head that was signed by another key, or whose key is gone or open to others', async () => {
    await signed(300, [logSigner(origin, new Uint8Array(32).fill(5))]);
    expect(await said(texts)).toEqual([expect.stringMatching(/^problem: the last head is not signed by log-keys/)]);
    await chmod(keyFile(), 0o644);
    expect(await said(texts)).toEqual([expect.stringMatching(/^problem: .*log-keys\.json is missing or cannot/)]);
    await rm(keyFile());
    expect(await said(texts)).toEqual([expect.stringMatching(/^problem: .*log-keys\.json is missing or cannot/)]);
    expect(await readdir(folder.path)).not.toContain('log-keys.json');
  });
});
