import { afterEach, beforeEach, expect, test } from 'vitest';
import { newStream, noted } from '../../contract/ledger/fixture.js';
import { type Double, startDouble } from '../../support/eventstoredb/double.js';
import { noFaults } from '../../support/eventstoredb/faults.js';
import { Log } from '../../support/eventstoredb/log.js';
import { type Opened, openOver } from './subject.js';

// Two servers over one log: what one node hears can be held up by itself.
const log = new Log();
let near: Double;
let far: Double;
let writer: Opened;
let laggard: Opened;
beforeEach(async () => {
  [near, far] = await Promise.all([startDouble({ log }), startDouble({ log })]);
  writer = await openOver(near.address, { prefix: 'shared' });
  laggard = await openOver(far.address, { prefix: 'shared' });
});
afterEach(async () => {
  Object.assign(far.faults, noFaults());
  await Promise.all([writer.ledger.close(), laggard.ledger.close()]);
  near.stop();
  far.stop();
});

test('a settled head is not before what another node was told is recorded, when a head as it is known may be', async () => {
  await writer.ledger.append(newStream(), 'none', [noted('a')]);
  const before = await laggard.ledger.head({ settled: true });
  far.faults.deafReads = true;
  far.endSubscriptions();
  await writer.ledger.append(newStream(), 'none', [noted('b')]);
  const written = await writer.ledger.head();
  expect(await laggard.ledger.head()).toEqual(before);
  const settled = laggard.ledger.head({ settled: true });
  far.faults.deafReads = false;
  expect(await settled).toEqual(written);
});

test('questions that come together share what they need', async () => {
  await writer.ledger.append(newStream(), 'none', [noted('c')]);
  const written = await writer.ledger.head();
  const { length } = log.stream('shared:.openings');
  const heads = await Promise.all(Array.from({ length: 20 }, () => laggard.ledger.head({ settled: true })));
  expect(heads).toEqual(heads.map(() => written));
  expect(log.stream('shared:.openings').length - length).toBe(1);
});
