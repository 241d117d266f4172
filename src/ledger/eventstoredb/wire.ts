import protobuf from 'protobufjs/minimal.js';
import type { Position } from '../ledger.js';
import { HeardRow, type Row } from './row.js';

/**
 * The messages of the wire that every append takes: what is sent, the answer, and the event that comes back. The client's
 * own way makes objects of every field twice over, which costs more than the call. Fields are numbered as in
 * EventStoreDB's `streams.proto` and `shared.proto`.
 */

const { Reader, Writer, util } = protobuf;
type Reader = protobuf.Reader;

/** How a field is told: its number, and what kind it is of in the encoding. */
const VARINT = 0;
const LENGTH_DELIMITED = 2;
const number = (field: number): number => (field << 3) | VARINT;
const content = (field: number): number => (field << 3) | LENGTH_DELIMITED;

const sent = (writer: protobuf.Writer): Buffer => Buffer.from(writer.finish());

/** `AppendReq` with its options: where the events go, after how many that are there. */
export const appendTo = (stream: string, revision: number): Buffer => {
  const writer = Writer.create().uint32(content(1)).fork();
  writer.uint32(content(1)).fork().uint32(content(3)).string(stream).ldelim();
  // No stream yet is a message without fields.
  if (revision === 0) writer.uint32(content(3)).fork().ldelim();
  else writer.uint32(number(2)).uint64(revision - 1);
  return sent(writer.ldelim());
};

const entry = (writer: protobuf.Writer, key: string, value: string): protobuf.Writer =>
  writer.uint32(content(2)).fork().uint32(content(1)).string(key).uint32(content(2)).string(value).ldelim();

/** `AppendReq` with one event, whose data are a JSON text as it is. */
export const proposed = (id: string, type: string, text: string): Buffer => {
  const writer = Writer.create().uint32(content(2)).fork();
  writer.uint32(content(1)).fork().uint32(content(2)).string(id).ldelim();
  entry(writer, 'type', type);
  entry(writer, 'content-type', 'application/json');
  return sent(writer.uint32(content(4)).string(text).ldelim());
};

/** Goes through the fields of a message to its end. What `read` says that it does not know is skipped. @throws RangeError where it is cut off */
const fieldsOf = (reader: Reader, end: number, read: (field: number) => boolean): void => {
  if (end > reader.len) throw new RangeError('a message of the wire is cut off');
  while (reader.pos < end) {
    const tag = reader.uint32();
    if (!read(tag >>> 3)) reader.skipType(tag & 7);
  }
};

/** The message within a message that begins here. */
const within = (reader: Reader, read: (field: number) => boolean): true => {
  const length = reader.uint32();
  fieldsOf(reader, reader.pos + length, read);
  return true;
};

/** What one field of the message that begins here holds. */
const only = <Value>(reader: Reader, field: number, read: (reader: Reader) => Value, absent: Value): Value => {
  let value = absent;
  within(reader, (at) => {
    if (at !== field) return false;
    value = read(reader);
    return true;
  });
  return value;
};

/** What fields 1 and 2 of the message that begins here hold. */
const firstTwo = (
  reader: Reader,
  read: (reader: Reader) => string,
  absent: string,
): [first: string, second: string] => {
  const values: [string, string] = [absent, absent];
  within(reader, (field) => {
    if (field !== 1 && field !== 2) return false;
    values[field - 1] = read(reader);
    return true;
  });
  return values;
};

/** `reader.string()` gives what is there of one that is cut off. */
const text = (reader: Reader): string => {
  const bytes = reader.bytes();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
};

/** All 64 bits in 16 hexadecimal digits. */
const hex = (reader: Reader): string => {
  const { hi, lo } = util.LongBits.from(reader.uint64());
  return hi.toString(16).padStart(8, '0') + lo.toString(16).padStart(8, '0');
};

/** @throws RangeError where it is no safe integer */
const integer = (reader: Reader): number => {
  const { hi, lo } = util.LongBits.from(reader.uint64());
  const value = hi * 0x1_0000_0000 + lo;
  if (!Number.isSafeInteger(value)) throw new RangeError('a number of the wire is too large');
  return value;
};

const ZERO = '0'.repeat(16);

/** What answers an append: where the last event is, if the server says so; or how many events were there. */
export type AppendAnswer =
  | { readonly kind: 'stored'; readonly position: Position | undefined }
  | { readonly kind: 'wrongExpectedVersion'; readonly current: number };

/** Reads `AppendResp`. @throws Error where it is neither a success nor a conflict */
export const answerOf = (bytes: Buffer): AppendAnswer => {
  const reader = Reader.create(bytes);
  let answer: AppendAnswer | undefined;
  fieldsOf(reader, reader.len, (field) => {
    if (field === 1) answer = { kind: 'stored', position: storedAt(reader) };
    else if (field === 2) answer = { kind: 'wrongExpectedVersion', current: currentIn(reader) };
    else return false;
    return true;
  });
  if (answer === undefined) throw new Error('the answer to an append says nothing');
  return answer;
};

const placeIn = (reader: Reader): Position => firstTwo(reader, hex, ZERO).join('') as Position;

const storedAt = (reader: Reader): Position | undefined => only<Position | undefined>(reader, 3, placeIn, undefined);

/** 0 where the stream does not exist. */
const currentIn = (reader: Reader): number => only(reader, 6, (at) => integer(at) + 1, 0);

/** What a subscription brings. Links, checkpoints and whatever newer servers add are not asked for: `other`. */
export type Brought =
  | { readonly kind: 'event'; readonly row: Row }
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'other' };

/** Reads `ReadResp`. @throws Error where it is none */
export const broughtOf = (bytes: Buffer): Brought => {
  const reader = Reader.create(bytes);
  let brought: Brought = { kind: 'other' };
  fieldsOf(reader, reader.len, (field) => {
    if (field === 1) brought = eventIn(reader);
    else if (field === 2) {
      brought = { kind: 'confirmed' };
      return false;
    } else return false;
    return true;
  });
  return brought;
};

const eventIn = (reader: Reader): Brought =>
  only<Brought>(reader, 1, (at) => ({ kind: 'event', row: recordedIn(at) }), { kind: 'other' });

const recordedIn = (reader: Reader): Row => {
  let [id, stream, type, kind, data] = ['', '', '', '', ''];
  let [revision, commit, prepare] = [0, ZERO, ZERO];
  within(reader, (field) => {
    switch (field) {
      case 1:
        id = uuidIn(reader);
        return true;
      case 2:
        stream = only(reader, 3, text, '');
        return true;
      case 3:
        revision = integer(reader);
        return true;
      case 4:
        prepare = hex(reader);
        return true;
      case 5:
        commit = hex(reader);
        return true;
      case 6: {
        const [key, value] = firstTwo(reader, text, '');
        if (key === 'type') type = value;
        else if (key === 'content-type') kind = value;
        return true;
      }
      case 8:
        data = text(reader);
        return true;
      default:
        return false;
    }
  });
  const position = (commit + prepare) as Position;
  return new HeardRow(stream, id, type, revision + 1, position, kind === 'application/json' ? data : undefined);
};

const uuidIn = (reader: Reader): string => {
  let [most, least, whole] = [ZERO, ZERO, ''];
  within(reader, (field) => {
    if (field === 2) whole = text(reader);
    else if (field === 1) [most, least] = firstTwo(reader, hex, ZERO);
    else return false;
    return true;
  });
  if (whole !== '') return whole;
  return [most.slice(0, 8), most.slice(8, 12), most.slice(12), least.slice(0, 4), least.slice(4)].join('-');
};
