import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { KeyStore } from '../../src/application/vault/index.js';
import { openPostgresKeyStore } from '../../src/application/vault/postgres/index.js';
import { openSqliteKeyStore } from '../../src/application/vault/sqlite/index.js';
import { instantFromMillis } from '../../src/kernel/index.js';
import { addressOf } from '../support/postgres/schema-address.js';
import { placesOfAMove } from './support/move.js';
import { jidi } from './support/program.js';

/** As many as take the program several pages: it is killed between the first and the last. */
const KEYS = 20_000;
const DESTROYED = 50;

const places = placesOfAMove();

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
  const file = join(places.folder(), 'vault.db');
  const source = openSqliteKeyStore(file);
  await fill(source);
  const expected = await contentOf(source);
  expect(expected.keys).toHaveLength(KEYS - DESTROYED);
  const url = `${places.url()}?schema=jidi_vault`;
  const move = ['migrate', 'vault', '--from', `sqlite:${file}`, '--to', url];
  const moved = await places.killedOnce(move, 'jidi_vault.wrapped_key', 1);
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThan(KEYS - DESTROYED);

  const again = await jidi(move);
  expect(again).toMatchObject({ code: 0 });
  expect(again.stdout).toContain(`moved and verified: ${KEYS - DESTROYED - moved} `);
  const target = openPostgresKeyStore(addressOf(places.url(), 'jidi_vault'));
  expect(await contentOf(target)).toEqual(expected);
  expect(await contentOf(source)).toEqual(expected);
  await Promise.all([source.close(), target.close()]);
  expect((await jidi(move)).stdout).toContain('moved and verified: 0 ');
});
