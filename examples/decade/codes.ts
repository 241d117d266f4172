import { randomFrom } from './random.js';

/** 组织机构代码 (GB 11714): `D9000012-4`. The leading D9 keeps them out of the range that real bodies have. */
const organisationDigits = (name: string): string =>
  `D9${String(randomFrom(`code ${name}`).between(0, 999_999)).padStart(6, '0')}`;

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

const organisationCheck = (digits: string): string => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(digits.charAt(index)), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
};

const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const usccCheck = (text: string): string => {
  let weight = 1;
  let sum = 0;
  for (const letter of text) {
    sum += weight * USCC_ALPHABET.indexOf(letter);
    weight = (weight * 3) % 31;
  }
  return USCC_ALPHABET.charAt((31 - (sum % 31)) % 31);
};

/** Who registered the body, as the first two characters of its credit code say: 事业单位, 民办非企业单位, 企业. */
export type RegisteredAs = '12' | '52' | '91';
export type Codes = { readonly orgCode: string; readonly uscc: string; readonly organisationId: string };

/** Codes with valid check digits for an invented body of a division. */
export const codesOf = (name: string, registeredAs: RegisteredAs, gb6: string): Codes => {
  const digits = organisationDigits(name);
  const check = organisationCheck(digits);
  const unchecked = `${registeredAs}${gb6}${digits}${check}`;
  return {
    orgCode: `${digits}-${check}`,
    uscc: unchecked + usccCheck(unchecked),
    organisationId: `organisation-${digits}${check}`,
  };
};
