/** PostgreSQL's text holds every character but U+0000. */
export const storable = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text);

const escaped = (text: string): string => storable(text).replace(/["\\]/g, '\\$&');

/** An array literal, for `unnest`: many rows in one parameter a column. */
export const textArray = (values: readonly (string | number | null)[]): string => {
  const parts = values.map((value) => (value === null ? 'NULL' : `"${escaped(String(value))}"`));
  return `{${parts.join(',')}}`;
};

export const integerArray = (values: readonly (string | number | null)[]): string =>
  `{${values.map((value) => value ?? 'NULL').join(',')}}`;
