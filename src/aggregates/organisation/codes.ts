import { type Refusal, refusing } from '../../kernel/index.js';
import { organisationRefusals } from './refusals.js';

const { refusal } = refusing(organisationRefusals);

/** GB 32100-2015: digits and capitals without I, O, S, V, Z; a character's value is its place. */
const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** 3^(i−1) mod 31 for the places 1 to 17. */
const USCC_WEIGHTS = Array.from({ length: 17 }, (_, place) => 3 ** place % 31);
/** GB 11714: digits and all capitals, A = 10 to Z = 35. */
const ORG_CODE_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORG_CODE_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** Which rule a code breaks, the first in this order. `ORG_CODE_CHECK_DIGIT`: of the organisation code within a USCC. */
export const codeRules = ['LENGTH', 'ALPHABET', 'CHECK_DIGIT', 'ORG_CODE_CHECK_DIGIT'] as const;
export type CodeRule = (typeof codeRules)[number];

const weightedSum = (characters: string, alphabet: string, weights: readonly number[]): number => {
  let sum = 0;
  for (let place = 0; place < weights.length; place += 1)
    sum += (weights[place] ?? 0) * alphabet.indexOf(characters.charAt(place));
  return sum;
};

const isIn = (alphabet: string, characters: string): boolean => {
  for (let place = 0; place < characters.length; place += 1)
    if (!alphabet.includes(characters.charAt(place))) return false;
  return true;
};

/** The 18th character for the first 17 of a unified social credit code. */
export const usccCheckCharacter = (first17: string): string =>
  USCC_ALPHABET.charAt((31 - (weightedSum(first17, USCC_ALPHABET, USCC_WEIGHTS) % 31)) % 31);

/** The 9th character for the first 8 of an organisation code: 10 is written X, 11 is written 0. */
export const orgCodeCheckCharacter = (first8: string): string => {
  const check = 11 - (weightedSum(first8, ORG_CODE_ALPHABET, ORG_CODE_WEIGHTS) % 11);
  return check === 10 ? 'X' : String(check % 11);
};

/** Full-width forms, small letters and blanks are how people type a code, not part of it. */
const normalise = (code: string): string => code.normalize('NFKC').replace(/\s/g, '').toUpperCase();

const bareOrgCode = (code: string): string =>
  normalise(code).replace(/^(?<body>.{8})[-‐‑–—−](?<check>.)$/u, '$<body>$<check>');

/** As it is written: `D2143569-X`. */
const withHyphen = (bare: string): string => `${bare.slice(0, 8)}-${bare.slice(8)}`;

const orgCodeFault = (bare: string): CodeRule | undefined => {
  if (bare.length !== 9) return 'LENGTH';
  if (!isIn(ORG_CODE_ALPHABET, bare)) return 'ALPHABET';
  return bare.charAt(8) === orgCodeCheckCharacter(bare.slice(0, 8)) ? undefined : 'CHECK_DIGIT';
};

const usccFault = (uscc: string): CodeRule | undefined => {
  if (uscc.length !== 18) return 'LENGTH';
  if (!isIn(USCC_ALPHABET, uscc)) return 'ALPHABET';
  if (uscc.charAt(17) !== usccCheckCharacter(uscc.slice(0, 17))) return 'CHECK_DIGIT';
  return orgCodeFault(embeddedOrgCode(uscc)) === undefined ? undefined : 'ORG_CODE_CHECK_DIGIT';
};

/** The organisation code within a unified social credit code: its places 9 to 17, without the hyphen. */
const embeddedOrgCode = (uscc: string): string => uscc.slice(8, 17);

export type Codes = { readonly uscc?: string; readonly orgCode?: string };
export type CodesRead =
  | {
      readonly accepted: true;
      /** `organisation-` and the 9 characters of the organisation code: the same id by either code. */
      readonly id: string;
      /** As they are stored: 18 capitals and digits; 8 characters, hyphen, check character. */
      readonly codes: Codes;
    }
  | { readonly accepted: false; readonly refusals: readonly Refusal[] };

/** Reads the codes that a person typed, checks every check digit, and gives the organisation's id. */
export const organisationIdOf = (typed: Codes): CodesRead => {
  const uscc = typed.uscc === undefined ? undefined : normalise(typed.uscc);
  const bare = typed.orgCode === undefined ? undefined : bareOrgCode(typed.orgCode);
  const refusals: Refusal[] = [];
  const usccRule = uscc === undefined ? undefined : usccFault(uscc);
  if (usccRule !== undefined) {
    refusals.push(refusal('USCC_INVALID', 'Art.5(1)', { field: 'uscc', params: { rule: usccRule } }));
  }
  const orgCodeRule = bare === undefined ? undefined : orgCodeFault(bare);
  if (orgCodeRule !== undefined) {
    refusals.push(refusal('ORG_CODE_INVALID', 'Art.5(1)', { field: 'orgCode', params: { rule: orgCodeRule } }));
  }
  const id = uscc === undefined ? bare : embeddedOrgCode(uscc);
  if (id === undefined) refusals.push(refusal('CODE_MISSING', 'Art.5(1)', { field: 'uscc' }));
  if (refusals.length === 0 && bare !== undefined && bare !== id) {
    refusals.push(refusal('CODES_DISAGREE', 'Art.5(1)', { field: 'orgCode' }));
  }
  if (refusals.length > 0) return { accepted: false, refusals };
  return {
    accepted: true,
    id: `organisation-${id}`,
    codes: { ...(uscc !== undefined && { uscc }), ...(bare !== undefined && { orgCode: withHyphen(bare) }) },
  };
};
