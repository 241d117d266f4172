import { z } from 'zod';
import { canonicalJson, type Envelope } from '../kernel/index.js';
import type { Codec } from './codec.js';
import { textAt } from './encoded-event.js';
import { storedEnvelopeSchema } from './envelope.js';
import { CorruptEntry } from './ledger.js';

/**
 * Carries entries from one ledger to another as they are: nothing is lifted to a current version, so what is written is,
 * to the byte, what was read.
 */
export const carryingCodec = (): Codec => {
  const prepare: Codec['prepare'] = (stream, { id, type, v, data, meta }) => {
    const before = `{"data":${canonicalJson(data)},"id":${canonicalJson(id)},"meta":${canonicalJson(meta)},"revision":`;
    const after = `,"stream":${canonicalJson(stream)},"type":${canonicalJson(type)},"v":${v}}`;
    return { id, type, before, after, bytes: Buffer.byteLength(before) + Buffer.byteLength(after) };
  };
  return {
    prepare,
    encode: (stream, revision, event) => textAt(prepare(stream, event), revision),
    decode: (text, where): Envelope => {
      const stored = storedEnvelopeSchema.safeParse(JSON.parse(text));
      if (!stored.success) throw new CorruptEntry(where, z.prettifyError(stored.error));
      return stored.data;
    },
  };
};
