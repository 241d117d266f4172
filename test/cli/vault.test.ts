import { chmod, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Vault } from '../../src/application/index.js';
import { openVaultOf, rehearsalVaultOf } from '../../src/cli/vault.js';
import { type Config, readConfig } from '../../src/config.js';
import { cityOfficer, newLedger, openRegister } from '../support/register.js';
import { idNumberOf, personNo } from '../support/teaching.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

let folder: TemporaryFolder;
let config: Config['vault'];
const opened: Vault[] = [];
beforeEach(async () => {
  folder = await temporaryFolder();
  config = readConfig({ JIDI_DATA: folder.path }).vault;
});
afterEach(async () => {
  for (const vault of opened.splice(0)) await vault.close();
  await folder.remove();
});
const open = async (ledger = newLedger(), vault = config) => {
  const one = await openVaultOf(vault, ledger);
  opened.push(one);
  return one;
};
const close = async () => {
  for (const vault of opened.splice(0)) await vault.close();
};
const failure = { name: 'CommandFailed', exitCode: 1 };

describe('the vault of a data folder', () => {
  test('is made with its master key, and is the same at the next start', async () => {
    const lookUp = (await open()).lookUp(idNumberOf(1));
    await close();
    expect(await readdir(folder.path)).toEqual(expect.arrayContaining(['vault.db', 'vault.key']));
    expect((await open()).lookUp(idNumberOf(1))).toBe(lookUp);
  });

  test('is not opened with a new key when its own is gone', async () => {
    await open();
    await close();
    await rename(join(folder.path, 'vault.key'), join(folder.path, 'elsewhere'));
    await expect(open()).rejects.toMatchObject(failure);
    expect(await readdir(folder.path)).not.toContain('vault.key');
  });

  test('is not opened with the key of another vault', async () => {
    await open();
    await close();
    const base64 = Buffer.alloc(32, 9).toString('base64');
    await expect(open(newLedger(), { ...config, masterKey: { base64 } })).rejects.toMatchObject(failure);
  });

  test.skipIf(process.platform === 'win32')('is not opened with a key that others can read', async () => {
    await open();
    await close();
    await chmod(join(folder.path, 'vault.key'), 0o644);
    await expect(open()).rejects.toMatchObject(failure);
  });

  test('is not made anew beside a ledger that has learners', async () => {
    const ledger = newLedger();
    const register = openRegister({ ledger, vault: await open(ledger) });
    await register.found();
    await register.do(cityOfficer, 'registerLearner', undefined, personNo(1));
    await close();
    for (const name of await readdir(folder.path)) await rm(join(folder.path, name));
    await expect(open(ledger)).rejects.toMatchObject(failure);
    expect(await readdir(folder.path)).toEqual([]);
  });
});

describe('the vault of a rehearsal', () => {
  test('leaves a folder without one as it is', async () => {
    const vault = await rehearsalVaultOf(config);
    await vault.seal('learner-1', { name: '张三', idNumber: idNumberOf(1) });
    expect(await readdir(folder.path)).toEqual([]);
  });

  test('looks up as the real one does, beside it', async () => {
    const real = await open();
    const vault = await rehearsalVaultOf(config);
    opened.push(vault);
    expect(vault.lookUp(idNumberOf(1))).toBe(real.lookUp(idNumberOf(1)));
    const sealed = await vault.seal('learner-1', { name: '张三', idNumber: idNumberOf(1) });
    await expect(real.open('learner-1', sealed)).rejects.toThrow('cannot be opened');
  });
});
