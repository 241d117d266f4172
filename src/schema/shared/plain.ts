/** A copy of an input as plain JSON: class instances become objects, and what is `null` or `undefined` is left out. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined && member !== null);
  return Object.fromEntries(members.map(([key, member]) => [key, plain(member)]));
};

/** What an input carries beside the named keys, as a command's data. Absent optional fields are left out. */
export const dataOf = <Data extends object>(input: Data, without: readonly string[]): Data =>
  plain(Object.fromEntries(Object.entries(input).filter(([key]) => !without.includes(key)))) as Data;
