import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { Database } from '../../src/sqlite/index.js';
import { HeadStoreUnavailable } from '../../src/transparency/log/head-store.js';
import { openSqliteHeadStore } from '../../src/transparency/sqlite/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { headStoreContract } from './head-store.contract.js';

headStoreContract('sqlite', async () => {
  const folder = await temporaryFolder();
  const file = join(folder.path, 'heads.db');
  return { open: async (origin) => openSqliteHeadStore({ file, origin }), dispose: () => folder.remove() };
});

afterEach(() => void vi.useRealTimers());

test('a lease is written again only once half of it is over, and held all the while', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
  const folder = await temporaryFolder();
  const file = join(folder.path, 'heads.db');
  const [store, other] = [openSqliteHeadStore({ file, origin: 'o' }), openSqliteHeadStore({ file, origin: 'o' })];
  const reader = new Database(file, { readonly: true });
  const written = () => reader.pragma('data_version', { simple: true });
  const asked = async (at: number) => {
    vi.setSystemTime(1_000_000 + at);
    const before = written();
    return { held: await store.takeLease('node 1', 1_000), wrote: written() !== before };
  };
  expect(await asked(0)).toEqual({ held: true, wrote: true });
  expect(await asked(500)).toEqual({ held: true, wrote: false });
  expect(await asked(501)).toEqual({ held: true, wrote: true });
  vi.setSystemTime(1_000_000 + 1_500);
  expect(await other.takeLease('node 2', 1_000)).toBe(false);
  vi.setSystemTime(1_000_000 + 1_501);
  expect(await other.takeLease('node 2', 1_000)).toBe(true);
  expect(await asked(1_600)).toEqual({ held: false, wrote: false });
  reader.close();
  await Promise.all([store.close(), other.close()]);
  await folder.remove();
});

test.skipIf(process.platform === 'win32')('no file of it is open to other users of the machine', async () => {
  const folder = await temporaryFolder();
  const store = openSqliteHeadStore({ file: join(folder.path, 'heads.db'), origin: 'o' });
  await store.save({ version: 1, size: 1, root: 'r', signed: 's' });
  const names = await readdir(folder.path);
  const modes = await Promise.all(names.map(async (name) => (await stat(join(folder.path, name))).mode & 0o777));
  expect(modes.length).toBeGreaterThan(1);
  expect(new Set(modes)).toEqual(new Set([0o600]));
  await store.close();
  await folder.remove();
});

test('a file that is something else is left alone', async () => {
  const folder = await temporaryFolder();
  const file = join(folder.path, 'heads.db');
  await writeFile(file, 'a list of names, not a database, and long enough to be looked at as one'.repeat(20));
  const before = await readFile(file);
  expect(() => openSqliteHeadStore({ file, origin: 'o' })).toThrow(HeadStoreUnavailable);
  expect(await readFile(file)).toEqual(before);
  await folder.remove();
});
