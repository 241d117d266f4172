import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NoLedger } from '../../../src/ledger/eventstoredb/index.js';
import { LedgerUnavailable } from '../../../src/ledger/index.js';
import { newStream, noted, pages, textOf } from '../../contract/ledger/fixture.js';
import { Listener } from '../../contract/ledger/listener.js';
import { type Double, startDouble } from '../../support/eventstoredb/double.js';
import { type Opened, openOver } from './subject.js';

let double: Double;
let writer: Opened;
beforeEach(async () => {
  double = await startDouble();
  writer = await openOver(double.address);
});
afterEach(async () => {
  await writer.ledger.close();
  double.stop();
});

const reading = () => openOver(double.address, { prefix: writer.prefix, readonly: true, timing: { pause: 5 } });
const write = async (texts: readonly string[]) => {
  for (const text of texts) await writer.ledger.append(newStream(), 'none', [noted(text)]);
};
const raw = (id: string) => ({ id, type: 'Noted', json: true, data: Buffer.from('{}') });

describe('a ledger that is opened for reading', () => {
  test('has everything that was stored before, and writes nothing', async () => {
    await write(['a', 'b']);
    // What others write after the last entry does not hide it.
    for (let i = 0; i < 500; i += 1) double.log.append('orders-1', 'any', [raw(randomUUID())]);
    const before = [...double.log.events];
    const { ledger } = await reading();
    expect((await pages(ledger, { limit: 10 })).flatMap(({ entries }) => entries).map(textOf)).toEqual(['a', 'b']);
    expect(ledger.id).toBe(writer.ledger.id);
    await ledger.close();
    expect(double.log.events).toEqual(before);
  });

  test('writes no marks, even where one is missing', async () => {
    for (let i = 0; i < 6; i += 1) {
      const events = Array.from({ length: 100 }, (_, j) => noted(`${i} ${j}`));
      await writer.ledger.append(newStream(), 'none', events);
    }
    await writer.ledger.close();
    expect(double.log.stream(`${writer.prefix}:.marks`)).toHaveLength(1);
    // The same log as it would be had the writer been killed before it wrote its mark.
    const unmarked = await startDouble();
    for (const { stream, id, type, json, data } of double.log.events)
      if (!stream.endsWith(':.marks')) unmarked.log.append(stream, 'any', [{ id, type, json, data }]);
    const before = unmarked.log.events.length;
    const { ledger } = await openOver(unmarked.address, {
      prefix: writer.prefix,
      readonly: true,
      timing: { pause: 5 },
    });
    expect(await ledger.head()).toMatchObject({ sequence: 600 });
    await ledger.close();
    expect(unmarked.log.events).toHaveLength(before);
    unmarked.stop();
  });

  test('follows what others write', async () => {
    const { ledger } = await reading();
    const listener = await new Listener(ledger).caughtUp();
    await write(['a']);
    await listener.until(({ entries }) => entries.length === 1);
    await listener.stop();
    await ledger.close();
  });

  test('refuses appends', async () => {
    const { ledger } = await reading();
    await expect(ledger.append(newStream(), 'none', [noted('a')])).rejects.toBeInstanceOf(LedgerUnavailable);
    await ledger.close();
  });

  test('is not made where there is none: an empty one of a given id stands for it, or nothing does', async () => {
    const before = double.log.events.length;
    await expect(openOver(double.address, { readonly: true })).rejects.toBeInstanceOf(NoLedger);
    const newId = randomUUID();
    const { ledger } = await openOver(double.address, { readonly: true, newId });
    expect(ledger.id).toBe(newId);
    expect(await ledger.head()).toBeUndefined();
    await ledger.close();
    expect(double.log.events).toHaveLength(before);
  });
});
