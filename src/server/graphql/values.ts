/** Where graphql-js repeats a value in its sentences, and what is left of the sentence without it. */
const repeated: readonly (readonly [RegExp, string])[] = [
  [/\b(String|BlockString|Int|Float) ".*"/su, '$1'],
  [/(Expected value of type "[^"]*"), found .*$/su, '$1'],
  [/(cannot represent [^:]*): .*$/su, '$1'],
  [/^Value ".*" does not exist in/su, 'The value does not exist in'],
  [/ got invalid value .*$/su, ' got an invalid value'],
];

/**
 * What graphql-js says of a document, without the values that are written in it: what is meant for a field may be a
 * person's name or ID number, and an error is shown and kept where such do not belong.
 */
export const withoutValues = (message: string): string =>
  repeated.reduce((text, [value, left]) => text.replace(value, left), message);
