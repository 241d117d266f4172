/** PostgreSQL's text holds every character but U+0000. */
export const storable = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text);

/** JSON's escapes that an array literal does not have: of controls, and of halves of characters. */
const OF_JSON_ALONE = /\\[^"\\]/;

const quoted = (value: string | number | null): string =>
  value === null ? 'NULL' : `"${storable(String(value)).replace(/["\\]/g, '\\$&')}"`;

/** An array literal, for `unnest`: many rows in one parameter a column. */
export const textArray = (values: readonly (string | number | null)[]): string => {
  // Quotes, backslashes and null are written alike in both, and JSON is written natively.
  const json = JSON.stringify(values);
  return `{${OF_JSON_ALONE.test(json) ? values.map(quoted).join(',') : json.slice(1, -1)}}`;
};

export const integerArray = (values: readonly (string | number | null)[]): string =>
  `{${values.map((value) => value ?? 'NULL').join(',')}}`;
