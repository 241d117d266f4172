import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bytesOf, collect, idsOf, newStream, noted, pages, textOf } from '../../contract/ledger/fixture.js';
import { type DoubleProcess, startDoubleProcess } from '../../support/eventstoredb/double-process.js';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.js';
import { type Opened, openOver, quick } from './subject.js';

/** A server takes its time to start. */
const patient = { ...quick, append: 30_000, placing: 30_000, open: 30_000 };

let folder: TemporaryFolder;
let file: string;
let server: DoubleProcess;
let opened: Opened;
beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder.path, 'log.jsonl');
  server = await startDoubleProcess(file);
  opened = await openOver(server.address, { timing: patient });
});
afterEach(async () => {
  await opened.ledger.close();
  await server.kill();
  await folder.remove();
});

const comesBack = async () => {
  server = await startDoubleProcess(file, server.port);
};

test('a server that is killed between storing an append and answering it: it is stored once, and acknowledged', async () => {
  const stream = newStream();
  await opened.ledger.append(stream, 'none', [noted('before')]);
  await server.command({ killAfterCommit: 1 });
  const batch = [noted('a'), noted('b')];
  const appending = opened.ledger.append(stream, 1, batch);
  await server.gone;
  await comesBack();
  const { revision, entries } = await appending;
  expect(revision).toBe(3);
  expect(idsOf(entries)).toEqual(batch.map(({ id }) => id));
  expect((await collect(opened.ledger.readStream(stream))).map(textOf)).toEqual(['before', 'a', 'b']);
  expect(opened.incidents).toContain('append-retried');
}, 120_000);

test('a server that is killed and comes back with its file has everything that it acknowledged', async () => {
  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const appending = Array.from({ length: 10 }, () => opened.ledger.append(newStream(), 'none', [noted(`${round}`)]));
    await server.kill();
    await comesBack();
    for (const outcome of await Promise.allSettled(appending))
      if (outcome.status === 'fulfilled') acknowledged.push(...bytesOf(outcome.value.entries));
    acknowledged.push(...bytesOf((await opened.ledger.append(newStream(), 'none', [noted('after')])).entries));
  }
  const read = (await pages(opened.ledger, { limit: 100 })).flatMap(({ entries }) => entries);
  expect(read.map(({ sequence }) => sequence)).toEqual(read.map((_, i) => i + 1));
  expect(new Set(bytesOf(read)).size).toBe(read.length);
  expect(bytesOf(read)).toEqual(expect.arrayContaining(acknowledged));
}, 120_000);
