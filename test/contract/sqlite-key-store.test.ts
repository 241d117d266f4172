import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { VaultUnavailable } from '../../src/application/vault/index.js';
import { openSqliteKeyStore } from '../../src/application/vault/sqlite/index.js';
import { instant } from '../../src/kernel/index.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { keyStoreContract } from './key-store.contract.js';

keyStoreContract('sqlite', async () => {
  const folder = await temporaryFolder();
  const file = join(folder.path, 'vault.db');
  return { open: async () => openSqliteKeyStore(file), dispose: () => folder.remove() };
});

let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const files = async () => (await readdir(folder.path)).map((name) => join(folder.path, name));
const isAnywhere = async (bytes: Uint8Array): Promise<boolean> => {
  const contents = await Promise.all((await files()).map((file) => readFile(file)));
  return contents.some((content) => content.includes(Buffer.from(bytes)));
};

test('a destroyed key is in no file any more, and its neighbours are', async () => {
  const store = openSqliteKeyStore(join(folder.path, 'vault.db'));
  const key = (n: number) => ({ keyId: `key-${n}`, person: `learner-${n}`, wrapped: new Uint8Array(60).fill(n) });
  for (const n of [65, 66, 67]) await store.add(key(n));
  expect(await isAnywhere(key(66).wrapped)).toBe(true);
  await store.destroy({ keyId: 'key-66', destroyedAt: instant('2022-03-01T08:00:00Z') });
  expect(await isAnywhere(key(66).wrapped)).toBe(false);
  expect(await isAnywhere(key(67).wrapped)).toBe(true);
  await store.close();
});

test.skipIf(process.platform === 'win32')('no file of it is open to other users of the machine', async () => {
  const file = join(folder.path, 'vault.db');
  await writeFile(file, '', { mode: 0o644 });
  const store = openSqliteKeyStore(file);
  await store.add({ keyId: 'key-1', person: 'learner-1', wrapped: new Uint8Array(60) });
  const modes = await Promise.all((await files()).map(async (name) => (await stat(name)).mode & 0o777));
  expect(modes.length).toBeGreaterThan(1);
  expect(new Set(modes)).toEqual(new Set([0o600]));
  await store.close();
});

test('a file that is something else is left alone', async () => {
  const file = join(folder.path, 'vault.db');
  await writeFile(file, 'a list of names, not a database, and long enough to be looked at as one'.repeat(20));
  const before = await readFile(file);
  expect(() => openSqliteKeyStore(file)).toThrow(VaultUnavailable);
  expect(await readFile(file)).toEqual(before);
});
