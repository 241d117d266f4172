import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, canonicalJsonOfPresent, NotCanonical, withoutUndefined } from '../../src/kernel/index.js';

const ascii = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) });
const text = fc.string({ unit: 'binary' });
const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    text,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(ascii, tie('value'), { maxKeys: 5 }),
  ),
})).value;

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
};

describe('canonical JSON', () => {
  it.each([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [[56, { d: true, '10': null, '1': [] }], '[56,{"1":[],"10":null,"d":true}]'],
    [{ Z: 1, a: 1, _: 1, '': 1 }, '{"":1,"Z":1,"_":1,"a":1}'],
    ['€$\u000f\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
    ['\u0000\b\t\n\f\r\u001f\u007f\u2028', '"\\u0000\\b\\t\\n\\f\\r\\u001f\u007f\u2028"'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [-0, '0'],
    ['常州市，𠮷', '"常州市，𠮷"'],
    [{}, '{}'],
  ])('is what RFC 8785 says for case %#', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  it('is what another implementation of RFC 8785 writes', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
    );
  });

  it('puts however many keys in order', () => {
    const many = fc.array(fc.tuple(fc.string({ unit: fc.constantFrom(...'ab0_') }), fc.nat()), { size: 'large' });
    fc.assert(
      fc.property(many, (members) => {
        const value = Object.fromEntries(members);
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
    );
  });

  it('is read back as what was written', () => {
    fc.assert(
      fc.property(values, (value) => {
        const written = canonicalJson(value);
        expect(canonicalJson(JSON.parse(written))).toBe(written);
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('of what is present is that of a copy without the members that are undefined', () => {
    const holes = fc.dictionary(
      ascii,
      fc.option(fc.dictionary(ascii, fc.option(values, { nil: undefined })), { nil: undefined }),
    );
    fc.assert(
      fc.property(holes, (value) => {
        expect(canonicalJsonOfPresent(value)).toBe(canonicalJson(withoutUndefined(value)));
      }),
    );
    class Instance {
      readonly b = undefined;
      readonly a = 1;
      readonly #hidden = 2;
      get sum() {
        return this.a + this.#hidden;
      }
    }
    expect(canonicalJsonOfPresent({ of: new Instance() })).toBe(
      canonicalJson(withoutUndefined({ of: new Instance() })),
    );
    expect(() => canonicalJsonOfPresent({ a: [undefined] })).toThrow(NotCanonical);
  });

  it('has no blank outside its strings', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(canonicalJson(value).replace(/"(?:[^"\\]|\\.)*"/g, '""')).not.toMatch(/\s/);
      }),
    );
  });

  it.each<[string, unknown, NotCanonical['rule'], string]>([
    ['undefined', undefined, 'UNDEFINED', ''],
    ['an undefined member', { data: { reason: undefined } }, 'UNDEFINED', 'data.reason'],
    ['a hole in an array', { items: [1, undefined] }, 'UNDEFINED', 'items[1]'],
    ['a BigInt', { serial: 1n }, 'BIGINT', 'serial'],
    ['a float', { area: 199.99 }, 'NOT_AN_INTEGER', 'area'],
    ['NaN', [Number.NaN], 'NOT_AN_INTEGER', '[0]'],
    ['infinity', Number.POSITIVE_INFINITY, 'NOT_AN_INTEGER', ''],
    ['an integer that is not exact', 2 ** 53, 'NOT_AN_INTEGER', ''],
    ['a high surrogate alone', { name: 'a\ud842' }, 'LONE_SURROGATE', 'name'],
    ['a low surrogate alone', { name: '\udfb7a' }, 'LONE_SURROGATE', 'name'],
    ['a key outside ASCII', { 名称: 'x' }, 'NON_ASCII_KEY', '名称'],
    ['a date object', { on: new Date(0) }, 'NOT_PLAIN', 'on'],
    ['a map', new Map(), 'NOT_PLAIN', ''],
    ['a function', { act: () => 1 }, 'NOT_PLAIN', 'act'],
    ['a symbol', Symbol('x'), 'NOT_PLAIN', ''],
  ])('refuses %s', (_, value, rule, path) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ name: 'NotCanonical', rule, path }));
    expect(() => canonicalJson(value)).toThrow(NotCanonical);
  });
});

describe('leaving out what is undefined', () => {
  it('goes to every depth and keeps null', () => {
    expect(withoutUndefined({ a: undefined, b: [{ c: undefined, d: null }], e: 0 })).toEqual({
      b: [{ d: null }],
      e: 0,
    });
    expect(canonicalJson(withoutUndefined({ a: undefined, b: { c: undefined } }))).toBe('{"b":{}}');
  });

  it('keeps a key that objects have by themselves', () => {
    const read: unknown = JSON.parse('{"__proto__":{"a":1},"constructor":2}');
    expect(canonicalJson(withoutUndefined(read))).toBe('{"__proto__":{"a":1},"constructor":2}');
  });
});
