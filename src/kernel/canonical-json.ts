import canonicalize from 'canonicalize';

/** A value that has no canonical form here: RFC 8785 narrowed to what every JSON implementation reads alike. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';
  constructor(
    readonly path: string,
    readonly rule: 'UNDEFINED' | 'BIGINT' | 'NOT_AN_INTEGER' | 'LONE_SURROGATE' | 'NON_ASCII_KEY' | 'NOT_PLAIN',
  ) {
    super(`${path === '' ? 'value' : path}: ${rule}`);
  }
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const ASCII = /^[\x20-\x7e]*$/;

const check = (value: unknown, path: string): void => {
  switch (typeof value) {
    case 'string':
      if (LONE_SURROGATE.test(value)) throw new NotCanonical(path, 'LONE_SURROGATE');
      return;
    case 'boolean':
      return;
    case 'number':
      if (!Number.isSafeInteger(value)) throw new NotCanonical(path, 'NOT_AN_INTEGER');
      return;
    case 'undefined':
      throw new NotCanonical(path, 'UNDEFINED');
    case 'bigint':
      throw new NotCanonical(path, 'BIGINT');
    case 'object':
      checkObject(value, path);
      return;
    default:
      throw new NotCanonical(path, 'NOT_PLAIN');
  }
};

const checkObject = (value: object | null, path: string): void => {
  if (value === null) return;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) check(value[i], `${path}[${i}]`);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new NotCanonical(path, 'NOT_PLAIN');
  for (const [key, member] of Object.entries(value)) {
    if (!ASCII.test(key)) throw new NotCanonical(`${path}.${key}`, 'NON_ASCII_KEY');
    check(member, path === '' ? key : `${path}.${key}`);
  }
};

/**
 * The RFC 8785 text of a value made of integers, strings, booleans, null, arrays and objects with ASCII keys.
 * Throws {@link NotCanonical} on anything else, `undefined` members included: absent is written by leaving the key out.
 */
export const canonicalJson = (value: unknown): string => {
  check(value, '');
  const text = canonicalize(value);
  if (text === undefined) throw new NotCanonical('', 'UNDEFINED');
  return text;
};

/** A copy without the members that are `undefined`, at every depth: what canonical JSON means by absent. */
export const withoutUndefined = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(withoutUndefined) as T;
  if (typeof value !== 'object' || value === null) return value;
  const present = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(present.map(([key, member]) => [key, withoutUndefined(member)])) as T;
};
