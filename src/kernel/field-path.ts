import type { Json } from './event.js';

/** Steps of a path like `items.0.finding`; digits step into an array. */
const stepsOf = (path: string): readonly string[] => path.split('.');

const member = (value: unknown, step: string): unknown => {
  if (Array.isArray(value)) return /^\d+$/.test(step) ? value[Number(step)] : undefined;
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? Reflect.get(value, step)
    : undefined;
};

/** What is at a path; `undefined` where there is nothing. */
export const valueAt = (root: unknown, path: string): unknown => stepsOf(path).reduce(member, root);

/** A copy with another value at the path, or with none where it is `undefined`. Objects that are missing are made, list items are not. */
export const withValueAt = <T extends object>(root: T, path: string, value: Json | undefined): T =>
  replaced(root, stepsOf(path), value) as T;

const replaced = (node: unknown, [step, ...rest]: readonly string[], value: Json | undefined): unknown => {
  if (step === undefined) return value;
  if (Array.isArray(node)) return node.map((item, i) => (String(i) === step ? replaced(item, rest, value) : item));
  const members = typeof node === 'object' && node !== null ? node : {};
  const next = replaced(member(members, step), rest, value);
  if (next !== undefined) return { ...members, [step]: next };
  return Object.fromEntries(Object.entries(members).filter(([key]) => key !== step));
};
