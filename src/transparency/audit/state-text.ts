import { canonicalJson, inOrder } from '../../kernel/index.js';

const compare = (a: unknown, b: unknown): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1;

/**
 * The canonical JSON of a state: a map is the list of its keys and values in the order of the keys, a set the list of
 * its members in order, and what is `undefined` is left out. Written in one pass: it is done for every stream.
 * `onCollection` is told of each map and set, which are lists when the text is read as JSON.
 */
export const stateText = (value: unknown, onCollection: () => void = () => undefined): string => {
  if (typeof value !== 'object' || value === null) return canonicalJson(value);
  if (Array.isArray(value)) {
    let items = '';
    for (let i = 0; i < value.length; i += 1) items += `${i === 0 ? '' : ','}${stateText(value[i], onCollection)}`;
    return `[${items}]`;
  }
  if (value instanceof Map) {
    onCollection();
    const members = [...value].sort(([a], [b]) => compare(a, b));
    return `[${members.map(([key, member]) => `[${canonicalJson(key)},${stateText(member, onCollection)}]`).join()}]`;
  }
  if (value instanceof Set) {
    onCollection();
    return canonicalJson([...value].sort(compare));
  }
  let text = '';
  const members = value as { readonly [key: string]: unknown };
  for (const key of inOrder(Object.keys(value))) {
    const member = members[key];
    if (member === undefined) continue;
    if (text !== '') text += ',';
    text += `${canonicalJson(key)}:${stateText(member, onCollection)}`;
  }
  return `{${text}}`;
};
