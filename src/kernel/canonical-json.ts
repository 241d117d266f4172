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

const SURROGATE = /[\uD800-\uDFFF]/;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const ASCII = /^[\x20-\x7e]*$/;
/** ASCII that JSON writes as it is. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

type Trail = (string | number)[];

/** On the way through a value: `trail` leads from its root to where the walk is. */
type Walk = { readonly trail: Trail; readonly leavesOutUndefined: boolean };

const pathOf = (trail: Trail): string =>
  trail.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('');

/** Checks and writes in one pass: this runs for every entry. */
const write = (value: unknown, walk: Walk): string => {
  switch (typeof value) {
    case 'string':
      if (PLAIN.test(value)) return `"${value}"`;
      if (SURROGATE.test(value) && LONE_SURROGATE.test(value))
        throw new NotCanonical(pathOf(walk.trail), 'LONE_SURROGATE');
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isSafeInteger(value)) throw new NotCanonical(pathOf(walk.trail), 'NOT_AN_INTEGER');
      return String(value);
    case 'undefined':
      throw new NotCanonical(pathOf(walk.trail), 'UNDEFINED');
    case 'bigint':
      throw new NotCanonical(pathOf(walk.trail), 'BIGINT');
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? writeArray(value, walk) : writeObject(value, walk);
    default:
      throw new NotCanonical(pathOf(walk.trail), 'NOT_PLAIN');
  }
};

const writeArray = (items: readonly unknown[], walk: Walk): string => {
  const { trail } = walk;
  let text = '[';
  for (let i = 0; i < items.length; i += 1) {
    trail.push(i);
    text += (i === 0 ? '' : ',') + write(items[i], walk);
    trail.pop();
  }
  return `${text}]`;
};

/** Whether an object is its own members and nothing else: neither an instance nor an array. */
export const isPlainObject = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const writeObject = (value: object, walk: Walk): string => {
  const { trail, leavesOutUndefined } = walk;
  if (!leavesOutUndefined && !isPlainObject(value)) throw new NotCanonical(pathOf(trail), 'NOT_PLAIN');
  const members = value as { readonly [key: string]: unknown };
  let text = '{';
  for (const key of inOrder(Object.keys(value))) {
    const member = members[key];
    if (member === undefined && leavesOutUndefined) continue;
    trail.push(key);
    text += `${(text === '{' ? '' : ',') + writeKey(key, trail)}:${write(member, walk)}`;
    trail.pop();
  }
  return `${text}}`;
};

/** By UTF-16 unit, as RFC 8785 asks for. What was read from canonical JSON is in order already. */
export const inOrder = (keys: string[]): string[] => {
  for (let i = 1; i < keys.length; i += 1)
    if ((keys[i - 1] ?? '') > (keys[i] ?? '')) return keys.length > FEW ? keys.sort() : insertionSorted(keys);
  return keys;
};

/** Up to as many keys as the objects of a program have, `sort` takes several times as long as putting each in its place. */
const FEW = 40;
const insertionSorted = (keys: string[]): string[] => {
  for (let i = 1; i < keys.length; i += 1) {
    const key = keys[i] ?? '';
    let at = i;
    for (let before = keys[at - 1]; before !== undefined && before > key; before = keys[at - 1]) {
      keys[at] = before;
      at -= 1;
    }
    keys[at] = key;
  }
  return keys;
};

const writeKey = (key: string, trail: Trail): string => {
  if (PLAIN.test(key)) return `"${key}"`;
  if (!ASCII.test(key)) throw new NotCanonical(pathOf(trail), 'NON_ASCII_KEY');
  return JSON.stringify(key);
};

/**
 * The RFC 8785 text of a value made of integers, strings, booleans, null, arrays and objects with ASCII keys.
 * Throws {@link NotCanonical} on anything else, `undefined` members included: absent is written by leaving the key out.
 */
export const canonicalJson = (value: unknown): string => write(value, { trail: [], leavesOutUndefined: false });

/** That of a copy {@link withoutUndefined}: what is `undefined` is absent, and an instance is its own members. */
export const canonicalJsonOfPresent = (value: unknown): string => write(value, { trail: [], leavesOutUndefined: true });

/** A copy without the members that are `undefined`, at every depth: what canonical JSON means by absent. */
export const withoutUndefined = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(withoutUndefined) as T;
  if (typeof value !== 'object' || value === null) return value;
  const present: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const member: unknown = Reflect.get(value, key);
    if (member === undefined) continue;
    const own = withoutUndefined(member);
    if (key === '__proto__') Object.defineProperty(present, key, { value: own, enumerable: true });
    else present[key] = own;
  }
  return present as T;
};
