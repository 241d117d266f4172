import { describe, expect, it } from 'vitest';
import { NotCanonical } from '../../../src/kernel/index.js';
import { type Entry, InvalidEvent, RevisionConflict } from '../../../src/ledger/index.js';
import { collect, event, filed, idsOf, newStream, noted, type Subject, streamBytes, textOf, whole } from './fixture.js';

export const appending = (subject: Subject) =>
  describe('append', () => {
    it('starts a stream at revision 1 and goes on counting', async () => {
      const stream = newStream();
      const first = await subject.ledger.append(stream, 'none', [noted('a'), noted('b')]);
      const second = await subject.ledger.append(stream, 2, [noted('c')]);
      expect(first.revision).toBe(2);
      expect(second.revision).toBe(3);
      expect([...first.entries, ...second.entries].map((entry) => entry.envelope.revision)).toEqual([1, 2, 3]);
    });

    it('answers with the entries as they are read later', async () => {
      const stream = newStream();
      const { entries } = await subject.ledger.append(stream, 0, [noted('a'), noted('b')]);
      expect(whole(await collect(subject.ledger.readStream(stream)))).toEqual(whole(entries));
      expect(entries.map((entry) => entry.envelope.stream)).toEqual([stream, stream]);
    });

    it('gives the keys of the data in the order of the stored text, whichever way the entry is read', async () => {
      const stream = newStream();
      const { entries } = await subject.ledger.append(stream, 0, [event('Noted', { text: 'b', more: 'a' })]);
      const inText = ({ envelope }: Entry) => JSON.stringify(envelope.data);
      expect(entries.map(inText)).toEqual(['{"more":"a","text":"b"}']);
      expect((await collect(subject.ledger.readStream(stream))).map(inText)).toEqual(['{"more":"a","text":"b"}']);
      await subject.restart();
      expect((await collect(subject.ledger.readStream(stream))).map(inText)).toEqual(['{"more":"a","text":"b"}']);
    });

    it('takes 0 and none as the same', async () => {
      await expect(subject.ledger.append(newStream(), 0, [noted('a')])).resolves.toMatchObject({ revision: 1 });
      await expect(subject.ledger.append(newStream(), 'none', [noted('a')])).resolves.toMatchObject({ revision: 1 });
    });

    it.each([
      ['none on a stream that exists', 'none', 0],
      ['a revision that the stream has passed', 1, 1],
      ['a revision that the stream has not reached', 5, 5],
    ] as const)('refuses %s', async (_, expected, as) => {
      const stream = newStream();
      await subject.ledger.append(stream, 'none', [noted('a'), noted('b')]);
      const before = await subject.ledger.head();
      const refused = subject.ledger.append(stream, expected, [noted('c')]);
      await expect(refused).rejects.toBeInstanceOf(RevisionConflict);
      await expect(refused).rejects.toMatchObject({ stream, expected: as, actual: 2 });
      expect(await subject.ledger.head()).toEqual(before);
    });

    it('refuses a revision above 0 on a stream that does not exist', async () => {
      const stream = newStream();
      const refused = subject.ledger.append(stream, 1, [noted('a')]);
      await expect(refused).rejects.toMatchObject({ name: 'RevisionConflict', stream, expected: 1, actual: 0 });
      expect(await collect(subject.ledger.readStream(stream))).toEqual([]);
    });

    it('lets exactly one of many writers at the same revision in', async () => {
      const stream = newStream();
      const attempts = await Promise.allSettled(
        Array.from({ length: 20 }, (_, i) => subject.ledger.append(stream, 'none', [noted(`writer ${i}`)])),
      );
      expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
      for (const attempt of attempts)
        if (attempt.status === 'rejected') expect(attempt.reason).toBeInstanceOf(RevisionConflict);
      expect(await collect(subject.ledger.readStream(stream))).toHaveLength(1);
    });

    it('puts every append with any at the end, in the order in which they were called', async () => {
      const stream = newStream();
      const texts = Array.from({ length: 15 }, (_, i) => `note ${i}`);
      const appended = await Promise.all(texts.map((text) => subject.ledger.append(stream, 'any', [noted(text)])));
      expect(appended.map(({ revision }) => revision)).toEqual(texts.map((_, i) => i + 1));
      expect((await collect(subject.ledger.readStream(stream))).map(textOf)).toEqual(texts);
    });

    it('keeps a batch together and in order while others write', async () => {
      const streams = Array.from({ length: 12 }, newStream);
      const batches = await Promise.all(
        streams.map((stream) => subject.ledger.append(stream, 'none', [noted('a'), noted('b'), noted('c')])),
      );
      for (const { entries } of batches) {
        const first = entries[0]?.sequence ?? Number.NaN;
        expect(entries.map((entry) => entry.sequence)).toEqual([first, first + 1, first + 2]);
        expect(entries.map(textOf)).toEqual(['a', 'b', 'c']);
      }
    });

    it('stores all of a batch or nothing', async () => {
      const stream = newStream();
      const bad = subject.ledger.append(stream, 'none', [noted('a'), event('Noted', { text: 7 }), noted('c')]);
      await expect(bad).rejects.toBeInstanceOf(InvalidEvent);
      expect(await streamBytes(subject.ledger, stream)).toEqual([]);
      await expect(subject.ledger.append(stream, 'none', [noted('d')])).resolves.toMatchObject({ revision: 1 });
    });

    it('accepts or refuses each of the appends that arrive together on its own', async () => {
      const [stream, other] = [newStream(), newStream()];
      const [written, refused, invalid, beside] = await Promise.allSettled([
        subject.ledger.append(stream, 'none', [noted('a')]),
        subject.ledger.append(stream, 7, [noted('b')]),
        subject.ledger.append(other, 'none', [noted('\ud800')]),
        subject.ledger.append(other, 'none', [noted('c')]),
      ]);
      expect(written).toMatchObject({ status: 'fulfilled', value: { revision: 1 } });
      expect(refused).toMatchObject({ status: 'rejected', reason: { name: 'RevisionConflict', actual: 1 } });
      expect(invalid).toMatchObject({ status: 'rejected', reason: { name: 'NotCanonical' } });
      expect(beside).toMatchObject({ status: 'fulfilled', value: { revision: 1 } });
    });

    it('refuses what has no canonical form', async () => {
      const withHole = event('Noted', { text: 'a', more: undefined });
      await expect(subject.ledger.append(newStream(), 'none', [noted('\udc00')])).rejects.toBeInstanceOf(NotCanonical);
      await expect(subject.ledger.append(newStream(), 'none', [withHole])).rejects.toBeInstanceOf(NotCanonical);
    });

    it("refuses an event on another aggregate's stream", async () => {
      await expect(subject.ledger.append(newStream(), 'none', [filed('a')])).rejects.toBeInstanceOf(InvalidEvent);
    });

    describe('of no events', () => {
      it("writes nothing and answers with the stream's revision", async () => {
        const stream = newStream();
        await expect(subject.ledger.append(stream, 'none', [])).resolves.toEqual({ revision: 0, entries: [] });
        const { entries } = await subject.ledger.append(stream, 'none', [noted('a'), noted('b')]);
        for (const expected of [2, 'any'] as const)
          await expect(subject.ledger.append(stream, expected, [])).resolves.toEqual({ revision: 2, entries: [] });
        expect(idsOf(await collect(subject.ledger.readStream(stream)))).toEqual(idsOf(entries));
      });

      it('still checks the revision', async () => {
        const stream = newStream();
        await subject.ledger.append(stream, 'none', [noted('a')]);
        await expect(subject.ledger.append(stream, 'none', [])).rejects.toMatchObject({ expected: 0, actual: 1 });
        await expect(subject.ledger.append(stream, 2, [])).rejects.toMatchObject({ expected: 2, actual: 1 });
      });
    });
  });
