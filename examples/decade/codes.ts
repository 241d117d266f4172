import { orgCodeCheckCharacter, usccCheckCharacter } from '../../src/aggregates/organisation/index.js';
import { randomFrom } from '../../src/cli/demo/random.js';

/** Who registered the body, as the first two characters of its credit code say: 事业单位, 民办非企业单位, 企业. */
export type RegisteredAs = '12' | '52' | '91';
export type Codes = { readonly orgCode: string; readonly uscc: string; readonly organisationId: string };

/** Codes with valid check characters for an invented body. The leading D9 keeps them out of the range that real bodies have. */
export const codesOf = (name: string, registeredAs: RegisteredAs, gb6: string): Codes => {
  const digits = `D9${String(randomFrom(`code ${name}`).between(0, 999_999)).padStart(6, '0')}`;
  const check = orgCodeCheckCharacter(digits);
  const first17 = `${registeredAs}${gb6}${digits}${check}`;
  return {
    orgCode: `${digits}-${check}`,
    uscc: first17 + usccCheckCharacter(first17),
    organisationId: `organisation-${digits}${check}`,
  };
};
