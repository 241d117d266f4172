import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, NotCanonical, withoutUndefined } from '../../../src/kernel/index.js';
import { stateText } from '../../../src/transparency/audit/state-text.js';

const leaf = fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), fc.string({ unit: 'grapheme' }));
const key = fc.string({ unit: fc.constantFrom(...'abAB_"\\'), maxLength: 4 });
const plain = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, fc.option(tie('value'), { nil: undefined }), { maxKeys: 5 }),
  ),
})).value;

describe('the text of a state', () => {
  it('of plain values is their canonical JSON without what is undefined', () => {
    fc.assert(
      fc.property(
        plain.filter((value) => value !== undefined),
        (value) => {
          expect(stateText(value)).toBe(canonicalJson(withoutUndefined(value)));
        },
      ),
    );
  });

  it('writes a map in the order of its keys, and a set in that of its members, in whichever order they came', () => {
    const state = {
      years: new Map([
        [2013, { closed: undefined, marks: new Set(['b', 'a']) }],
        [2009, { marks: new Set([10, 9]) }],
      ]),
    };
    expect(stateText(state)).toBe('{"years":[[2009,{"marks":[9,10]}],[2013,{"marks":["a","b"]}]]}');
    const pairs = fc.uniqueArray(fc.tuple(fc.string(), fc.integer()), { selector: ([name]) => name });
    fc.assert(
      fc.property(pairs, (members) => {
        const sorted = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(stateText(new Map(members.toReversed()))).toBe(canonicalJson(sorted));
      }),
    );
  });

  it.each([
    [{ a: [{ b: null }, 'c'] }, 0],
    [{ a: [new Map([[1, new Set([2])]])], b: new Set() }, 3],
  ])('tells of each map and set in %o, without which it reads back as the state', (state, expected) => {
    let collections = 0;
    const text = stateText(state, () => {
      collections += 1;
    });
    expect(collections).toBe(expected);
    if (expected === 0) expect(JSON.parse(text)).toEqual(state);
  });

  it.each([[{ at: 1.5 }], [[undefined]], [{ when: 1n }]])('is none for %s', (state) => {
    expect(() => stateText(state)).toThrow(NotCanonical);
  });
});
