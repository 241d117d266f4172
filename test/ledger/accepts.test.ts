import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formats } from '../../src/aggregates/registry.js';
import { type Envelope, markerEvents } from '../../src/kernel/index.js';
import { acceptsOf } from '../../src/ledger/accepts.js';
import { eventTypes } from '../../src/ledger/versions.js';
import { decadeTexts } from '../transparency/audit/bundles.js';

const types = eventTypes(formats);
let decade: readonly Envelope[];
beforeAll(async () => {
  decade = (await decadeTexts()).map((text) => JSON.parse(text));
}, 60_000);

type Path = readonly (string | number)[];
const pathsIn = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? [
        path,
        ...Object.entries(value).flatMap(([key, member]) =>
          pathsIn(member, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ]
    : [path];

const changes = ['removed', 'added', 'replaced'] as const;
/** What stands at a path is taken out, gets a member more, or becomes something else. */
const changed = (value: unknown, [step, ...rest]: Path, change: (typeof changes)[number], by: unknown): unknown => {
  if (step === undefined) {
    if (change !== 'added') return by;
    return Array.isArray(value) ? [...value, by] : typeof value === 'object' ? { ...value, other: by } : by;
  }
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  if (change === 'removed' && rest.length === 0) Reflect.deleteProperty(copy, step);
  else Reflect.set(copy, step, changed(Reflect.get(copy, step), rest, change, by));
  return copy;
};

const values = fc.oneof(
  fc.constantFrom(undefined, null, '', true, 0, -1, 1.5, Number.NaN, 2 ** 53, 'x'.repeat(5_000), '2013-02-30', [], {}),
  fc.integer(),
  fc.string(),
  fc.array(fc.string(), { maxLength: 3 }),
);

type Nested = { readonly [key: string]: Nested } | null;
const nested: z.ZodType<Nested> = z.lazy(() => z.union([z.record(z.string(), nested), z.null()]));

describe('a quick look at the data of an event', () => {
  it('accepts what the register has written, whatever its type', () => {
    const missed = decade.filter(({ type, data }) => types.get(type)?.accepts(data) !== true).map(({ type }) => type);
    expect([decade.length > 1_000, [...new Set(missed)]]).toEqual([true, []]);
  });

  it('accepts nothing that the type’s schema does not, wherever the data was changed', () => {
    const verdicts = { accepted: 0, left: 0 };
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.constantFrom(...changes), values, (entry, place, change, by) => {
        const { type, data } = decade[entry % decade.length] as Envelope;
        const paths = pathsIn(data);
        const other = changed(data, paths[place % paths.length] ?? [], change, by);
        const known = types.get(type);
        if (known === undefined || !known.accepts(other)) {
          verdicts.left += 1;
          return;
        }
        verdicts.accepted += 1;
        expect(known.data.safeParse(other).success).toBe(true);
      }),
      { numRuns: 20_000 },
    );
    expect([verdicts.accepted > 100, verdicts.left > 1_000]).toEqual([true, true]);
  });

  it('of any value accepts only what the schema does', () => {
    const schemas = [...types.values()].map(({ data, accepts }) => ({ data, accepts }));
    fc.assert(
      fc.property(fc.constantFrom(...schemas), fc.object(), ({ data, accepts }, value) => {
        if (accepts(value)) expect(data.safeParse(value).success).toBe(true);
      }),
      { numRuns: 5_000 },
    );
    expect(Object.keys(markerEvents).every((type) => types.has(type))).toBe(true);
  });

  it.each([
    ['a refinement', z.string().refine((text) => text !== 'no'), 'yes', 'no'],
    ['one in an object', z.strictObject({ a: z.int().multipleOf(2) }), { a: 4 }, { a: 3 }],
    ['a record', z.record(z.string(), z.int()), { a: 1 }, { a: 'b' }],
    ['a record of few keys', z.record(z.enum(['a', 'b']), z.int()), { a: 1, b: 2 }, { a: 1 }],
    ['a record of patterned keys', z.record(z.string().regex(/^a/), z.int()), { a: 1 }, { b: 1 }],
    ['a record that is an instance', z.record(z.string(), z.int()), Object.create(null), new Date(0)],
    ['a record with a symbol', z.record(z.string(), z.int()), {}, { [Symbol('a')]: 1 }],
    ['what holds itself', nested, { a: { b: null } }, { a: { b: 1 } }],
    ['any JSON', z.json(), { a: [1, 'b', null, { c: true }] }, { a: [undefined] }],
    ['one of several by its kind', z.discriminatedUnion('k', [z.object({ k: z.literal(1) })]), { k: 1 }, { k: 2 }],
    ['exactly one of several', z.xor([z.int(), z.number()]), 1.5, 1],
    ['a text of three checks', z.string().min(1).max(3).regex(/^a/), 'ab', 'abcd'],
    ['a union', z.union([z.int(), z.null()]), null, 'a'],
    ['a format', z.uuid(), '7a0c1f0e-9a0b-4d57-8a43-0d4e5a1b2c3d', 'none'],
    ['an array with a hole', z.array(z.string()), ['a'], Array(1)],
    ['an object that is loose', z.looseObject({ a: z.string() }), { a: 'b', c: 1 }, { a: 1 }],
    ['a whole number', z.int(), 2 ** 53 - 1, 2 ** 53],
    [
      'an optional that is not to be undefined',
      z.strictObject({ a: z.string().exactOptional() }),
      {},
      { a: undefined },
    ],
    ['a list of bounded length', z.array(z.int()).min(1).max(2), [1, 2], [1, 2, 3]],
    ['a pattern that keeps its place', z.string().regex(/a/g), 'a', 'b'],
  ])('judges %s as the schema does, known or not', (_what, schema, good, bad) => {
    const accepts = acceptsOf(schema);
    expect([accepts(good), accepts(good), accepts(bad)]).toEqual([true, true, false]);
    expect([schema.safeParse(good).success, schema.safeParse(bad).success]).toEqual([true, false]);
  });
});
