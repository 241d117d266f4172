/** A copy of an input as plain JSON: class instances become objects, and what is `null` or `undefined` is left out. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null ? members(value, []) : value;
};

const members = (from: object, without: readonly string[]): object => {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(from)) {
    const member: unknown = without.includes(key) ? undefined : Reflect.get(from, key);
    if (member !== undefined && member !== null) copy[key] = plain(member);
  }
  return copy;
};

/** What an input carries beside the named keys, as a command's data. Absent optional fields are left out. */
export const dataOf = <Data extends object>(input: Data, without: readonly string[]): Data =>
  members(input, without) as Data;
