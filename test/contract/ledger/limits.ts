import { describe, expect, it } from 'vitest';
import { canonicalJson, type NewEvent } from '../../../src/kernel/index.js';
import { EntryTooLarge, MAX_ENTRY_BYTES } from '../../../src/ledger/index.js';
import { collect, contractCodec, newStream, noted, type Subject, streamBytes, textOf, whole } from './fixture.js';

/** An event whose entry has exactly so many bytes at this place. */
const ofSize = (bytes: number, stream: string, revision: number): NewEvent => {
  const event = noted('');
  const padding = bytes - Buffer.byteLength(contractCodec.encode(stream, revision, event));
  return { ...event, data: { text: '基'.repeat(Math.floor(padding / 3)) + 'x'.repeat(padding % 3) } };
};

export const limits = (subject: Subject) =>
  describe('an entry', () => {
    it('of 65,535 bytes is stored', async () => {
      const stream = newStream();
      const { entries } = await subject.ledger.append(stream, 'none', [ofSize(MAX_ENTRY_BYTES, stream, 1)]);
      expect(Buffer.byteLength(entries[0]?.bytes ?? '')).toBe(MAX_ENTRY_BYTES);
      expect(whole(await collect(subject.ledger.readStream(stream)))).toEqual(whole(entries));
    });

    it('of one byte more is refused, with its batch', async () => {
      const stream = newStream();
      const batch = [noted('a'), ofSize(MAX_ENTRY_BYTES + 1, stream, 2)];
      const refused = subject.ledger.append(stream, 'none', batch);
      await expect(refused).rejects.toBeInstanceOf(EntryTooLarge);
      await expect(refused).rejects.toMatchObject({ eventId: batch[1]?.id, bytes: MAX_ENTRY_BYTES + 1 });
      expect(await streamBytes(subject.ledger, stream)).toEqual([]);
    });

    it('is measured with the revision that it gets, also with any', async () => {
      const stream = newStream();
      const first = Array.from({ length: 9 }, (_, i) => noted(`${i}`));
      await subject.ledger.append(stream, 'none', first);
      const fitsAtOneDigit = ofSize(MAX_ENTRY_BYTES, stream, 1);
      await expect(subject.ledger.append(stream, 'any', [fitsAtOneDigit])).rejects.toBeInstanceOf(EntryTooLarge);
      const fits = ofSize(MAX_ENTRY_BYTES, stream, 10);
      await expect(subject.ledger.append(stream, 'any', [fits])).resolves.toMatchObject({ revision: 10 });
    });

    it('far beyond the limit is refused', async () => {
      const huge = noted('x'.repeat(10_000_000));
      await expect(subject.ledger.append(newStream(), 'any', [huge])).rejects.toBeInstanceOf(EntryTooLarge);
    });

    it.each([
      ['Chinese', '常州市专业技术人员继续教育基地'],
      ['characters beyond the first plane', '𠮷野家 👩‍🏫 𝒻'],
      ['composed and decomposed forms, apart', 'é e\u0301'],
      ['controls and separators', '\u0000\u0001\u001f\u007f\u0085\u2028\u2029\ufeff'],
      ['quotes and backslashes', '"\\/\b\f\n\r\t'],
      ['nothing', ''],
    ])('keeps %s as they are', async (_, text) => {
      const stream = newStream();
      const { entries } = await subject.ledger.append(stream, 'none', [noted(text)]);
      const read = await collect(subject.ledger.readStream(stream));
      expect(read.map(textOf)).toEqual([text]);
      expect(whole(read)).toEqual(whole(entries));
    });

    it('is stored as the canonical text of its envelope', async () => {
      const stream = newStream();
      await subject.ledger.append(stream, 'none', [noted('基地'), noted('base')]);
      for (const { bytes, envelope } of await collect(subject.ledger.readStream(stream))) {
        expect(bytes).toBe(canonicalJson(envelope));
        expect(JSON.parse(bytes)).toEqual(envelope);
      }
    });

    it('may stand in a stream whose name is not ASCII', async () => {
      const stream = `${newStream()}-常州-𠮷`;
      await subject.ledger.append(stream, 'none', [noted('a')]);
      const read = await collect(subject.ledger.readStream(stream));
      expect(read.map((entry) => entry.envelope.stream)).toEqual([stream]);
    });
  });
