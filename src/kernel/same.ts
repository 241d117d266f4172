import { canonicalJsonOfPresent } from './canonical-json.js';

/** The same value: members in any order, absent and `undefined` alike. */
export const same = (a: unknown, b: unknown): boolean => canonicalJsonOfPresent(a) === canonicalJsonOfPresent(b);
