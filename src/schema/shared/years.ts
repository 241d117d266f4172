import { badArgument } from './errors.js';
import type { Language } from './language.js';
import { FIRST_YEAR, LAST_YEAR } from './rules.js';

const bounds = { min: FIRST_YEAR, max: LAST_YEAR };
const isYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** A year that the register can be about. @throws GraphQLError BAD_USER_INPUT */
export const yearOf = (year: number, language: Language): number => {
  if (!isYear(year)) throw badArgument('YEAR_RANGE', 'year', language, bounds);
  return year;
};

/** The years from one to another. @throws GraphQLError BAD_USER_INPUT */
export const yearsOf = (
  { from, to }: { readonly from: number; readonly to: number },
  language: Language,
): { readonly from: number; readonly to: number } => {
  if (!isYear(from)) throw badArgument('YEAR_RANGE', 'from', language, bounds);
  if (!isYear(to) || to < from) throw badArgument('YEAR_RANGE', 'to', language, bounds);
  return { from, to };
};
