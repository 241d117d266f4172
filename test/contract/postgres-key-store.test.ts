import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openPostgresKeyStore } from '../../src/application/vault/postgres/index.js';
import { instant } from '../../src/kernel/index.js';
import { addressOf, newSchema, onDatabase } from '../support/postgres/schema.js';
import { startPostgres } from '../support/postgres/server.js';
import { keyStoreContract } from './key-store.contract.js';

keyStoreContract('postgres', async () => {
  const schema = await newSchema();
  return { open: async () => openPostgresKeyStore(schema.address), dispose: schema.drop };
});

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});
const keyNo = (n: number) => ({ keyId: `key-${n}`, person: `learner-${n}`, wrapped: new Uint8Array(60).fill(n) });
const at = instant('2022-03-01T08:00:00Z');

test('two nodes that add keys of the same persons agree on each of them', async () => {
  const schema = await newSchema();
  cleanups.push(schema.drop);
  const nodes = [openPostgresKeyStore(schema.address), openPostgresKeyStore(schema.address)];
  const persons = Array.from({ length: 200 }, (_, i) => `learner-${i}`);
  const added = await Promise.all(
    nodes.map((node, n) => {
      const order = n === 0 ? persons : [...persons].reverse();
      return Promise.all(order.map((person) => node.add({ ...keyNo(n), keyId: `key-${n}-${person}`, person })));
    }),
  );
  const [first = [], second = []] = added.map((keys) => keys.map(({ keyId }) => keyId).sort());
  expect(first).toHaveLength(200);
  expect(first).toEqual(second);
  for (const node of nodes) await node.close();
});

test('a key that one node destroys while others add it is destroyed for all', async () => {
  const schema = await newSchema();
  cleanups.push(schema.drop);
  const nodes = [openPostgresKeyStore(schema.address), openPostgresKeyStore(schema.address)];
  const [one, other] = nodes;
  for (let n = 0; n < 20; n += 1) {
    await Promise.allSettled([
      one?.add(keyNo(n)),
      other?.destroy({ keyId: `key-${n}`, destroyedAt: at }),
      one?.add(keyNo(n)),
    ]);
    expect(await one?.find(`key-${n}`)).toEqual({ keyId: `key-${n}`, destroyedAt: at });
  }
  for (const node of nodes) await node.close();
  const { rows } = await onDatabase(schema.url, (client) =>
    client.query(`select count(*)::int as count from ${schema.address.schema}.wrapped_key`),
  );
  expect(z.array(z.object({ count: z.number() })).parse(rows)).toEqual([{ count: 0 }]);
});

test('a destroyed key is not in the table’s file any more, and its neighbours are', async () => {
  const server = await startPostgres();
  cleanups.push(server.remove);
  const store = openPostgresKeyStore(addressOf(server.url, 'keys'));
  for (const n of [65, 66, 67]) await store.add(keyNo(n));
  await store.destroy({ keyId: 'key-66', destroyedAt: at });
  const path = await onDatabase(server.url, async (client) => {
    await client.query('checkpoint');
    const { rows } = await client.query("select pg_relation_filepath('keys.wrapped_key') as path");
    return z.tuple([z.object({ path: z.string() })]).parse(rows)[0].path;
  });
  await store.close();
  const kept = await readFile(join(server.folder, path));
  expect(kept.includes(Buffer.from(keyNo(65).wrapped))).toBe(true);
  expect(kept.includes(Buffer.from(keyNo(66).wrapped))).toBe(false);
  const files = await readdir(join(server.folder, path, '..'));
  const contents = await Promise.all(files.map((file) => readFile(join(server.folder, path, '..', file))));
  expect(contents.some((content) => content.includes(Buffer.from(keyNo(66).wrapped)))).toBe(false);
});
