import type { Json } from '../../kernel/index.js';
import type { FieldChange } from '../question.js';
import type { BaseView } from '../views.js';

export type Fields = ReadonlyMap<string, Json>;

/** Not what the base is, but which record of it this is. */
const NOT_STATE = ['id', 'revision', 'asOf'];

const isLeaf = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** All that a base shows, by path; nothing where there is no base. */
export const fieldsOf = (base: BaseView | undefined): Fields => {
  const fields = new Map<string, Json>();
  const add = (path: string, value: unknown): void => {
    if (isLeaf(value)) fields.set(path, value);
    else if (typeof value === 'object' && value !== null)
      for (const [name, member] of Object.entries(value)) add(path === '' ? name : `${path}.${name}`, member);
  };
  for (const [name, value] of Object.entries(base ?? {})) if (!NOT_STATE.includes(name)) add(name, value);
  return fields;
};

/** What differs, in the order of the paths. */
export const changesBetween = (before: Fields, now: Fields): readonly FieldChange[] =>
  [...new Set([...before.keys(), ...now.keys()])]
    .filter((field) => before.get(field) !== now.get(field))
    .sort()
    .map((field) => {
      const from = before.get(field);
      const to = now.get(field);
      return { field, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    });
