import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { carryingCodec } from '../../src/ledger/carrying-codec.js';
import { openEventStoreLedger } from '../../src/ledger/eventstoredb/index.js';
import type { Ledger } from '../../src/ledger/index.js';
import { MigrationStopped, migrateLedger, TargetDiffers } from '../../src/ledger/migrate.js';
import { openSqliteLedger, restoreLedger } from '../../src/ledger/sqlite/index.js';
import { bytesOf, newStream, noted, pages } from '../contract/ledger/fixture.js';
import { type Double, startDouble } from '../support/eventstoredb/double.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

let double: Double;
let folder: TemporaryFolder;
const open: Ledger[] = [];
beforeEach(async () => {
  [double, folder] = [await startDouble(), await temporaryFolder()];
});
afterEach(async () => {
  for (const ledger of open.splice(0)) await ledger.close();
  double.stop();
  await folder.remove();
});

const kept = (ledger: Ledger): Ledger => {
  open.push(ledger);
  return ledger;
};
const inFile = async (name: string) =>
  kept(await openSqliteLedger({ folder: folder.path, name, codec: carryingCodec() }));
const inCluster = async (newId?: string, prefix = 'moved') =>
  kept(
    await openEventStoreLedger({
      connectionString: double.address,
      prefix,
      codec: carryingCodec(),
      ...(newId !== undefined && { newId }),
    }),
  );
const whole = async (ledger: Ledger) => (await pages(ledger, { limit: 100 })).flatMap(({ entries }) => entries);

/** Streams that take turns, with texts that are hard on every encoding. */
const filled = async (name = 'source.db') => {
  const source = await inFile(name);
  const streams = [newStream(), newStream(), newStream()];
  for (let i = 0; i < 60; i += 1) {
    const event = noted(`${i} 基地 𠮷 e\u0301 \u2028 \u0000 "\\`);
    // A version that this program has no type for: what is carried is not read.
    await source.append(streams[i % 3] ?? '', Math.floor(i / 3), [{ ...event, v: 1 + (i % 2) }]);
  }
  return source;
};

test('a ledger moves to the cluster and back with its id, its bytes and its order', async () => {
  const source = await filled();
  const cluster = await inCluster(source.id);
  const there = await migrateLedger({ source, target: cluster });
  expect(there).toMatchObject({ entries: 60, resumedAt: 0 });
  expect(cluster.id).toBe(source.id);
  expect(bytesOf(await whole(cluster))).toEqual(bytesOf(await whole(source)));
  async function* nothing(): AsyncGenerator<never> {}
  await restoreLedger({ file: join(folder.path, 'back.db'), ledgerId: cluster.id, batches: nothing() });
  const back = await inFile('back.db');
  const home = await migrateLedger({ source: cluster, target: back });
  expect(home.chain).toBe(there.chain);
  expect(bytesOf(await whole(back))).toEqual(bytesOf(await whole(source)));
});

test('one that was broken off goes on where it was', async () => {
  const source = await filled();
  const target = await inCluster(source.id);
  const abort = new AbortController();
  const onProgress = (phase: string, done: number) => phase === 'copying' && done === 20 && abort.abort();
  await expect(migrateLedger({ source, target, onProgress, signal: abort.signal })).rejects.toBeInstanceOf(
    MigrationStopped,
  );
  expect(await target.head()).toMatchObject({ sequence: 20 });
  expect(await migrateLedger({ source, target })).toMatchObject({ entries: 60, resumedAt: 20 });
  expect(await migrateLedger({ source, target })).toMatchObject({ entries: 60, resumedAt: 60 });
});

test('a target that is another ledger, or has gone its own way, is left alone', async () => {
  const source = await filled();
  const other = await inCluster(undefined, 'other');
  await expect(migrateLedger({ source, target: other })).rejects.toMatchObject({ name: 'TargetDiffers', sequence: 0 });
  const target = await inCluster(source.id);
  await target.append(newStream(), 'none', [noted('of its own')]);
  await expect(migrateLedger({ source, target })).rejects.toBeInstanceOf(TargetDiffers);
  expect(await target.head()).toMatchObject({ sequence: 1 });
});
