import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LedgerUnavailable } from '../../../src/ledger/index.js';
import { bytesOf, newStream, noted, pages } from '../../contract/ledger/fixture.js';
import { type Double, startDouble } from '../../support/eventstoredb/double.js';
import { startDoubleProcess } from '../../support/eventstoredb/double-process.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { openOver, quick } from './subject.js';

let double: Double;
beforeEach(async () => {
  double = await startDouble();
});
afterEach(() => double.stop());

describe('opening', () => {
  test('makes one ledger when many nodes begin at once', async () => {
    const nodes = await Promise.all(Array.from({ length: 5 }, () => openOver(double.address, { prefix: 'shared' })));
    expect(new Set(nodes.map(({ ledger }) => ledger.id)).size).toBe(1);
    await Promise.all(nodes.map(({ ledger }) => ledger.close()));
  });

  test('sees everything that another node has been told is stored', async () => {
    const one = await openOver(double.address, { prefix: 'shared' });
    for (let i = 1; i <= 5; i += 1) {
      await one.ledger.append(newStream(), 'none', [noted(`${i}`)]);
      const other = await openOver(double.address, { prefix: 'shared' });
      expect(await other.ledger.head()).toMatchObject({ sequence: i });
      await other.ledger.close();
    }
    await one.ledger.close();
  });

  test.each([
    ['an address where nobody listens', 'esdb://127.0.0.1:1?tls=false'],
    ['a cluster of which no node answers', 'esdb://127.0.0.1:1,127.0.0.1:2?tls=false&maxDiscoverAttempts=1'],
    ['no address at all', 'http://127.0.0.1'],
  ])('fails in time, and says so, at %s', async (_, address) => {
    await expect(openOver(address)).rejects.toBeInstanceOf(LedgerUnavailable);
  });

  test('fails where the server speaks without TLS and TLS is wanted', async () => {
    const address = `esdb://admin:changeit@127.0.0.1:${double.port}?tls=true`;
    await expect(openOver(address)).rejects.toBeInstanceOf(LedgerUnavailable);
  });

  test('finds the leader among the members that gossip names', async () => {
    const members = () => [
      { port: double.port, leads: true },
      { port: follower.port, leads: false },
    ];
    const follower: Double = await startDouble({ members });
    const second = await startDouble({ members });
    const address = `esdb://127.0.0.1:${follower.port},127.0.0.1:${second.port}?tls=false`;
    const { ledger } = await openOver(address);
    await expect(ledger.append(newStream(), 'none', [noted('a')])).resolves.toMatchObject({ revision: 1 });
    expect(double.appends).toBeGreaterThan(0);
    await ledger.close();
    follower.stop();
    second.stop();
  });
});

test('a server that is killed and comes back with its file has everything that it acknowledged', async () => {
  const folder = await temporaryFolder();
  const file = join(folder.path, 'log.jsonl');
  let server = await startDoubleProcess(file);
  const opened = await openOver(server.address, {
    timing: { ...quick, append: 30_000, placing: 30_000, open: 30_000 },
  });
  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const { port } = server;
    const appending = Array.from({ length: 10 }, () => opened.ledger.append(newStream(), 'none', [noted(`${round}`)]));
    await server.kill();
    server = await startDoubleProcess(file, port);
    for (const outcome of await Promise.allSettled(appending))
      if (outcome.status === 'fulfilled') acknowledged.push(...bytesOf(outcome.value.entries));
    acknowledged.push(...bytesOf((await opened.ledger.append(newStream(), 'none', [noted('after')])).entries));
  }
  const read = (await pages(opened.ledger, { limit: 100 })).flatMap(({ entries }) => entries);
  expect(read.map(({ sequence }) => sequence)).toEqual(read.map((_, i) => i + 1));
  expect(new Set(bytesOf(read)).size).toBe(read.length);
  expect(bytesOf(read)).toEqual(expect.arrayContaining(acknowledged));
  await opened.ledger.close();
  await server.kill();
  await folder.remove();
}, 120_000);
