import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Database } from '../../src/sqlite/index.js';
import type { HeadStore } from '../../src/transparency/log/index.js';
import { openPostgresHeadStore } from '../../src/transparency/postgres/index.js';
import { openSqliteHeadStore } from '../../src/transparency/sqlite/index.js';
import { addressOf } from '../support/postgres/schema-address.js';
import { placesOfAMove } from './support/move.js';
import { jidi } from './support/program.js';

/** As many as take the program a while, one by one: it is killed between the first and the last. */
const origins = Array.from({ length: 100 }, (_, n) => `register-${String(n).padStart(3, '0')}.example/log`);

const places = placesOfAMove();

const headOf = (origin: string, version: number) => {
  const note = `${origin}\n${version * 10}\nroot ${version}\n\n— ${origin} 签名\n`;
  return { version, size: version * 10, root: `root ${version}`, signed: note, published: `${note}— witness 签名\n` };
};

/** Works on the heads of all origins, in one store after the other. */
const inEach = async <Result>(
  open: (origin: string) => HeadStore,
  work: (store: HeadStore, origin: string) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results: Result[] = [];
  for (const origin of origins) {
    const store = open(origin);
    results.push(await work(store, origin));
    await store.close();
  }
  return results;
};

it('heads whose move is killed halfway are all in their new place after the same command, and may be signed on', async () => {
  const file = join(places.folder(), 'heads.db');
  const inFile = (origin: string) => openSqliteHeadStore({ file, origin });
  const inSchema = (origin: string) =>
    openPostgresHeadStore({ address: addressOf(places.url(), 'jidi_heads'), origin });
  await inEach(inFile, async (store, origin) => {
    for (const version of [1, 2]) await store.save(headOf(origin, version));
  });
  const move = ['migrate', 'heads', '--from', `sqlite:${file}`, '--to', `${places.url()}?schema=jidi_heads`];
  const moved = await places.killedOnce(move, 'jidi_heads.head', 3);
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThan(origins.length);

  // For half a minute the source takes the one that was killed for somebody who may still sign: that has gone by.
  const source = new Database(file);
  source.exec('update lease set until = 0');
  source.close();
  const again = await jidi(move);
  expect(again).toMatchObject({ code: 0 });
  expect(again.stdout.match(/moved and verified: /g)).toHaveLength(origins.length - moved);
  expect(again.stdout.match(/there before: /g)).toHaveLength(moved);
  expect(await inEach(inFile, (store) => store.load())).toEqual(origins.map((origin) => headOf(origin, 2)));
  const arrived = await inEach(inSchema, async (store, origin) => {
    const head = await store.load();
    return [head, await store.takeLease('a node', 1_000), await store.save(headOf(origin, 2))];
  });
  expect(arrived).toEqual(origins.map((origin) => [{ ...headOf(origin, 2), version: 1 }, true, true]));
  expect(await inEach(inFile, (store) => store.takeLease('a node', 1_000))).toEqual(origins.map(() => true));
});
