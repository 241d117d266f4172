import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { RevisionConflict } from '../../../src/ledger/index.js';
import { answer, bytesOf, collect, newStream, noted, type Subject, whole } from './fixture.js';

export const retrying = (subject: Subject) =>
  describe('an append that is repeated with the same ids', () => {
    it('answers with what is stored and writes nothing', async () => {
      const stream = newStream();
      const batch = [noted('a'), noted('b')];
      const first = await subject.ledger.append(stream, 'none', batch);
      const head = await subject.ledger.head();
      expect(answer(await subject.ledger.append(stream, 'none', batch))).toEqual(answer(first));
      expect(await subject.ledger.head()).toEqual(head);
    });

    it('answers with the first words, whatever the second say', async () => {
      const [stream, id] = [newStream(), randomUUID()];
      const first = await subject.ledger.append(stream, 'none', [noted('first', id)]);
      const again = await subject.ledger.append(stream, 'none', [noted('second', id)]);
      expect(bytesOf(again.entries)).toEqual(bytesOf(first.entries));
    });

    it('still answers when the stream has gone on', async () => {
      const stream = newStream();
      const batch = [noted('b'), noted('c')];
      await subject.ledger.append(stream, 'none', [noted('a')]);
      const first = await subject.ledger.append(stream, 1, batch);
      await subject.ledger.append(stream, 3, [noted('d')]);
      expect(answer(await subject.ledger.append(stream, 1, batch))).toEqual(answer(first));
    });

    it('is written once when both arrive together', async () => {
      const stream = newStream();
      const batch = [noted('a'), noted('b')];
      const appends = Array.from({ length: 8 }, () => subject.ledger.append(stream, 'none', batch));
      const [first, ...others] = (await Promise.all(appends)).map(answer);
      for (const other of others) expect(other).toEqual(first);
      expect(whole(await collect(subject.ledger.readStream(stream)))).toEqual(first?.entries);
    });

    it('is recognised after a restart', async () => {
      const stream = newStream();
      const batch = [noted('a'), noted('b')];
      const first = await subject.ledger.append(stream, 'none', batch);
      await subject.restart();
      expect(answer(await subject.ledger.append(stream, 'none', batch))).toEqual(answer(first));
      expect(await collect(subject.ledger.readStream(stream))).toHaveLength(2);
    });

    it('is recognised with any', async () => {
      const stream = newStream();
      await subject.ledger.append(stream, 'none', [noted('a')]);
      const batch = [noted('b'), noted('c')];
      const first = await subject.ledger.append(stream, 'any', batch);
      await subject.ledger.append(stream, 3, [noted('d')]);
      expect(answer(await subject.ledger.append(stream, 'any', batch))).toEqual(answer(first));
      expect(await collect(subject.ledger.readStream(stream))).toHaveLength(4);
    });

    it('conflicts when only a part of it is stored, in either direction', async () => {
      const stream = newStream();
      const [a, b, c] = [noted('a'), noted('b'), noted('c')];
      await subject.ledger.append(stream, 'none', [a, b]);
      for (const other of [[a, b, c], [a, c], [b, a], [c]])
        await expect(subject.ledger.append(stream, 'none', other)).rejects.toBeInstanceOf(RevisionConflict);
      await expect(subject.ledger.append(stream, 'any', [a, c])).rejects.toBeInstanceOf(RevisionConflict);
      expect(await collect(subject.ledger.readStream(stream))).toHaveLength(2);
    });

    it('conflicts at another revision than its own', async () => {
      const stream = newStream();
      const [a, b] = [noted('a'), noted('b')];
      await subject.ledger.append(stream, 'none', [a]);
      await subject.ledger.append(stream, 1, [b]);
      await expect(subject.ledger.append(stream, 0, [b])).rejects.toMatchObject({ expected: 0, actual: 2 });
    });

    it('is a new one in another stream', async () => {
      const [one, two] = [newStream(), newStream()];
      const id = randomUUID();
      await subject.ledger.append(one, 'none', [noted('a', id)]);
      await expect(subject.ledger.append(two, 'none', [noted('a', id)])).resolves.toMatchObject({ revision: 1 });
    });
  });
