import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/ledger/index.js';
import { positionAt } from '../../../src/ledger/position.js';
import { Recent } from '../../../src/ledger/sqlite/recent.js';
import { contractCodec, filed, noted } from '../../contract/ledger/fixture.js';

const entry = (sequence: number, stream = 'note-a', revision = sequence): Entry => {
  const event = stream.startsWith('memo-') ? filed(`${sequence}`) : noted(`${sequence}`);
  const bytes = contractCodec.encode(stream, revision, event);
  return { position: positionAt(sequence), sequence, bytes, envelope: contractCodec.decode(bytes, `${sequence}`) };
};
const entries = (from: number, to: number): readonly Entry[] =>
  Array.from({ length: to - from + 1 }, (_, i) => entry(from + i));
const add = (recent: Recent, written: readonly Entry[]): void => {
  for (const one of written) recent.add(one.envelope.stream, one.envelope.revision, [one]);
};
const sequences = (recent: Recent, from: number, limit = 10_000) =>
  recent.page({ after: positionAt(from), limit })?.entries.map(({ sequence }) => sequence);

describe('what the writing process remembers of its ledger', () => {
  it('knows nothing at first, and leaves every page to the file', () => {
    const recent = new Recent();
    expect([recent.head, recent.page({ limit: 10 }), recent.isBeyond('note-a', 100)]).toEqual([
      undefined,
      undefined,
      false,
    ]);
  });

  it('gives the pages that lie within its last entries, like the file', () => {
    const recent = new Recent();
    add(recent, entries(11, 15));
    expect(recent.head).toBe(15);
    expect(recent.page({ after: positionAt(10), limit: 2 })).toMatchObject({ scannedTo: positionAt(12), atEnd: false });
    expect(sequences(recent, 10, 2)).toEqual([11, 12]);
    expect(recent.page({ after: positionAt(12), limit: 3 })).toMatchObject({ scannedTo: positionAt(15), atEnd: true });
    expect(recent.page({ after: positionAt(15), limit: 3 })).toEqual({
      entries: [],
      scannedTo: positionAt(15),
      atEnd: true,
    });
    expect([sequences(recent, 9), sequences(recent, 16), recent.page({ limit: 1 })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('passes over what a filter does not want', () => {
    const recent = new Recent();
    add(recent, [entry(1), entry(2, 'memo-b', 1), entry(3, 'note-a', 2)]);
    const page = recent.page({ limit: 10, filter: { streamPrefixes: ['memo-'] } });
    expect(page).toMatchObject({ entries: [{ sequence: 2 }], scannedTo: positionAt(3), atEnd: true });
  });

  it('keeps a bounded number of entries', () => {
    const recent = new Recent();
    for (let from = 1; from <= 5_000; from += 50) add(recent, entries(from, from + 49));
    expect(sequences(recent, 4_000)).toHaveLength(1_000);
    expect(sequences(recent, 2_000)).toBeUndefined();
  });

  it('starts anew after a gap', () => {
    const recent = new Recent();
    add(recent, entries(1, 3));
    add(recent, entries(5, 6));
    expect([sequences(recent, 0), sequences(recent, 3), sequences(recent, 4)]).toEqual([undefined, undefined, [5, 6]]);
  });

  it('knows where streams end, by what was written and by what was read', () => {
    const recent = new Recent();
    add(recent, [entry(1, 'note-a', 7)]);
    recent.endsBy('note-a', 5);
    recent.endsBy('note-b', 0);
    expect([recent.isBeyond('note-a', 7), recent.isBeyond('note-a', 8)]).toEqual([false, true]);
    expect([recent.isBeyond('note-b', 1), recent.isBeyond('note-c', 1)]).toEqual([true, false]);
  });

  it('forgets all of it when what was written is not known', () => {
    const recent = new Recent();
    add(recent, entries(1, 3));
    recent.forget();
    expect([recent.head, sequences(recent, 2), recent.isBeyond('note-a', 4)]).toEqual([undefined, undefined, false]);
  });
});
