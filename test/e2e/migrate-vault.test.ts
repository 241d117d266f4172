import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { KeyStore } from '../../src/application/vault/index.js';
import { openPostgresKeyStore } from '../../src/application/vault/postgres/index.js';
import { openSqliteKeyStore } from '../../src/application/vault/sqlite/index.js';
import { instantFromMillis } from '../../src/kernel/index.js';
import { addressOf } from '../support/postgres/schema-address.js';
import { type PostgresServer, startPostgres } from '../support/postgres/server.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { jidi } from './support/program.js';

/** As many as take the program several pages: it is killed between the first and the last. */
const KEYS = 20_000;
const DESTROYED = 50;

let folder: TemporaryFolder;
let server: PostgresServer;
let looking: Client;
beforeAll(async () => {
  [folder, server] = await Promise.all([temporaryFolder(), startPostgres()]);
  looking = new Client({ connectionString: server.url });
  await looking.connect();
});
afterAll(async () => {
  await looking.end();
  await server.remove();
  await folder.remove();
});

const idOf = (n: number): string => `key-${String(n).padStart(6, '0')}`;

const fill = async (store: KeyStore): Promise<void> => {
  await store.claim('master');
  await Promise.all(
    Array.from({ length: KEYS }, (_, n) =>
      store.add({ keyId: idOf(n), person: `person-${n}`, wrapped: Buffer.from(String(n).padStart(60, '0')) }),
    ),
  );
  for (let n = 0; n < DESTROYED; n += 1) await store.destroy({ keyId: idOf(n), destroyedAt: instantFromMillis(n) });
};

const countOf = async (schema: string): Promise<number> => {
  const { rows } = await looking.query('select to_regclass($1) is not null as there', [`${schema}.wrapped_key`]);
  if (rows[0]?.there !== true) return 0;
  return Number((await looking.query(`select count(*) from ${schema}.wrapped_key`)).rows[0]?.count);
};

const sessions = async (): Promise<number> =>
  (await looking.query("select from pg_stat_activity where application_name like 'jidi %'")).rowCount ?? 0;

const contentOf = async (store: KeyStore) => {
  const keys: unknown[] = [];
  for (let after: string | undefined; ; ) {
    const page = await store.keys({ limit: 1_000, ...(after !== undefined && { after }) });
    keys.push(...page.map(({ keyId, person, wrapped }) => [keyId, person, Buffer.from(wrapped).toString('base64')]));
    after = page.at(-1)?.keyId;
    if (after === undefined) return { keys, tombstones: await store.tombstones(), master: await store.claimed() };
  }
};

it('a vault whose move is killed halfway is whole in its new place after the same command, each key there once', async () => {
  const file = join(folder.path, 'vault.db');
  const source = openSqliteKeyStore(file);
  await fill(source);
  const expected = await contentOf(source);
  expect(expected.keys).toHaveLength(KEYS - DESTROYED);
  const url = `${server.url}?schema=jidi_vault`;
  const move = ['migrate', 'vault', '--from', `sqlite:${file}`, '--to', url];

  let over = false;
  let watching: Promise<void> | undefined;
  const killed = await jidi(move, {}, (kill) => {
    const whenSomeAreThere = async () => {
      while (!over && (await countOf('jidi_vault')) === 0);
      kill();
    };
    watching = whenSomeAreThere();
  });
  over = true;
  await watching;
  expect(killed).toMatchObject({ signal: 'SIGKILL' });
  // What it had sent last is carried out or not before the server lets its session go.
  while ((await sessions()) > 0);
  const moved = await countOf('jidi_vault');
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThan(KEYS - DESTROYED);

  const again = await jidi(move);
  expect(again).toMatchObject({ code: 0 });
  expect(again.stdout).toContain(`moved and verified: ${KEYS - DESTROYED - moved} `);
  const target = openPostgresKeyStore(addressOf(server.url, 'jidi_vault'));
  expect(await contentOf(target)).toEqual(expected);
  expect(await contentOf(source)).toEqual(expected);
  await Promise.all([source.close(), target.close()]);
  expect((await jidi(move)).stdout).toContain('moved and verified: 0 ');
});
