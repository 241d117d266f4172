import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerOf, appendTo, broughtOf, proposed } from '../../../src/ledger/eventstoredb/wire.js';
import { shared, streams } from '../../support/eventstoredb/generated.js';
import type { Recorded } from '../../support/eventstoredb/log.js';
import {
  appendAnswer,
  confirmation,
  eventMessage,
  expectedOf,
  maximumCheckpoint,
  nameOf,
  proposedOf,
  streamNotFound,
} from '../../support/eventstoredb/wire.js';

/** Every message is written or read by the client's own generated code on the other side. */
const u64 = fc.bigInt({ min: 0n, max: 0xffff_ffff_ffff_ffffn });
const revision = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER - 1 });
const words = fc.string({ unit: 'binary', maxLength: 300 });
const recorded: fc.Arbitrary<Recorded> = fc.record({
  id: fc.uuid(),
  type: words,
  json: fc.constant(true),
  data: fc.json().map((text) => Buffer.from(text)),
  stream: words,
  revision: revision.map(BigInt),
  commit: u64,
  prepare: u64,
});
const positionOf = ({ commit, prepare }: { commit: bigint; prepare: bigint }) =>
  [commit, prepare].map((half) => half.toString(16).padStart(16, '0')).join('');
const bytesOf = (message: { serializeBinary(): Uint8Array }) => Buffer.from(message.serializeBinary());
const some: Recorded = {
  id: '4a7ad1a6-5cf5-4c0a-9c4f-4b2d3b1c7e55',
  type: 'Announced',
  json: true,
  data: Buffer.from('{"name":"常州"}'),
  stream: 'jidi:base-1',
  revision: 0n,
  commit: 1_200n,
  prepare: 1_100n,
};

describe('what is sent', () => {
  test('names the stream and what is expected of it', () => {
    fc.assert(
      fc.property(words, revision, (stream, after) => {
        const options = streams.AppendReq.deserializeBinary(appendTo(stream, after)).getOptions();
        if (options === undefined) throw new Error('no options');
        expect(nameOf(options.getStreamIdentifier())).toBe(stream);
        expect(expectedOf(options)).toBe(BigInt(after) - 1n);
      }),
    );
  });

  test('carries an event, its text as it is', () => {
    fc.assert(
      fc.property(fc.uuid(), words, fc.string({ unit: 'binary', maxLength: 70_000 }), (id, type, noise) => {
        const text = JSON.stringify(noise);
        const message = streams.AppendReq.deserializeBinary(proposed(id, type, text)).getProposedMessage();
        if (message === undefined) throw new Error('no event');
        expect(proposedOf(message)).toEqual({ id, type, json: true, data: Buffer.from(text) });
      }),
    );
  });
});

describe('the answer to an append', () => {
  test('says where the last event is', () => {
    fc.assert(
      fc.property(recorded, (last) => {
        const answer = appendAnswer(-1n, { kind: 'stored', last, idempotent: false });
        expect(answerOf(bytesOf(answer))).toEqual({ kind: 'stored', position: positionOf(last) });
      }),
    );
  });

  test('may say no place', () => {
    const success = new streams.AppendResp.Success();
    success.setCurrentRevision('7');
    success.setNoPosition(new shared.Empty());
    const answer = new streams.AppendResp();
    answer.setSuccess(success);
    expect(answerOf(bytesOf(answer))).toEqual({ kind: 'stored', position: undefined });
  });

  test('says how many events are there where it conflicts', () => {
    fc.assert(
      fc.property(revision, (current) => {
        const answer = appendAnswer(4n, { kind: 'wrongExpectedVersion', current: BigInt(current) - 1n });
        expect(answerOf(bytesOf(answer))).toEqual({ kind: 'wrongExpectedVersion', current });
      }),
    );
  });

  test('that says nothing is none', () => {
    expect(() => answerOf(Buffer.alloc(0))).toThrow('says nothing');
  });
});

describe('what a subscription brings', () => {
  test('is an event with its place, and its data as they were stored', () => {
    fc.assert(
      fc.property(recorded, (event) => {
        const brought = broughtOf(bytesOf(eventMessage(event)));
        if (brought.kind !== 'event') throw new Error(brought.kind);
        const { row } = brought;
        const text = event.data.toString('utf8');
        expect({ ...row, data: row.data }).toEqual({
          stream: event.stream,
          id: event.id,
          type: event.type,
          revision: Number(event.revision) + 1,
          position: positionOf(event),
          text,
          data: JSON.parse(text),
        });
      }),
    );
  });

  test('may have its id as two numbers', () => {
    const message = eventMessage(some);
    const id = new shared.UUID();
    const halves = new shared.UUID.Structured();
    halves.setMostSignificantBits(String(BigInt.asIntN(64, 0xfa7ad1a65cf54c0an)));
    halves.setLeastSignificantBits(String(BigInt.asIntN(64, 0x0c4f4b2d3b1c7e55n)));
    id.setStructured(halves);
    message.getEvent()?.getEvent()?.setId(id);
    expect(broughtOf(bytesOf(message))).toMatchObject({ row: { id: 'fa7ad1a6-5cf5-4c0a-0c4f-4b2d3b1c7e55' } });
  });

  test('has no data where it is not JSON, and its text where that cannot be read', () => {
    const other = broughtOf(bytesOf(eventMessage({ ...some, json: false })));
    expect(other).toMatchObject({ kind: 'event', row: { text: undefined, data: undefined } });
    const broken = broughtOf(bytesOf(eventMessage({ ...some, data: Buffer.from('{"name":') })));
    expect(broken).toMatchObject({ kind: 'event', row: { text: '{"name":', data: '{"name":' } });
  });

  test('may be the word that it is live', () => {
    expect(broughtOf(bytesOf(confirmation(some.id)))).toEqual({ kind: 'confirmed' });
  });

  test('may be what is not asked for', () => {
    const link = new streams.ReadResp.ReadEvent();
    link.setLink(eventMessage(some).getEvent()?.getEvent());
    const linked = new streams.ReadResp();
    linked.setEvent(link);
    for (const message of [maximumCheckpoint(), streamNotFound('jidi:base-1'), linked, new streams.ReadResp()])
      expect(broughtOf(bytesOf(message))).toEqual({ kind: 'other' });
  });

  test('may have fields that are not known here, of every kind', () => {
    const known = bytesOf(eventMessage(some));
    const unknown = Buffer.from([
      ...[0x78, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01], // 15, a varint
      ...[0x79, 1, 2, 3, 4, 5, 6, 7, 8], // 15, 64 bits
      ...[0x7a, 2, 1, 2], // 15, a text
      ...[0x7d, 1, 2, 3, 4], // 15, 32 bits
      ...[0xfa, 0x7d, 0], // 2015, a text
    ]);
    expect(broughtOf(Buffer.concat([unknown, known]))).toEqual(broughtOf(known));
  });

  test('that is cut off is refused, wherever', () => {
    const whole = bytesOf(eventMessage(some));
    for (let end = 1; end < whole.length; end += 1) expect(() => broughtOf(whole.subarray(0, end))).toThrow();
  });

  test('that is noise is read or refused, and never read for ever', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (noise) => {
        try {
          expect(['event', 'confirmed', 'other']).toContain(broughtOf(Buffer.from(noise)).kind);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
  });
});
