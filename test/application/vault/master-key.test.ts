import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openMasterKey, parseMasterKey, UnusableMasterKey } from '../../../src/application/vault/key-file/index.js';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.js';

let folder: TemporaryFolder;
let file: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder.path, 'data', 'vault.key');
});
afterEach(() => folder.remove());

describe('the master key’s file', () => {
  test('is made at the first use, for its owner alone, and is the same from then on', async () => {
    const key = await openMasterKey(file);
    expect(key).toHaveLength(32);
    expect(await openMasterKey(file)).toEqual(key);
    expect(parseMasterKey(await readFile(file, 'utf8'))).toEqual(key);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('is made once by those who open it at the same time, and nothing else is left', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => openMasterKey(file)));
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
    expect(await readdir(join(folder.path, 'data'))).toEqual(['vault.key']);
  });

  test.skipIf(process.platform === 'win32')('that others can read is refused', async () => {
    await openMasterKey(file);
    await chmod(file, 0o640);
    await expect(openMasterKey(file)).rejects.toMatchObject({ name: 'UnusableMasterKey', rule: 'READABLE_BY_OTHERS' });
  });

  test.each(['', 'short', Buffer.alloc(31).toString('base64'), `${Buffer.alloc(32).toString('base64')}A`])(
    'that holds %j is refused and left as it is',
    async (text) => {
      file = join(folder.path, 'vault.key');
      await writeFile(file, text, { mode: 0o600 });
      const fault: unknown = await openMasterKey(file).catch((error: unknown) => error);
      expect(fault).toBeInstanceOf(UnusableMasterKey);
      expect(await readFile(file, 'utf8')).toBe(text);
    },
  );
});
