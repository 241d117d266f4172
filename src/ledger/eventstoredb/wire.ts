import type { Position } from '../ledger.js';
import { HeardRow, type Row } from './row.js';
import { LENGTH_DELIMITED, VARINT, WireReader } from './wire-reader.js';

/**
 * The messages of the wire that every append takes: what is sent, the answer, and the event that comes back. The client's
 * own way makes objects of every field twice over, which costs more than the call. Fields are numbered as in
 * EventStoreDB's `streams.proto` and `shared.proto`.
 */

/** A text or a message within a message: tag, length, content. Fields here are below 16, so a tag is one byte. */
const field = (number: number, content: Buffer): Buffer => {
  const length = varint(content.length);
  const bytes = Buffer.allocUnsafe(1 + length.length + content.length);
  bytes[0] = (number << 3) | LENGTH_DELIMITED;
  bytes.set(length, 1);
  bytes.set(content, 1 + length.length);
  return bytes;
};

/** @param value a safe integer, not negative */
const varint = (value: number): number[] => {
  const bytes: number[] = [];
  let left = value;
  for (; left > 0x7f; left = Math.floor(left / 0x80)) bytes.push((left % 0x80) | 0x80);
  bytes.push(left);
  return bytes;
};

const NO_STREAM = field(3, Buffer.alloc(0));

/** `AppendReq` with its options: where the events go, after how many that are there. */
export const appendTo = (stream: string, revision: number): Buffer => {
  const identifier = field(1, field(3, Buffer.from(stream)));
  const expected = revision === 0 ? NO_STREAM : Buffer.from([(2 << 3) | VARINT, ...varint(revision - 1)]);
  return field(1, Buffer.concat([identifier, expected]));
};

const entry = (key: string, value: string): Buffer =>
  field(2, Buffer.concat([field(1, Buffer.from(key)), field(2, Buffer.from(value))]));

const JSON_CONTENT = entry('content-type', 'application/json');

/** `AppendReq` with one event, whose data are a JSON text as it is. */
export const proposed = (id: string, type: string, text: string): Buffer =>
  field(
    2,
    Buffer.concat([
      field(1, field(2, Buffer.from(id, 'latin1'))),
      entry('type', type),
      JSON_CONTENT,
      field(4, Buffer.from(text)),
    ]),
  );

const ZERO = '0'.repeat(16);

/** What answers an append: where the last event is, if the server says so; or how many events were there. */
export type AppendAnswer =
  | { readonly kind: 'stored'; readonly position: Position | undefined }
  | { readonly kind: 'wrongExpectedVersion'; readonly current: number };

/** Reads `AppendResp`. @throws Error where it is neither a success nor a conflict */
export const answerOf = (bytes: Buffer): AppendAnswer => {
  const answer = new WireReader(bytes);
  while (answer.next()) {
    if (answer.field === 1) return { kind: 'stored', position: storedAt(answer.message()) };
    if (answer.field === 2) return { kind: 'wrongExpectedVersion', current: currentIn(answer.message()) };
    answer.skip();
  }
  throw new Error('the answer to an append says nothing');
};

const storedAt = (success: WireReader): Position | undefined => {
  while (success.next()) {
    if (success.field === 3) return placeIn(success.message(), 1, 2);
    success.skip();
  }
  return undefined;
};

const placeIn = (message: WireReader, commitField: number, prepareField: number): Position => {
  let [commit, prepare] = [ZERO, ZERO];
  while (message.next()) {
    if (message.field === commitField) commit = message.hex();
    else if (message.field === prepareField) prepare = message.hex();
    else message.skip();
  }
  return (commit + prepare) as Position;
};

/** 0 where the stream does not exist. */
const currentIn = (wrong: WireReader): number => {
  while (wrong.next()) {
    if (wrong.field === 6) return wrong.integer() + 1;
    wrong.skip();
  }
  return 0;
};

/** What a subscription brings. Links, checkpoints and whatever newer servers add are not asked for: `other`. */
export type Brought =
  | { readonly kind: 'event'; readonly row: Row }
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'other' };

const CONFIRMED: Brought = { kind: 'confirmed' };
const OTHER: Brought = { kind: 'other' };

/** Reads `ReadResp`. @throws Error where it is none */
export const broughtOf = (bytes: Buffer): Brought => {
  const response = new WireReader(bytes);
  while (response.next()) {
    if (response.field === 1) return eventIn(response.message());
    if (response.field === 2) return CONFIRMED;
    response.skip();
  }
  return OTHER;
};

const eventIn = (read: WireReader): Brought => {
  while (read.next()) {
    if (read.field === 1) return { kind: 'event', row: recordedIn(read.message()) };
    read.skip();
  }
  return OTHER;
};

const recordedIn = (recorded: WireReader): Row => {
  let [id, stream, type, content, text] = ['', '', '', '', ''];
  let [revision, commit, prepare] = [0, ZERO, ZERO];
  while (recorded.next()) {
    switch (recorded.field) {
      case 1:
        id = uuidIn(recorded.message());
        break;
      case 2:
        stream = textIn(recorded.message(), 3);
        break;
      case 3:
        revision = recorded.integer();
        break;
      case 4:
        prepare = recorded.hex();
        break;
      case 5:
        commit = recorded.hex();
        break;
      case 6: {
        const [key, value] = pairIn(recorded.message());
        if (key === 'type') type = value;
        else if (key === 'content-type') content = value;
        break;
      }
      case 8:
        text = recorded.text();
        break;
      default:
        recorded.skip();
    }
  }
  const position = (commit + prepare) as Position;
  return new HeardRow(stream, id, type, revision + 1, position, content === 'application/json' ? text : undefined);
};

const uuidIn = (uuid: WireReader): string => {
  let [most, least] = [ZERO, ZERO];
  while (uuid.next()) {
    if (uuid.field === 2) return uuid.text();
    if (uuid.field === 1) {
      const structured = uuid.message();
      while (structured.next()) {
        if (structured.field === 1) most = structured.hex();
        else if (structured.field === 2) least = structured.hex();
        else structured.skip();
      }
    } else uuid.skip();
  }
  return [most.slice(0, 8), most.slice(8, 12), most.slice(12), least.slice(0, 4), least.slice(4)].join('-');
};

const textIn = (message: WireReader, field: number): string => {
  let text = '';
  while (message.next()) {
    if (message.field === field) text = message.text();
    else message.skip();
  }
  return text;
};

const pairIn = (pair: WireReader): readonly [key: string, value: string] => {
  let [key, value] = ['', ''];
  while (pair.next()) {
    if (pair.field === 1) key = pair.text();
    else if (pair.field === 2) value = pair.text();
    else pair.skip();
  }
  return [key, value];
};
