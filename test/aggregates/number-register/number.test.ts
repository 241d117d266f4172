import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit, formatNumber, parseNumber } from '../../../src/aggregates/number-register/index.js';

const numbers = fc.record({
  prefix: fc.stringMatching(/^[A-Z]{2,8}$/),
  level: fc.constantFrom('MUNICIPAL' as const, 'COUNTY' as const),
  gb6: fc.stringMatching(/^\d{6}$/),
  serial: fc.integer({ min: 1, max: 999_999_999 }),
});

describe('the check digit', () => {
  it.each([
    ['0794', '5'],
    ['', '1'],
    ['0', '2'],
  ])('of ISO/IEC 7064 MOD 11,10 for %j is %s', (digits, check) => {
    expect(checkDigit(digits)).toBe(check);
  });
});

describe('a unified number', () => {
  it('says level, division at issue and serial', () => {
    const number = { prefix: 'CZJX', level: 'COUNTY', gb6: '320412', serial: 7 } as const;
    expect(formatNumber(number, 4)).toBe('CZJX-2-320412-0007-2');
    expect(formatNumber({ ...number, level: 'MUNICIPAL', gb6: '320400', serial: 12345 }, 4)).toMatch(
      /^CZJX-1-320400-12345-\d$/,
    );
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 9 }), (number, digits) => {
        expect(parseNumber(formatNumber(number, digits))).toEqual(number);
      }),
    );
  });

  it('with one wrong digit is never read', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
        const written = formatNumber(number, 4);
        const digits = [...written.matchAll(/\d/g)].map(({ index }) => index);
        const at = digits[place % digits.length] ?? 0;
        const wrong = (Number(written.charAt(at)) + shift) % 10;
        expect(parseNumber(`${written.slice(0, at)}${wrong}${written.slice(at + 1)}`)).toBeUndefined();
      }),
    );
  });

  it.each([
    'CZJX-2-320412-0007-3',
    'CZJX-3-320412-0007-2',
    'czjx-2-320412-0007-2',
    'CZJX-2-32041-0007-2',
    'CZJX-2-320412-0000-9',
    'CZJX23204120007',
    '',
  ])('is not %j', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });

  it('has no serial 0, check digit or not', () => {
    expect(parseNumber(`CZJX-2-320412-0000-${checkDigit('23204120000')}`)).toBeUndefined();
  });
});
