import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idCheckCharacter, idNumberFault, normalIdNumber } from '../../../src/application/personal/id-number.js';
import { legalDate } from '../../../src/kernel/index.js';
import { idNumberOf } from '../../support/teaching.js';

const today = legalDate('2016-01-04');
const faultOf = (text: string) => idNumberFault(normalIdNumber(text), today);
const withCheck = (first17: string): string => first17 + idCheckCharacter(first17);

describe('an ID number (GB 11643)', () => {
  // The standard's own two examples.
  test.each(['11010519491231002X', '440524188001010014'])('%s is one', (number) => {
    expect(faultOf(number)).toBeUndefined();
  });

  test('may be written with spaces around it and a small x', () => {
    expect(normalIdNumber(' 11010519491231002x\n')).toBe('11010519491231002X');
  });

  test.each([
    ['', 'LENGTH'],
    ['110105194912310', 'LENGTH'],
    ['11010519491231002X0', 'LENGTH'],
    ['11010519491231O02X', 'ALPHABET'],
    ['１１０１０５１９４９１２３１００２Ｘ', 'ALPHABET'],
    ['X10105194912310029', 'ALPHABET'],
    ['01010519491231002X', 'ALPHABET'],
    [withCheck('11010519490229002'), 'BIRTH_DATE'],
    [withCheck('11010519491331002'), 'BIRTH_DATE'],
    [withCheck('11010520160105002'), 'BIRTH_DATE'],
    ['110105194912310021', 'CHECK_DIGIT'],
  ])('%s is none: %s', (number, rule) => {
    expect(faultOf(number)).toBe(rule);
  });

  test('born today is one', () => {
    expect(faultOf(withCheck('11010520160104002'))).toBeUndefined();
  });

  test('with one digit wrong is none', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (n, place, by) => {
          const digits = [...idNumberOf(n)];
          digits[place] = String((Number(digits[place]) + by) % 10);
          expect(faultOf(digits.join(''))).toBeDefined();
        },
      ),
    );
  });

  test('with two neighbours swapped is none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 0, max: 15 }), (n, place) => {
        const digits = [...idNumberOf(n)];
        const [a = '', b = ''] = digits.slice(place, place + 2);
        fc.pre(a !== b);
        digits.splice(place, 2, b, a);
        expect(faultOf(digits.join(''))).toBeDefined();
      }),
    );
  });
});
