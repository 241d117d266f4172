import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LedgerUnavailable } from '../../../src/ledger/index.js';
import { newStream, noted } from '../../contract/ledger/fixture.js';
import { type Double, startDouble } from '../../support/eventstoredb/double.js';
import { openOver } from './subject.js';

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
    expect(double.appends.value).toBeGreaterThan(0);
    await ledger.close();
    follower.stop();
    second.stop();
  });
});
