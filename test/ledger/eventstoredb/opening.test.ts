import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { beginEventStoreEpoch, NoLedger } from '../../../src/ledger/eventstoredb/index.js';
import { LedgerUnavailable } from '../../../src/ledger/index.js';
import { newStream, noted } from '../../contract/ledger/fixture.js';
import { type Double, startDouble } from '../../support/eventstoredb/double.js';
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
    expect(double.appends.value).toBeGreaterThan(0);
    await ledger.close();
    follower.stop();
    second.stop();
  });
});

describe('the epoch of a ledger', () => {
  const closed = async (how: Parameters<typeof openOver>[1]) => {
    const { ledger } = await openOver(double.address, how);
    await ledger.close();
    return { id: ledger.id, epoch: ledger.epoch };
  };
  const begin = (prefix: string) => beginEventStoreEpoch({ connectionString: double.address, prefix, timing: quick });

  test('is 1 for a ledger that began here, on every node and for who only reads', async () => {
    const prefix = 'begun';
    const nodes = await Promise.all(Array.from({ length: 3 }, () => closed({ prefix })));
    expect(nodes.map(({ epoch }) => epoch)).toEqual([1, 1, 1]);
    expect((await closed({ prefix, readonly: true })).epoch).toBe(1);
  });

  test('is another one for a ledger that was moved here', async () => {
    const newId = '0f8fad5b-d9cb-469f-a165-70867728950e';
    const moved = await closed({ prefix: 'moved', newId });
    expect(moved.id).toBe(newId);
    expect(moved.epoch).toBeGreaterThan(1);
    expect(await closed({ prefix: 'moved' })).toEqual(moved);
  });

  test('is begun anew after each restore of the cluster, with the ledger as it is', async () => {
    const prefix = 'restored';
    const first = await openOver(double.address, { prefix });
    await first.ledger.append(newStream(), 'none', [noted('a')]);
    await first.ledger.close();
    const epochs = [await begin(prefix), await begin(prefix)];
    expect(new Set([1, ...epochs]).size).toBe(3);
    const { ledger } = await openOver(double.address, { prefix });
    expect([ledger.id, ledger.epoch]).toEqual([first.ledger.id, epochs[1]]);
    expect(await ledger.head()).toMatchObject({ sequence: 1 });
    await ledger.close();
  });

  test('is not begun where there is no ledger', async () => {
    await expect(begin('nothing')).rejects.toBeInstanceOf(NoLedger);
  });
});
