import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type AggregateFormat,
  canonicalJson,
  markerEvent,
  markerEvents,
  type NewEvent,
  type Upcaster,
} from '../../src/kernel/index.js';
import { CorruptEntry, createCodec, EntryTooLarge, InvalidEvent, MAX_ENTRY_BYTES } from '../../src/ledger/index.js';
import { contractCodec, event, noted } from '../contract/ledger/fixture.js';

const parcel = (v: number, data: z.ZodType, upcasters: readonly Upcaster[] = []): AggregateFormat => ({
  stream: 'parcel',
  upcasters,
  events: { Weighed: { v, zh: '称重', en: 'Weighed', articles: [], data } },
});
/** v1 in kilograms as text, v2 in kilograms, v3 in grams. */
const grams = z.strictObject({ grams: z.number().int() });
const fromText: Upcaster = {
  type: 'Weighed',
  from: 1,
  data: z.strictObject({ weight: z.string().regex(/^\d+$/) }),
  up: ({ weight }: { weight: string }) => ({ kilograms: Number(weight) }),
};
const fromKilograms: Upcaster = {
  type: 'Weighed',
  from: 2,
  data: z.strictObject({ kilograms: z.number().int() }),
  up: ({ kilograms }: { kilograms: number }) => ({ grams: kilograms * 1_000 }),
};
const codec = createCodec([parcel(3, grams, [fromKilograms, fromText])]);

const stored = (changes: object): string => {
  const { type: _, data: __, ...rest } = noted('');
  return canonicalJson({
    ...rest,
    stream: 'parcel-1',
    revision: 1,
    type: 'Weighed',
    v: 3,
    data: { grams: 5 },
    ...changes,
  });
};

describe('encoding', () => {
  it('gives the canonical text of the whole envelope', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 50 }).filter((text) => !/\p{Surrogate}/u.test(text)),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1 }),
        (text, name, revision) => {
          const note = noted(text);
          const stream = `note-${name}`;
          expect(contractCodec.encode(stream, revision, note)).toBe(canonicalJson({ ...note, stream, revision }));
        },
      ),
    );
  });

  it('is undone by decoding', () => {
    const note = noted('常州');
    const text = contractCodec.encode('note-1', 7, note);
    expect(contractCodec.decode(text, 'here')).toEqual({ ...note, stream: 'note-1', revision: 7 });
  });

  it.each<[string, string, NewEvent]>([
    ['of an unknown type', 'note-1', { ...noted('a'), type: 'Unheard' }],
    ['of another version than the current one', 'note-1', { ...noted('a'), v: 2 }],
    ["on another aggregate's stream", 'memo-1', noted('a')],
    ['on a stream whose name only begins alike', 'notes-1', noted('a')],
    ['without an id', 'note-1', noted('a', '')],
    ['whose data is not what its schema says', 'note-1', event('Noted', { text: 1 })],
    ['with data beyond its schema', 'note-1', event('Noted', { text: 'a', colour: 'red' })],
    ['without a meaningful date', 'note-1', withMeta({ occurredOn: '2012-02-30' })],
    ['with an instant of another form', 'note-1', withMeta({ recordedAt: '2012-02-03T00:00:00+08:00' })],
    ['by nobody', 'note-1', withMeta({ actor: { id: '', role: 'CITY' } })],
    ['with a role that there is not', 'note-1', withMeta({ actor: { id: 'clerk', role: 'KING' } })],
  ])('refuses an event %s', (_, stream, wrong) => {
    expect(() => contractCodec.encode(stream, 1, wrong)).toThrow(InvalidEvent);
  });

  it('counts bytes, not characters', () => {
    const room = MAX_ENTRY_BYTES - Buffer.byteLength(contractCodec.encode('note-1', 1, noted('')));
    const fits = noted('基'.repeat(Math.floor(room / 3)));
    expect(Buffer.byteLength(contractCodec.encode('note-1', 1, fits))).toBeGreaterThan(MAX_ENTRY_BYTES - 3);
    expect(() => contractCodec.encode('note-1', 1, noted('基'.repeat(Math.floor(room / 3) + 1)))).toThrow(
      EntryTooLarge,
    );
  });
});

/** What the type system would not let through, as untyped callers might. */
function withMeta(changes: object): NewEvent {
  const note = noted('a');
  return { ...note, meta: { ...note.meta, ...changes } };
}

describe('decoding', () => {
  it('lifts what an older version stored, step by step', () => {
    for (const [v, data] of [
      [1, { weight: '5' }],
      [2, { kilograms: 5 }],
      [3, { grams: 5_000 }],
    ] as const)
      expect(codec.decode(stored({ v, data }), 'here')).toMatchObject({ v: 3, data: { grams: 5_000 } });
  });

  it.each<[string, string, RegExp]>([
    ['is not JSON', '{"data":', /not JSON/],
    ['is no envelope', '[]', /expected object/],
    ['lacks a part', canonicalJson({ type: 'Weighed', v: 3 }), /meta/],
    ['has a part too many', stored({ colour: 'red' }), /colour/],
    ['is of an unknown type', stored({ type: 'Unheard' }), /Unheard/],
    ['is of a newer version', stored({ v: 4 }), /newer than this program/],
    ['is of version 0', stored({ v: 0 }), /v/],
    ["stands on another aggregate's stream", stored({ stream: 'note-1' }), /note-1/],
    ['has data that its version does not allow', stored({ v: 1, data: { weight: 'heavy' } }), /Weighed v1/],
    ['has data that the current version does not allow', stored({ data: { grams: '5' } }), /Weighed v3/],
    ['has a date that is none', stored({ meta: { ...noted('').meta, occurredOn: '2012-02-30' } }), /occurredOn/],
  ])('calls corrupt what %s, and says where', (_, text, reason) => {
    const read = () => codec.decode(text, 'entry 17');
    expect(read).toThrow(CorruptEntry);
    expect(read).toThrow(/^entry 17: /);
    expect(read).toThrow(reason);
  });

  it('checks what an upcaster made', () => {
    const careless: Upcaster = { ...fromKilograms, from: 1, up: () => ({ grams: 'many' }) };
    const lifting = createCodec([parcel(2, grams, [careless])]);
    const text = stored({ v: 1, data: { kilograms: 5 } });
    expect(() => lifting.decode(text, 'entry 17')).toThrow(/Weighed v2/);
  });
});

describe('a codec is not made from', () => {
  it.each<[string, readonly AggregateFormat[], RegExp]>([
    ['a chain with a gap', [parcel(3, grams, [fromKilograms])], /upcasters from \[1,2\] are needed, there are \[2\]/],
    ['a chain that ends early', [parcel(3, grams, [fromText])], /there are \[1\]/],
    ['a chain that goes on too long', [parcel(2, grams, [fromText, fromKilograms])], /there are \[1,2\]/],
    ['two upcasters for one version', [parcel(2, grams, [fromText, fromText])], /there are \[1,1\]/],
    ['an upcaster for an unknown type', [parcel(1, grams, [{ ...fromText, type: 'Unheard' }])], /Unheard/],
    [
      'two aggregates with one event type',
      [parcel(1, grams), { ...parcel(1, grams), stream: 'box' }],
      /two aggregates/,
    ],
  ])('%s', (_, formats, reason) => {
    expect(() => createCodec(formats)).toThrow(reason);
  });
});

describe('markers', () => {
  const marker = {
    ...noted(''),
    ...markerEvent('EntryWithdrawn', { target: 'entry-1', of: { type: 'Weighed', v: 3 }, reason: 'a slip' }),
  };

  it.each(['note-1', 'memo-1'])('stand on every aggregate’s streams, as on %s', (on) => {
    expect(contractCodec.decode(contractCodec.encode(on, 2, marker), 'here')).toEqual({
      ...marker,
      stream: on,
      revision: 2,
    });
  });

  it('stand on no stream that no aggregate has', () => {
    expect(() => contractCodec.encode('stray-1', 2, marker)).toThrow(InvalidEvent);
  });

  it('are no aggregate’s to define', () => {
    const { EntryWithdrawn } = markerEvents;
    expect(() => createCodec([{ stream: 'parcel', upcasters: [], events: { EntryWithdrawn } }])).toThrow(
      'two aggregates define EntryWithdrawn',
    );
  });
});
