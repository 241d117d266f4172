import { types } from 'pg';
import { BinaryFields } from './binary-fields.js';

type Values = readonly (string | number | null)[];

const HEAD_BYTES = 20;
/** Before it is known how many bytes a text has, three times its characters are kept free: an id takes no more than this. */
const ELEMENT_BYTES = 160;
const MOST_ROOM = 16 * 1024;

/** An array of one dimension, or of none where it is empty; it may hold null. */
const arrayOf = (values: Values, isText: boolean): Buffer => {
  const { length } = values;
  const fields = new BinaryFields(Math.min(HEAD_BYTES + length * ELEMENT_BYTES, MOST_ROOM));
  fields.int32(length === 0 ? 0 : 1);
  fields.int32(1);
  fields.int32(isText ? types.builtins.TEXT : types.builtins.INT8);
  if (length > 0) {
    fields.int32(length);
    fields.int32(1);
  }
  for (const value of values) fields.value(value, isText);
  const [only, ...others] = fields.pieces();
  return only !== undefined && others.length === 0 ? only : Buffer.concat(fields.pieces());
};

/** `text[]` as a parameter, for `unnest`: many rows in one parameter a column. */
export const textArray = (values: Values): Buffer => arrayOf(values, true);

/** `bigint[]`. @throws RangeError for what is none that a number holds */
export const integerArray = (values: Values): Buffer => arrayOf(values, false);
