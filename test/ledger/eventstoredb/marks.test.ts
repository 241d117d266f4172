import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InvalidPosition, type Position } from '../../../src/ledger/index.js';
import { bytesOf, collect, newStream, noted, pages, whole } from '../../contract/ledger/fixture.js';
import { type Double, startDouble } from '../../support/eventstoredb/double.js';
import { type Opened, openOver } from './subject.js';

const ENTRIES = 1_300;

describe('a ledger of some length', () => {
  let double: Double;
  let opened: Opened;
  beforeAll(async () => {
    double = await startDouble();
    opened = await openOver(double.address, { timing: { pause: 5 } });
    for (let at = 0; at < ENTRIES; at += 100)
      await opened.ledger.append(
        newStream(),
        'none',
        Array.from({ length: 100 }, (_, i) => noted(`${at + i}`)),
      );
  });
  afterAll(async () => {
    await opened.ledger.close();
    double.stop();
  });
  const marks = () => double.log.stream(`${opened.prefix}:.marks`).length;
  const again = () => openOver(double.address, { prefix: opened.prefix, timing: { pause: 5 } });

  test('is marked every 512 entries, once, however many nodes count', async () => {
    const [one, other] = [await again(), await again()];
    await one.ledger.close();
    await other.ledger.close();
    expect(marks()).toBe(2);
  });

  test('reads the same on a node that began at the last mark', async () => {
    const fresh = await again();
    const read = async ({ ledger }: Opened) => (await pages(ledger, { limit: 333 })).flatMap(({ entries }) => entries);
    const [here, there] = [await read(opened), await read(fresh)];
    expect(there.map(({ sequence }) => sequence)).toEqual(Array.from({ length: ENTRIES }, (_, i) => i + 1));
    expect(bytesOf(there)).toEqual(bytesOf(here));
    expect(there.map(({ position }) => position)).toEqual(here.map(({ position }) => position));
    await fresh.ledger.close();
  });

  test('knows the place of any entry of any stream there', async () => {
    const fresh = await again();
    const { entries } = await opened.ledger.readAll({ limit: ENTRIES });
    for (const index of [0, 1, 511, 512, 1_023, 1_024, ENTRIES - 1]) {
      const entry = entries[index];
      if (entry === undefined) throw new Error(`no entry ${index}`);
      const { stream, revision } = entry.envelope;
      const found = await collect(fresh.ledger.readStream(stream, { from: revision, limit: 1 }));
      expect(whole(found)).toEqual(whole([entry]));
      const page = await fresh.ledger.readAll({ after: entry.position, limit: 1 });
      expect(page.entries[0]?.sequence).toBe(index + 1 === ENTRIES ? undefined : index + 2);
    }
    await fresh.ledger.close();
  });

  test('refuses a position between its entries', async () => {
    const [entry] = (await opened.ledger.readAll({ limit: 1 })).entries;
    const beside = `${entry?.position.slice(0, 31)}${entry?.position.endsWith('0') ? '1' : '0'}` as Position;
    await expect(opened.ledger.readAll({ after: beside, limit: 1 })).rejects.toBeInstanceOf(InvalidPosition);
  });
});
