import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CorruptEntry } from '../../../src/ledger/index.js';
import { bytesOf, newStream, noted, pages, textOf } from '../../contract/ledger/fixture.js';
import { Listener } from '../../contract/ledger/listener.js';
import { type Double, startDouble } from '../../support/eventstoredb/double.js';
import { noFaults } from '../../support/eventstoredb/faults.js';
import { type Opened, openOver } from './subject.js';

let double: Double;
let opened: Opened;
beforeEach(async () => {
  double = await startDouble();
  opened = await openOver(double.address);
});
afterEach(async () => {
  Object.assign(double.faults, noFaults());
  await opened.ledger.close();
  double.stop();
});

const write = async (count: number, texts = 'entry') => {
  for (let i = 0; i < count; i += 1) await opened.ledger.append(newStream(), 'none', [noted(`${texts} ${i}`)]);
};
const whole = async ({ ledger }: Opened) => (await pages(ledger, { limit: 200 })).flatMap(({ entries }) => entries);
const sequences = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

describe('the subscription', () => {
  test.each([
    ['dropped as too slow', () => double.dropSubscriptions()],
    ['ended by the server', () => double.endSubscriptions()],
  ])('goes on where it was when it is %s', async (_, disturb) => {
    const listener = await new Listener(opened.ledger).caughtUp();
    for (let round = 0; round < 5; round += 1) {
      await write(3);
      expect(disturb()).toBe(1);
      await write(3);
    }
    await listener.until(({ entries }) => entries.length === 30);
    expect(listener.entries.map(({ sequence }) => sequence)).toEqual(sequences(30));
    expect(opened.incidents.filter((one) => one === 'resubscribed').length).toBeGreaterThanOrEqual(5);
    await listener.stop();
  });

  test('gives nothing twice when the server sends everything twice', async () => {
    double.faults.duplicates = true;
    double.endSubscriptions();
    await write(10);
    expect((await whole(opened)).map(({ sequence }) => sequence)).toEqual(sequences(10));
    expect(opened.incidents).toContain('duplicate-skipped');
  });

  test('loses nothing to a checkpoint at the highest position', async () => {
    double.faults.maximumCheckpoint = true;
    double.endSubscriptions();
    await write(3);
    double.endSubscriptions();
    await write(3);
    expect((await whole(opened)).map(({ sequence }) => sequence)).toEqual(sequences(6));
  });

  test('gets through a history that the server breaks off again and again', async () => {
    await write(40);
    double.faults.endSubscriptionsAfter = 7;
    const again = await openOver(double.address, { prefix: opened.prefix });
    expect(bytesOf(await whole(again))).toEqual(bytesOf(await whole(opened)));
    await again.ledger.close();
  });

  test('does not bring what is stored: it is said so, and the same ids find it', async () => {
    const [stream, event] = [newStream(), noted('a')];
    double.faults.deafReads = true;
    double.endSubscriptions();
    const appended = opened.ledger.append(stream, 'none', [event]);
    await expect(appended).rejects.toMatchObject({
      name: 'OutcomeUnknown',
      message: expect.stringContaining('stored'),
    });
    double.faults.deafReads = false;
    await expect(opened.ledger.append(stream, 'none', [event])).resolves.toMatchObject({ revision: 1 });
    expect((await whole(opened)).map(textOf)).toEqual(['a']);
  });
});

describe('what else is in the cluster', () => {
  test('is not counted: other ledgers, other programs, the server itself', async () => {
    const other = await openOver(double.address, { prefix: `${opened.prefix}-x` });
    const raw = { id: '00000000-0000-4000-8000-000000000000', type: 'Noted', json: true, data: Buffer.from('{}') };
    await write(2);
    double.log.append('$stats-node', 'any', [raw]);
    double.log.append('orders-1', 'any', [raw]);
    double.log.append(`${opened.prefix}orders-1`, 'any', [raw]);
    await other.ledger.append(newStream(), 'none', [noted('of the other')]);
    await write(2);
    expect((await whole(opened)).map(({ sequence }) => sequence)).toEqual(sequences(4));
    expect((await whole(other)).map(textOf)).toEqual(['of the other']);
    expect(other.ledger.id).not.toBe(opened.ledger.id);
    await other.ledger.close();
  });

  test('that was written into the ledger by another program stops the reading there, on every node alike', async () => {
    await write(1);
    const raw = {
      id: '00000000-0000-4000-8000-000000000001',
      type: 'Noted',
      json: true,
      data: Buffer.from('{"a":1.5}'),
    };
    double.log.append(`${opened.prefix}:note-forged`, 'any', [raw]);
    await write(1);
    await expect(whole(opened)).rejects.toBeInstanceOf(CorruptEntry);
    expect(await opened.ledger.head()).toMatchObject({ sequence: 3 });
  });
});
