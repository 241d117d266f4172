import { z } from 'zod';
import type { HolidayTable } from '../kernel/index.js';
import { dateSchema, gb6Schema, text } from './vocabulary.js';

/** The shapes of the files in `policies/`; that of the measures is `policyFileSchema`. Reading them is up to the caller. */

const year = z.string().regex(/^\d{4}$/);

/** `holidays.json`: by year, the weekdays off and the weekend days worked. */
export const holidayTableSchema: z.ZodType<HolidayTable> = z
  .record(year, z.strictObject({ off: z.array(dateSchema), worked: z.array(dateSchema) }))
  .refine(
    (table) =>
      Object.entries(table).every(([of, { off, worked }]) => [...off, ...worked].every((date) => date.startsWith(of))),
    'every date lies in the year that it is listed under',
  );

/** A cell of a CSV file that may be left empty. */
const optional = <Value extends z.ZodType>(value: Value) =>
  z.union([z.literal('').transform(() => undefined), value]).optional();

/** A row of `…-divisions.csv`. `validTo` is the first day on which the code is no longer in force. */
export const divisionRowSchema = z.strictObject({
  gb6: gb6Schema,
  name: text(100),
  validFrom: dateSchema,
  validTo: optional(dateSchema),
  successor: optional(gb6Schema),
});
export type DivisionRow = z.output<typeof divisionRowSchema>;

/** A row of `…-changes.csv`: without `town` the whole division goes over. */
export const changeRowSchema = z.strictObject({
  gb6From: gb6Schema,
  gb6To: gb6Schema,
  town: optional(text(100)),
  on: dateSchema,
  document: text(100),
});
export type ChangeRow = z.output<typeof changeRowSchema>;
