import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCursors, ForgedCursor } from '../../src/feed/cursor.js';
import { filterTag } from '../../src/feed/filter.js';
import type { Place } from '../../src/feed/index.js';
import { positionAt } from '../../src/ledger/position.js';

const ledger = { id: 'a ledger' };
const cursors = createCursors(ledger);
const everything = filterTag({});
const place: Place = { sequence: 7, position: positionAt(7) };
const cursor = cursors.of(place, everything);

describe('a cursor', () => {
  it('leads back to its place, the beginning too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), (sequence) => {
        const at: Place = sequence === 0 ? { sequence } : { sequence, position: positionAt(sequence) };
        expect(cursors.read(cursors.of(at, everything), everything)).toEqual({ place: at });
      }),
    );
  });

  it('is read by every node on the same ledger', () => {
    expect(createCursors({ id: 'a ledger', epoch: 1 }).read(cursor, everything)).toEqual({ place });
  });

  it('is not gone on from in another ledger, with another filter, or after a restore', () => {
    expect(createCursors({ id: 'another' }).read(cursor, everything)).toEqual({ refetch: 'OTHER_LEDGER' });
    expect(cursors.read(cursor, filterTag({ level: 'COUNTY' }))).toEqual({ refetch: 'OTHER_FILTER' });
    expect(createCursors({ ...ledger, epoch: 2 }).read(cursor, everything)).toEqual({ refetch: 'RESTORED' });
  });

  it('is refused when a single character of its place is another one', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    fc.assert(
      fc.property(fc.integer({ min: 23, max: cursor.length - 1 }), fc.constantFrom(...alphabet), (at, letter) => {
        fc.pre(cursor[at] !== letter);
        const changed = cursor.slice(0, at) + letter + cursor.slice(at + 1);
        expect(() => cursors.read(changed, everything)).toThrow(ForgedCursor);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['', 'x', 'A'.repeat(60), 'MTIz', '你好', `${cursor}=`, cursor.slice(0, -1), 'A'.repeat(10_000)])(
    'is refused when it is made up: %s',
    (text) => expect(() => cursors.read(text, everything)).toThrow(ForgedCursor),
  );

  it('is the same for filters that let the same through', () => {
    const written = filterTag({ types: ['BaseApproved', 'BaseNumbered'], aggregates: ['base'] });
    expect(filterTag({ aggregates: ['base', 'base'], types: ['BaseNumbered', 'BaseApproved'] })).toBe(written);
    expect(filterTag({ types: ['BaseApproved'], aggregates: ['base'] })).not.toBe(written);
  });
});
