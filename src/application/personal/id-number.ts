import { type LegalDate, parseLegalDate } from '../../kernel/index.js';

/** Why a text is no 公民身份号码. */
export const idNumberRules = ['LENGTH', 'ALPHABET', 'BIRTH_DATE', 'CHECK_DIGIT'] as const;
export type IdNumberRule = (typeof idNumberRules)[number];

const LENGTH = 18;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** The 18th character for the first 17 digits (GB 11643, by ISO 7064 MOD 11-2). */
export const idCheckCharacter = (first17: string): string =>
  CHECK_CHARACTERS.charAt(WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(first17.charAt(place)), 0) % 11);

/** As it is looked up and sealed: without spaces around it, the check character in upper case. */
export const normalIdNumber = (text: string): string => text.trim().toUpperCase();

/** What is wrong with a normal form; the number itself is in no answer. Division codes that ended are as good as others. */
export const idNumberFault = (number: string, today: LegalDate): IdNumberRule | undefined => {
  if (number.length !== LENGTH) return 'LENGTH';
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return 'ALPHABET';
  const born = parseLegalDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);
  if (born === undefined || born > today) return 'BIRTH_DATE';
  return number.charAt(LENGTH - 1) === idCheckCharacter(number) ? undefined : 'CHECK_DIGIT';
};
