import { describe, expect, it } from 'vitest';
import { LedgerUnavailable } from '../../../src/ledger/index.js';
import { collect, newStream, noted, pages, type Subject, whole } from './fixture.js';
import { Listener } from './listener.js';

export const lifecycle = (subject: Subject) =>
  describe('a ledger', () => {
    it('keeps its id, its entries and their bytes over a restart', async () => {
      const stream = newStream();
      await subject.ledger.append(stream, 'none', [noted('a'), noted('基地')]);
      const [id, head] = [subject.ledger.id, await subject.ledger.head()];
      const all = async () => whole((await pages(subject.ledger, { limit: 500 })).flatMap((page) => page.entries));
      const before = await all();
      await subject.restart();
      expect(subject.ledger.id).toBe(id);
      expect(await subject.ledger.head()).toEqual(head);
      expect(await all()).toEqual(before);
    });

    it('goes on at the next revision and sequence after a restart', async () => {
      const stream = newStream();
      const first = await subject.ledger.append(stream, 'none', [noted('a')]);
      await subject.restart();
      const second = await subject.ledger.append(stream, 1, [noted('b')]);
      expect(second.revision).toBe(2);
      expect(second.entries[0]?.sequence).toBe((first.entries[0]?.sequence ?? Number.NaN) + 1);
    });

    it('has an id of its own', async () => {
      expect((await subject.empty()).id).not.toBe((await subject.empty()).id);
    });

    it('finishes what it accepted before it closes', async () => {
      const streams = Array.from({ length: 30 }, newStream);
      const accepted = streams.map((stream) => subject.ledger.append(stream, 'none', [noted('a')]));
      await subject.restart();
      await Promise.all(accepted);
      for (const stream of streams) expect(await collect(subject.ledger.readStream(stream))).toHaveLength(1);
    });

    it('refuses everything once it is closed, and may be closed again', async () => {
      const ledger = await subject.empty();
      await ledger.close();
      await ledger.close();
      await expect(ledger.append(newStream(), 'none', [noted('a')])).rejects.toBeInstanceOf(LedgerUnavailable);
      await expect(ledger.readAll({ limit: 1 })).rejects.toBeInstanceOf(LedgerUnavailable);
      await expect(ledger.head()).rejects.toBeInstanceOf(LedgerUnavailable);
      await expect(collect(ledger.readStream(newStream()))).rejects.toBeInstanceOf(LedgerUnavailable);
      expect(() => ledger.subscribe({ signal: new AbortController().signal })).toThrow(LedgerUnavailable);
    });

    it('ends its subscriptions when it closes', async () => {
      const ledger = await subject.empty();
      const listener = await new Listener(ledger).caughtUp();
      await ledger.close();
      await listener.ended;
    });
  });
