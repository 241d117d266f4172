import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type Measures, policyFileSchema } from '../../src/aggregates/measures/index.js';
import { changeRowSchema, divisionRowSchema, holidayTableSchema } from '../../src/aggregates/policies.js';

const read = (file: string): string => readFileSync(new URL(`../../policies/${file}`, import.meta.url), 'utf8');
const json = (file: string): unknown => JSON.parse(read(file));
const rows = (file: string): unknown => parse(read(file), { columns: true });

/** The files in `policies/`, checked. */
export const policy2011 = policyFileSchema.parse(json('changzhou-2011.json'));
export const policy2015 = policyFileSchema.parse(json('changzhou-2015-10.json'));
export const holidays = holidayTableSchema.parse(json('holidays.json'));
export const divisionRows = z.array(divisionRowSchema).parse(rows('changzhou-divisions.csv'));
export const changeRows = z.array(changeRowSchema).parse(rows('changzhou-changes.csv'));

const measuresOf = ({ version, title, effectiveFrom, params }: typeof policy2011.measures): Measures => ({
  version,
  title,
  effectiveFrom,
  params,
});
export const measures2011 = measuresOf(policy2011.measures);
export const measures2015 = measuresOf(policy2015.measures);
