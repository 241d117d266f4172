import type { Level } from '../vocabulary.js';

/** What a unified number says (Art.8(3)): `CZJX-{1 municipal|2 county}-{GB6 at issue}-{serial}-{check}`. */
export type UnifiedNumber = {
  readonly prefix: string;
  readonly level: Level;
  readonly gb6: string;
  readonly serial: number;
};

const levelDigit = { MUNICIPAL: '1', COUNTY: '2' } as const satisfies Record<Level, string>;
const levelOf = { '1': 'MUNICIPAL', '2': 'COUNTY' } as const;

/** ISO/IEC 7064 MOD 11,10: one decimal check digit; finds every single wrong digit and most transpositions. */
export const checkDigit = (digits: string): string => {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
};

/** `serialDigits`: at least so many digits, filled up with zeros. */
export const formatNumber = ({ prefix, level, gb6, serial }: UnifiedNumber, serialDigits: number): string => {
  const digits = String(serial).padStart(serialDigits, '0');
  const check = checkDigit(`${levelDigit[level]}${gb6}${digits}`);
  return `${prefix}-${levelDigit[level]}-${gb6}-${digits}-${check}`;
};

const NUMBER = /^(?<prefix>[A-Z]{2,8})-(?<level>[12])-(?<gb6>\d{6})-(?<serial>\d{1,9})-(?<check>\d)$/;

/** Reads a unified number; `undefined` when it is not one or its check digit is wrong. */
export const parseNumber = (number: string): UnifiedNumber | undefined => {
  const parts = NUMBER.exec(number)?.groups;
  if (parts === undefined) return undefined;
  const { prefix = '', level, gb6 = '', serial = '', check } = parts;
  if (level !== '1' && level !== '2') return undefined;
  if (Number(serial) === 0 || checkDigit(`${level}${gb6}${serial}`) !== check) return undefined;
  return { prefix, level: levelOf[level], gb6, serial: Number(serial) };
};
