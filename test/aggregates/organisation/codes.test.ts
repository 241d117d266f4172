import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CodeRule,
  type Codes,
  organisationIdOf,
  orgCodeCheckCharacter,
  usccCheckCharacter,
} from '../../../src/aggregates/organisation/index.js';

const read = (codes: Codes) => {
  const result = organisationIdOf(codes);
  if (!result.accepted) throw new Error(JSON.stringify(result.refusals));
  return result;
};
const refusals = (codes: Codes) => {
  const result = organisationIdOf(codes);
  return result.accepted ? [] : result.refusals;
};

const characters = (alphabet: string, length: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((chosen) => chosen.join(''));
const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const orgCodes = characters('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 8).map(
  (body) => `${body}-${orgCodeCheckCharacter(body)}`,
);
const usccs = fc.tuple(characters(usccAlphabet, 8), characters(usccAlphabet, 8)).map(([prefix, body]) => {
  const first17 = `${prefix}${body}${orgCodeCheckCharacter(body)}`;
  return first17 + usccCheckCharacter(first17);
});

describe('a unified social credit code', () => {
  it.each([
    ['12320400466000002Y', 'organisation-466000002'],
    ['52320412MJ5000009G', 'organisation-MJ5000009'],
    ['91320411MA1M00009X', 'organisation-MA1M00009'],
    ['123204814660000291', 'organisation-466000029'],
  ])('%s leads to %s', (uscc, id) => {
    expect(read({ uscc })).toMatchObject({ id, codes: { uscc } });
  });

  it.each<[string, CodeRule]>([
    ['12320400466000002', 'LENGTH'],
    ['12320400466000002Y0', 'LENGTH'],
    ['', 'LENGTH'],
    ['12320400466000O02Y', 'ALPHABET'],
    ['1232040046600000-Y', 'ALPHABET'],
    ['12320400466000002X', 'CHECK_DIGIT'],
    ['12320400466000020Y', 'CHECK_DIGIT'],
    [`1232040046600000${'3'}${usccCheckCharacter('12320400466000003')}`, 'ORG_CODE_CHECK_DIGIT'],
  ])('%j breaks the rule %s', (uscc, rule) => {
    expect(refusals({ uscc })).toEqual([
      { code: 'USCC_INVALID', article: 'Art.5(1)', field: 'uscc', params: { rule } },
    ]);
  });

  it('is read as people type it', () => {
    expect(read({ uscc: ' １２３２０４００４６６０００００２ｙ ' })).toEqual(read({ uscc: '12320400466000002Y' }));
    expect(read({ uscc: '12320400 46600000 2y' }).codes.uscc).toBe('12320400466000002Y');
  });

  it('is refused when one character is wrong', () => {
    fc.assert(
      fc.property(usccs, fc.nat({ max: 17 }), fc.constantFrom(...usccAlphabet), (uscc, place, character) => {
        fc.pre(uscc.charAt(place) !== character);
        const wrong = `${uscc.slice(0, place)}${character}${uscc.slice(place + 1)}`;
        expect(refusals({ uscc: wrong })).toHaveLength(1);
      }),
    );
  });
});

describe('an organisation code', () => {
  it('has a hyphen where it is stored and none in the id', () => {
    const stored = { id: 'organisation-D2143569X', codes: { orgCode: 'D2143569-X' } };
    for (const orgCode of ['D2143569-X', 'd2143569x', 'Ｄ２１４３５６９－Ｘ', 'D2143569–X', ' D2143569 - X ']) {
      expect(read({ orgCode })).toMatchObject(stored);
    }
  });

  it.each<[string, CodeRule]>([
    ['D2143569', 'LENGTH'],
    ['D2143569-XX', 'LENGTH'],
    ['D214-3569X', 'LENGTH'],
    ['D214356+X', 'ALPHABET'],
    ['D2143569-1', 'CHECK_DIGIT'],
  ])('%j breaks the rule %s', (orgCode, rule) => {
    expect(refusals({ orgCode })).toEqual([
      { code: 'ORG_CODE_INVALID', article: 'Art.5(1)', field: 'orgCode', params: { rule } },
    ]);
  });

  it('is refused when one character is replaced by one of another value modulo 11', () => {
    fc.assert(
      fc.property(orgCodes, fc.nat({ max: 7 }), fc.integer({ min: 1, max: 9 }), (orgCode, place, shift) => {
        const digit = Number.parseInt(orgCode.charAt(place), 36);
        fc.pre(digit < 10);
        const wrong = `${orgCode.slice(0, place)}${(digit + shift) % 10}${orgCode.slice(place + 1)}`;
        expect(refusals({ orgCode: wrong })).toMatchObject([{ params: { rule: 'CHECK_DIGIT' } }]);
      }),
    );
  });
});

describe('the organisation’s id', () => {
  it('is the same by either code and by both', () => {
    fc.assert(
      fc.property(usccs, (uscc) => {
        const orgCode = `${uscc.slice(8, 16)}-${uscc.slice(16, 17)}`;
        const { id } = read({ uscc });
        expect(id).toMatch(/^organisation-[0-9A-Z]{9}$/);
        expect(read({ orgCode }).id).toBe(id);
        expect(read({ uscc, orgCode })).toEqual({ accepted: true, id, codes: { uscc, orgCode } });
      }),
    );
  });

  it('needs a code', () => {
    expect(refusals({})).toMatchObject([{ code: 'CODE_MISSING', field: 'uscc' }]);
  });

  it('needs codes that agree', () => {
    expect(refusals({ uscc: '12320400466000002Y', orgCode: 'D2143569-X' })).toMatchObject([
      { code: 'CODES_DISAGREE', field: 'orgCode' },
    ]);
  });

  it('is refused for every code that is wrong, at once', () => {
    expect(refusals({ uscc: '12320400466000002X', orgCode: 'D2143569-1' })).toMatchObject([
      { code: 'USCC_INVALID' },
      { code: 'ORG_CODE_INVALID' },
    ]);
  });
});
