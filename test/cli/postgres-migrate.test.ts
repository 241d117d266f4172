import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteKeyStore } from '../../src/application/vault/sqlite/index.js';
import { migrateHeads, migrateVault } from '../../src/cli/migrate-stores.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { toldFault } from '../../src/cli/told-faults.js';
import { openSqliteHeadStore } from '../../src/transparency/sqlite/index.js';
import { newSchema, onDatabase, type TestSchema } from '../support/postgres/schema.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

const origin = 'register.example/log';
let folder: TemporaryFolder;
let schema: TestSchema;
let said: string;
const terminal: Terminal = {
  out: (text) => {
    said += text;
  },
  err: () => undefined,
  isScreen: false,
};
beforeEach(async () => {
  [folder, schema] = await Promise.all([temporaryFolder(), newSchema()]);
  said = '';
});
afterEach(async () => {
  await schema.drop();
  await folder.remove();
});
const file = (name: string) => join(folder.path, name);
const postgres = () => `${schema.url}?schema=${schema.address.schema}`;
const digest = () => /sha256 ([0-9a-f]{64})/.exec(said)?.[1];
const vaultIn = async (path: string, persons: readonly string[], masterKey = 'master') => {
  const store = openSqliteKeyStore(path);
  await store.claim(masterKey);
  for (const person of persons) await store.add({ keyId: `key-${person}`, person, wrapped: new Uint8Array(60) });
  await store.close();
};
const isMade = () =>
  onDatabase(schema.url, async (client) => {
    const { rowCount } = await client.query('select from pg_namespace where nspname = $1', [schema.address.schema]);
    return rowCount === 1;
  });
const move = (from: string, to: string, dryRun = false) => ({ from, to, dryRun });

test('a vault goes to PostgreSQL and back, and is the same all the way', async () => {
  await vaultIn(file('vault.db'), ['a', 'b', 'c']);
  await migrateVault(move(`sqlite:${file('vault.db')}`, postgres()), terminal);
  expect(said).toContain('moved and verified: 3 (密钥 keys 3, 销毁记录 tombstones 0, 已在 there before 0)');
  const there = digest();
  said = '';
  await migrateVault(move(postgres(), `sqlite:${file('home.db')}`), terminal);
  expect(digest()).toBe(there);
});

test('a rehearsal says what it would move and makes neither schema nor file', async () => {
  await vaultIn(file('vault.db'), ['a', 'b']);
  await migrateVault(move(`sqlite:${file('vault.db')}`, postgres(), true), terminal);
  expect(said).toContain('nothing written; would move: 2');
  expect(await isMade()).toBe(false);
  await migrateVault(move(`sqlite:${file('vault.db')}`, `sqlite:${file('other.db')}`, true), terminal);
  expect(existsSync(file('other.db'))).toBe(false);
});

test('another vault, and none, are refused in both languages', async () => {
  await vaultIn(file('vault.db'), ['a']);
  await vaultIn(file('another.db'), ['z'], 'another');
  const fault = (from: string, to: string) =>
    migrateVault(move(`sqlite:${file(from)}`, `sqlite:${file(to)}`), terminal).then(() => undefined, toldFault);
  expect(await fault('vault.db', 'another.db')).toBe(
    '目标是另一个密钥库，未作改动 · the keys of the target are wrapped by another master key',
  );
  expect(await fault('none.db', 'another.db')).toMatch(/^源密钥库不存在.* · there is no vault at sqlite:/);
  expect(existsSync(file('none.db'))).toBe(false);
});

test('heads go to PostgreSQL; a file without any, and an address that is none, are refused', async () => {
  const store = openSqliteHeadStore({ file: file('heads.db'), origin });
  await store.save({ version: 1, size: 5, root: 'root', signed: 'note' });
  await store.close();
  const from = `sqlite:${file('heads.db')}`;
  await migrateHeads(move(from, postgres(), true), terminal);
  expect(said).toBe(`将迁移 · would move: ${origin} 5 root\n`);
  expect(await isMade()).toBe(false);
  await migrateHeads(move(from, postgres()), terminal);
  await migrateHeads(move(from, postgres()), terminal);
  expect(said).toContain(`moved and verified: ${origin} 5 root\n已在 · there before: ${origin} 5 root\n`);
  await expect(migrateHeads(move(`sqlite:${file('none.db')}`, postgres()), terminal)).rejects.toThrow(/no head/);
  await expect(migrateHeads(move(from, 'mysql://localhost/x'), terminal)).rejects.toThrow(/--to.*postgres:\/\//);
});
