import { z } from 'zod';
import type { SqlValue } from '../table.js';
import { InvalidCursor } from './errors.js';

/** Where a row stands in a list: the list's name and the row's sort key. Opaque to clients. */
export const writeCursor = (list: string, key: readonly SqlValue[]): string =>
  Buffer.from(JSON.stringify([list, ...key])).toString('base64url');

const keySchema = z.tuple([z.string()], z.union([z.string().max(2000), z.number().int()]));

/**
 * The sort key of a cursor of this list; `like` is a key of the list, for the kinds of its values.
 * @throws InvalidCursor
 */
export const readCursor = (
  argument: 'after' | 'before',
  cursor: string,
  list: string,
  like: readonly ('text' | 'integer')[],
): readonly (string | number)[] => {
  const parsed = keySchema.safeParse(parse(cursor));
  if (!parsed.success) throw new InvalidCursor(argument, cursor);
  const [name, ...key] = parsed.data;
  const fits = name === list && key.length === like.length && key.every((value, i) => kindOf(value) === like[i]);
  if (!fits) throw new InvalidCursor(argument, cursor);
  return key;
};

const kindOf = (value: string | number): 'text' | 'integer' => (typeof value === 'string' ? 'text' : 'integer');

const parse = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
};
