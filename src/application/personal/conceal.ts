import type { LegalDate, Refusal } from '../../kernel/index.js';
import type { CommandRequest, PersonGiven } from '../application.js';
import { refusal } from '../refusals.js';
import type { Vault } from '../vault/index.js';
import { Concealed } from './concealed.js';
import { idNumberFault, normalIdNumber } from './id-number.js';

/** A person as the command carries it on. */
export type ConcealedPerson = Omit<PersonGiven, 'name' | 'idNumber'> & {
  readonly name: Concealed;
  /** Its digest is the look-up. */
  readonly idNumber: Concealed;
};

type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

const MAX_NAME = 100;
/** No control characters, and nothing that cannot be written as UTF-8. */
const NAME = new RegExp(`^[^\\p{Cc}\\p{Cs}]{1,${MAX_NAME}}$`, 'u');

/** Two ways to write the same name are one name. */
const normalName = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ');

/** The number as it is looked up; a refusal names the rule and never the number. */
export const readIdNumber = (given: unknown, today: LegalDate): Read<string> => {
  const number = typeof given === 'string' ? normalIdNumber(given) : '';
  const rule = idNumberFault(number, today);
  if (rule === undefined) return { ok: true, value: number };
  return { ok: false, refusals: [refusal('ID_NUMBER_INVALID', 'Art.4(4)', { field: 'idNumber', params: { rule } })] };
};

const readName = (given: unknown): Read<string> => {
  const name = typeof given === 'string' ? normalName(given) : '';
  if (NAME.test(name)) return { ok: true, value: name };
  return {
    ok: false,
    refusals: [refusal('NAME_INVALID', 'Art.4(4)', { field: 'name', params: { max: MAX_NAME } })],
  };
};

/** As `conceal`, of a name alone. */
export const concealName = (given: unknown, vault: Pick<Vault, 'digest'>): Read<Concealed> => {
  const named = readName(given);
  return named.ok ? { ok: true, value: new Concealed(named.value, vault.digest(named.value)) } : named;
};

/** Takes the plain text out of a request before anything else sees it. Every fault at once. */
export const conceal = (
  { name, idNumber, ...kept }: CommandRequest<'registerLearner'>['data'],
  vault: Pick<Vault, 'lookUp' | 'digest'>,
  today: LegalDate,
): Read<ConcealedPerson> => {
  const [named, numbered] = [readName(name), readIdNumber(idNumber, today)];
  if (!named.ok || !numbered.ok) {
    return { ok: false, refusals: [named, numbered].flatMap((read) => (read.ok ? [] : read.refusals)) };
  }
  return {
    ok: true,
    value: {
      ...kept,
      name: new Concealed(named.value, vault.digest(named.value)),
      idNumber: new Concealed(numbered.value, vault.lookUp(numbered.value)),
    },
  };
};
