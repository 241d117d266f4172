import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Ledger } from '../../../src/ledger/index.js';
import { newStream, noted } from '../../contract/ledger/fixture.js';
import { type Double, startDouble } from '../../support/eventstoredb/double.js';
import { noFaults } from '../../support/eventstoredb/faults.js';
import { Log } from '../../support/eventstoredb/log.js';
import { type Opened, openOver } from './subject.js';

// Two servers over one log: what one node hears can be held up by itself, and its questions counted.
let log: Log;
let near: Double;
let far: Double;
let other: Opened;
let node: Opened;
beforeEach(async () => {
  log = new Log();
  [near, far] = await Promise.all([startDouble({ log }), startDouble({ log })]);
  other = await openOver(near.address, { prefix: 'shared' });
  node = await openOver(far.address, { prefix: 'shared' });
});
afterEach(async () => {
  Object.assign(far.faults, noFaults());
  await Promise.all([other.ledger.close(), node.ledger.close()]);
  near.stop();
  far.stop();
});

const textsOf = async (ledger: Ledger, stream: string, from: number): Promise<readonly unknown[]> => {
  const texts: unknown[] = [];
  for await (const { envelope } of ledger.readStream(stream, { from })) texts.push(envelope.data);
  return texts;
};
/** Pages that the node asked for meanwhile. */
const asked = async (work: () => Promise<unknown>): Promise<number> => {
  const before = far.reads.value;
  await work();
  return far.reads.value - before;
};

test('streams whose ends are known are asked for together, by one look at the end of the log', async () => {
  const streams = Array.from({ length: 20 }, newStream);
  for (const stream of streams) await node.ledger.append(stream, 'none', [noted('a')]);
  const all = () => Promise.all(streams.map((stream) => textsOf(node.ledger, stream, 2)));
  expect(await asked(async () => expect(await all()).toEqual(streams.map(() => [])))).toBe(1);
});

test('what another node recorded before is in every read, also of a stream that was known to end', async () => {
  const stream = newStream();
  await node.ledger.append(stream, 'none', [noted('0')]);
  for (let n = 1; n <= 50; n += 1) {
    await other.ledger.append(stream, n, [noted(String(n))]);
    expect(await textsOf(node.ledger, stream, n + 1)).toEqual([{ text: String(n) }]);
  }
});

test('what another node recorded is read from the leader where the subscription is held up', async () => {
  const stream = newStream();
  await node.ledger.append(stream, 'none', [noted('a')]);
  far.faults.deafSubscriptions = true;
  far.endSubscriptions();
  await other.ledger.append(stream, 1, [noted('b')]);
  const reading = textsOf(node.ledger, stream, 2);
  // The look, and then the stream itself: only its place in the ledger has to be heard.
  await far.reads.reached(far.reads.value + 2);
  far.faults.deafSubscriptions = false;
  expect(await reading).toEqual([{ text: 'b' }]);
});

test('a stream that nobody here has heard of is read, and then known', async () => {
  const stream = newStream();
  expect(await asked(() => textsOf(node.ledger, stream, 1))).toBe(1);
  await other.ledger.append(stream, 'none', [noted('a')]);
  expect(await textsOf(node.ledger, stream, 1)).toEqual([{ text: 'a' }]);
});

test('what others write into the same cluster last does not hide what this ledger has', async () => {
  const [stream, alien] = [newStream(), await openOver(near.address, { prefix: 'alien' })];
  await node.ledger.append(stream, 'none', [noted('a')]);
  for (let n = 0; n < 20; n += 1) await alien.ledger.append(newStream(), 'none', [noted('x')]);
  expect(await textsOf(node.ledger, stream, 2)).toEqual([]);
  await other.ledger.append(stream, 1, [noted('b')]);
  for (let n = 0; n < 20; n += 1) await alien.ledger.append(newStream(), 'none', [noted('x')]);
  expect(await textsOf(node.ledger, stream, 2)).toEqual([{ text: 'b' }]);
  await alien.ledger.close();
});

test('a range that was heard lately is not asked for: entries do not change', async () => {
  const stream = newStream();
  await node.ledger.append(stream, 'none', [noted('a'), noted('b')]);
  const texts: unknown[] = [];
  const count = await asked(async () => {
    for await (const { envelope } of node.ledger.readStream(stream, { to: 2 })) texts.push(envelope.data);
  });
  expect([count, texts]).toEqual([0, [{ text: 'a' }, { text: 'b' }]]);
});
