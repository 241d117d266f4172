import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles } from '../../src/kernel/index.js';
import { isStoredEnvelope, storedEnvelopeSchema } from '../../src/ledger/envelope.js';

const sound = {
  id: 'e',
  stream: 'base-a',
  revision: 1,
  type: 'BaseClosed',
  v: 1,
  data: { reason: '撤并' },
  meta: {
    occurredOn: '2012-02-29',
    recordedAt: '2012-02-29T16:00:00.000Z',
    commandId: 'c',
    correlationId: 'c',
    causationId: 'c',
    actor: { id: 'lu', role: 'CITY', bureau: '320400' },
    measures: 0,
    articles: ['Art.7'],
    document: { ref: '1号', sha256: 'a'.repeat(64) },
  },
};

type Path = readonly string[];
const paths: readonly Path[] = [
  ...Object.keys(sound).map((key) => [key]),
  ...Object.keys(sound.meta).map((key) => ['meta', key]),
  ...Object.keys(sound.meta.actor).map((key) => ['meta', 'actor', key]),
  ...Object.keys(sound.meta.document).map((key) => ['meta', 'document', key]),
  ['more'],
  ['meta', 'more'],
  ['meta', 'actor', 'more'],
  ['meta', 'document', 'more'],
  ['meta', 'articles', '0'],
];

/** A copy with another value, or none, at a path; JSON, as a stored text gives it. */
const changed = (path: Path, value: unknown): unknown => {
  const copy = structuredClone(sound);
  let at: object = copy;
  for (const key of path.slice(0, -1)) at = Reflect.get(at, key);
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(at, last);
  else Reflect.set(at, last, value);
  return JSON.parse(JSON.stringify(copy));
};

const values = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom(
    '',
    'x',
    'x'.repeat(500),
    'x'.repeat(501),
    '2013-02-29',
    '2012-02-29',
    '2012-02-29T16:00:00Z',
    'Art.8',
  ),
  fc.constantFrom(...roles),
  fc.constantFrom(0, -1, 1, 1.5, 2 ** 53, true, null),
  fc.constantFrom<unknown>([], ['Art.7', 7], {}, { ref: 'r' }, { id: 'i', role: 'SYSTEM' }, { id: 'i' }),
  fc.jsonValue(),
);

describe('the quick look at a stored envelope', () => {
  it('says what the schema says, of anything', () => {
    expect(isStoredEnvelope(sound)).toBe(true);
    fc.assert(
      fc.property(fc.constantFrom(...paths), values, fc.constantFrom(...paths), values, (one, a, other, b) => {
        for (const value of [changed(one, a), changed(other, b)])
          expect(isStoredEnvelope(value)).toBe(storedEnvelopeSchema.safeParse(value).success);
      }),
      { numRuns: 3_000 },
    );
  });
});
