import { describe, expect, it } from 'vitest';
import { type Filter, InvalidPosition, type Position } from '../../../src/ledger/index.js';
import { bytesOf, collect, filed, newMemo, newStream, noted, pages, type Subject, struck, textOf } from './fixture.js';

export const reading = (subject: Subject): void => {
  describe('readStream', () => {
    const five = async (): Promise<string> => {
      const stream = newStream();
      await subject.ledger.append(
        stream,
        'none',
        ['1', '2', '3', '4', '5'].map((text) => noted(text)),
      );
      return stream;
    };

    it.each([
      ['all', {}, ['1', '2', '3', '4', '5']],
      ['from a revision on', { from: 4 }, ['4', '5']],
      ['up to a revision', { to: 2 }, ['1', '2']],
      ['a range, both ends in it', { from: 2, to: 4 }, ['2', '3', '4']],
      ['one', { from: 3, to: 3 }, ['3']],
      ['so many', { limit: 2 }, ['1', '2']],
      ['so many from a revision on', { from: 3, limit: 2 }, ['3', '4']],
      ['backwards', { backwards: true }, ['5', '4', '3', '2', '1']],
      ['the last', { backwards: true, limit: 1 }, ['5']],
      ['a range backwards', { from: 2, to: 4, backwards: true }, ['4', '3', '2']],
      ['so many of a range backwards', { from: 2, to: 4, backwards: true, limit: 2 }, ['4', '3']],
      ['from before the start', { from: 0 }, ['1', '2', '3', '4', '5']],
      ['nothing beyond the end', { from: 6 }, []],
      ['nothing before the start', { to: 0 }, []],
      ['nothing in an inverted range', { from: 4, to: 2 }, []],
      ['none', { limit: 0 }, []],
    ])('gives %s', async (_, range, expected) => {
      expect((await collect(subject.ledger.readStream(await five(), range))).map(textOf)).toEqual(expected);
    });

    it('finds an unknown stream empty', async () => {
      expect(await collect(subject.ledger.readStream(newStream()))).toEqual([]);
    });

    it('reads a long stream whole, both ways', async () => {
      const stream = newStream();
      const texts = Array.from({ length: 1_500 }, (_, i) => `${i}`);
      for (let at = 0; at < texts.length; at += 500)
        await subject.ledger.append(
          stream,
          at,
          texts.slice(at, at + 500).map((text) => noted(text)),
        );
      expect((await collect(subject.ledger.readStream(stream))).map(textOf)).toEqual(texts);
      const backwards = await collect(subject.ledger.readStream(stream, { backwards: true, limit: 1_400 }));
      expect(backwards.map(textOf)).toEqual(texts.toReversed().slice(0, 1_400));
    });

    it('is known to be at its end only where it is', async () => {
      const stream = await five();
      const ends = (revision: number) => subject.ledger.endsBefore?.(stream, revision) ?? false;
      await collect(subject.ledger.readStream(stream));
      expect([ends(1), ends(5)]).toEqual([false, false]);
      await subject.ledger.append(stream, 5, [noted('6')]);
      expect([ends(5), ends(6)]).toEqual([false, false]);
    });

    it('can be left before its end', async () => {
      for await (const entry of subject.ledger.readStream(await five())) {
        expect(textOf(entry)).toBe('1');
        break;
      }
      await expect(subject.ledger.append(newStream(), 'none', [noted('a')])).resolves.toMatchObject({ revision: 1 });
    });

    it('does not take one stream for another that its name begins with', async () => {
      const stream = newStream();
      await subject.ledger.append(`${stream}-longer`, 'none', [noted('longer')]);
      await subject.ledger.append(stream, 'none', [noted('short')]);
      expect((await collect(subject.ledger.readStream(stream))).map(textOf)).toEqual(['short']);
    });
  });

  describe('readAll', () => {
    /** Notes and memos in turn, in a ledger of their own. */
    const mixed = async (count: number) => {
      const ledger = await subject.empty();
      const [note, memo] = [newStream(), newMemo()];
      for (let i = 0; i < count; i += 1) {
        await ledger.append(note, 'any', [noted(`n${i}`)]);
        await ledger.append(memo, 'any', [filed(`m${i}`)]);
      }
      await ledger.append(note, 'any', [struck('s')]);
      return ledger;
    };

    it('finds an empty ledger empty', async () => {
      const ledger = await subject.empty();
      expect(await ledger.head()).toBeUndefined();
      expect(await ledger.readAll({ limit: 10 })).toEqual({ entries: [], atEnd: true });
    });

    it('gives every entry once, in one order, numbered without a gap', async () => {
      const ledger = await mixed(10);
      const entries = (await pages(ledger, { limit: 4 })).flatMap((page) => page.entries);
      expect(entries.map((entry) => entry.sequence)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
      expect(entries.map(textOf).slice(0, 4)).toEqual(['n0', 'm0', 'n1', 'm1']);
      const positions = entries.map((entry) => entry.position);
      expect(positions.toSorted()).toEqual(positions);
      expect(new Set(positions.map((position) => position.length)).size).toBe(1);
      expect(await ledger.head()).toEqual({ position: positions.at(-1), sequence: 21 });
    });

    it('keeps pages within the limit and says where the next one starts', async () => {
      const ledger = await mixed(5);
      const page = await ledger.readAll({ limit: 4 });
      expect(page.entries).toHaveLength(4);
      expect(page).toMatchObject({ scannedTo: page.entries.at(-1)?.position, atEnd: false });
      const rest = await ledger.readAll({ limit: 100, ...(page.scannedTo && { after: page.scannedTo }) });
      expect(rest.entries).toHaveLength(7);
      expect(rest).toMatchObject({ scannedTo: rest.entries.at(-1)?.position, atEnd: true });
    });

    it('stays where it is at the tip', async () => {
      const ledger = await mixed(1);
      const head = await ledger.head();
      if (head === undefined) throw new Error('the ledger has entries');
      const page = await ledger.readAll({ after: head.position, limit: 10 });
      expect(page).toEqual({ entries: [], scannedTo: head.position, atEnd: true });
    });

    it.each<[string, Filter, string[]]>([
      ['by type', { types: ['Filed'] }, ['m0', 'm1']],
      ['by several types', { types: ['Filed', 'Struck'] }, ['m0', 'm1', 's']],
      ['by the beginning of the stream', { streamPrefixes: ['note-'] }, ['n0', 'n1', 's']],
      ['by several beginnings', { streamPrefixes: ['note-', 'memo-'] }, ['n0', 'm0', 'n1', 'm1', 's']],
      ['by both', { types: ['Noted', 'Filed'], streamPrefixes: ['note-'] }, ['n0', 'n1']],
      ['for what does not exist', { types: ['Unheard'] }, []],
      ['for no type', { types: [] }, []],
      ['for no stream', { streamPrefixes: [] }, []],
      ['for a prefix with wildcards, literally', { streamPrefixes: ['n%', 'n_te-', 'n*', '常'] }, []],
      ['for everything', {}, ['n0', 'm0', 'n1', 'm1', 's']],
    ])('filters %s and reaches the end', async (_, filter, expected) => {
      const ledger = await mixed(2);
      for (const limit of [1, 100]) {
        const read = await pages(ledger, { limit, filter });
        expect(read.flatMap((page) => page.entries).map(textOf)).toEqual(expected);
        expect(read.at(-1)).toMatchObject({ scannedTo: (await ledger.head())?.position, atEnd: true });
      }
    });

    it('refuses a position that is none', async () => {
      // What a client may send: the type says what it should have been.
      for (const position of ['', 'latest', '12', '-1'] as Position[])
        await expect(subject.ledger.readAll({ after: position, limit: 1 })).rejects.toBeInstanceOf(InvalidPosition);
    });

    it('gives the same bytes as the stream', async () => {
      const stream = newStream();
      const before = await subject.ledger.head();
      await subject.ledger.append(stream, 'none', [noted('a'), noted('b')]);
      const { entries } = await subject.ledger.readAll({ ...(before && { after: before.position }), limit: 10 });
      expect(bytesOf(entries)).toEqual(bytesOf(await collect(subject.ledger.readStream(stream))));
    });
  });
};
