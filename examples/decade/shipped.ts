import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { policyFileSchema } from '../../src/aggregates/measures/index.js';
import { changeRowSchema, divisionRowSchema, holidayTableSchema } from '../../src/aggregates/policies.js';

const read = (file: string): string => readFileSync(new URL(`../../policies/${file}`, import.meta.url), 'utf8');
const json = (file: string): unknown => JSON.parse(read(file));
const rows = (file: string): unknown => parse(read(file), { columns: true });

/** What is shipped for 常州: its measures, its divisions and how they changed, and the working days of the country. */
export const measures = [
  policyFileSchema.parse(json('changzhou-2011.json')).measures,
  policyFileSchema.parse(json('changzhou-2015-10.json')).measures,
];
export const divisions = z.array(divisionRowSchema).parse(rows('changzhou-divisions.csv'));
export const boundaryChanges = z.array(changeRowSchema).parse(rows('changzhou-changes.csv'));
export const holidays = holidayTableSchema.parse(json('holidays.json'));
