import { z } from 'zod';
import { type AggregateFormat, canonicalJson, type Envelope, type NewEvent } from '../kernel/index.js';
import { type EncodedEvent, textAt } from './encoded-event.js';
import { isMeta, isStoredEnvelope, metaSchema, type StoredEnvelope, storedEnvelopeSchema } from './envelope.js';
import { CorruptEntry, EntryTooLarge, InvalidEvent, MAX_ENTRY_BYTES } from './ledger.js';
import { type EventType, eventTypes, standsOn } from './versions.js';

/** Between events and the text that is stored and hashed. */
export type Codec = {
  /** The canonical text of an event at its place. @throws InvalidEvent, NotCanonical, EntryTooLarge */
  encode(stream: string, revision: number, event: NewEvent): string;
  /** As {@link Codec.encode} for an event whose revision is not known yet. */
  prepare(stream: string, event: NewEvent): EncodedEvent;
  /** Reads stored text, lifted to the current version. `where` names the place in the error. @throws CorruptEntry */
  decode(text: string, where: string): Envelope;
};

const explain = (error: z.ZodError): string => z.prettifyError(error).replaceAll('\n', ' ');

/** @throws Error when the formats' upcasters do not form unbroken chains. */
export const createCodec = (formats: readonly AggregateFormat[]): Codec => {
  const types = eventTypes(formats);
  const prepare = (stream: string, event: NewEvent): EncodedEvent => {
    checkNew(types.get(event.type), stream, event);
    const { id, type, v, data, meta } = event;
    const before = `{"data":${canonicalJson(data)},"id":${canonicalJson(id)},"meta":${canonicalJson(meta)},"revision":`;
    const after = `,"stream":${canonicalJson(stream)},"type":${canonicalJson(type)},"v":${v}}`;
    const bytes = Buffer.byteLength(before) + Buffer.byteLength(after);
    if (bytes >= MAX_ENTRY_BYTES) throw new EntryTooLarge(id, bytes + 1);
    return { id, type, before, after, bytes };
  };
  return {
    prepare,
    encode: (stream, revision, event) => textAt(prepare(stream, event), revision),
    decode: (text, where) => {
      const stored = envelopeIn(parse(text, where), where);
      const { data, id, meta, revision, stream, type, v } = stored;
      const known = types.get(type);
      if (known === undefined) throw new CorruptEntry(where, `unknown event type ${type}`);
      if (!standsOn(known, stream)) throw new CorruptEntry(where, `${type} on stream ${stream}`);
      // The type's own text: what asks for it later compares places in memory and not characters.
      return { data: lift(known, v, data, where), id, meta, revision, stream, type: known.type, v: known.v };
    },
  };
};

function checkNew(known: EventType | undefined, stream: string, event: NewEvent): asserts known is EventType {
  if (known === undefined) throw new InvalidEvent(event.id, `unknown type ${event.type}`);
  if (event.v !== known.v) throw new InvalidEvent(event.id, `${event.type} is at version ${known.v}, not ${event.v}`);
  if (!standsOn(known, stream)) throw new InvalidEvent(event.id, `${event.type} on stream ${stream}`);
  if (event.id === '') throw new InvalidEvent(event.id, 'an event needs an id');
  const data = known.accepts(event.data) ? undefined : known.data.safeParse(event.data);
  if (data?.success === false) throw new InvalidEvent(event.id, `${event.type} data: ${explain(data.error)}`);
  if (isMeta(event.meta)) return;
  const meta = metaSchema.safeParse(event.meta);
  if (!meta.success) throw new InvalidEvent(event.id, `${event.type} meta: ${explain(meta.error)}`);
}

const parse = (text: string, where: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new CorruptEntry(where, 'not JSON');
  }
};

const envelopeIn = (value: unknown, where: string): StoredEnvelope => {
  if (isStoredEnvelope(value)) return value;
  const read = storedEnvelopeSchema.safeParse(value);
  if (!read.success) throw new CorruptEntry(where, explain(read.error));
  return read.data;
};

/** Checks the data and gives them as they are: their keys stay in the order of the text, whichever way an entry is read. */
const read = (schema: z.ZodType, data: unknown, what: string, where: string): object => {
  const result = schema.safeParse(data);
  if (!result.success) throw new CorruptEntry(where, `${what}: ${explain(result.error)}`);
  if (typeof data !== 'object' || data === null) throw new CorruptEntry(where, `${what}: not an object`);
  return data;
};

const lift = (known: EventType, v: number, data: unknown, where: string): object => {
  if (v > known.v) throw new CorruptEntry(where, `${known.type} version ${v} is newer than this program (${known.v})`);
  let lifted = data;
  for (const step of v === known.v ? [] : known.steps.slice(v - 1)) {
    // The shape was checked a line before the step reads it, which is what `never` cannot say.
    lifted = step.up(read(step.data, lifted, `${known.type} v${step.from}`, where) as never);
  }
  if (typeof lifted === 'object' && lifted !== null && known.accepts(lifted)) return lifted;
  return read(known.data, lifted, `${known.type} v${known.v}`, where);
};
