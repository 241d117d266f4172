import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type PolicyFile, policyFileSchema } from './aggregates/measures/index.js';
import {
  type ChangeRow,
  changeRowSchema,
  type DivisionRow,
  divisionRowSchema,
  holidayTableSchema,
} from './aggregates/policies.js';
import type { Founding } from './application/index.js';
import type { HolidayTable } from './kernel/index.js';

/** What is shipped for a city: who it is, the versions of its measures, its divisions and how they changed. */
export type Policies = {
  readonly city: PolicyFile['city'];
  /** Oldest first. */
  readonly measures: readonly PolicyFile['measures'][];
  readonly divisions: readonly DivisionRow[];
  readonly changes: readonly ChangeRow[];
};

/** A file of the policies folder that is missing or not as it must be. */
export class UnusablePolicies extends Error {
  override readonly name = 'UnusablePolicies';
}

/** Of what the operating system refused; empty where a file is not as it must be. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : '';

/** What the operating system said of a file or the folder, by what to do about it. */
const unreadable = (path: string, error: unknown): UnusablePolicies => {
  const [zh, en] = codeOf(error) === 'ENOENT' ? ['不存在', 'does not exist'] : ['不能读取', 'cannot be read'];
  const todo = [
    '请将 JIDI_POLICY 设为政策文件夹，或留空以使用自带的',
    'set JIDI_POLICY to a folder of policies, or leave it out to use those that are shipped',
  ];
  return new UnusablePolicies(`${path} ${zh}：${todo[0]} · ${path} ${en}: ${todo[1]}`, { cause: error });
};

/** `policies/` of this package, the same from `src` and from `dist`. */
export const shippedPolicies = join(import.meta.dirname, '../policies');

const HOLIDAYS = 'holidays.json';

const checked = <T>(schema: z.ZodType<T>, folder: string, file: string, parse: (text: string) => unknown): T => {
  try {
    return schema.parse(parse(readFileSync(join(folder, file), 'utf8')));
  } catch (error) {
    if (codeOf(error) !== '') throw unreadable(join(folder, file), error);
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new UnusablePolicies(`${join(folder, file)}: ${reason}`, { cause: error });
  }
};

/** `holidays.json`: the State Council's yearly arrangements. @throws UnusablePolicies */
export const readHolidays = (folder: string): HolidayTable => checked(holidayTableSchema, folder, HOLIDAYS, JSON.parse);

const policyFiles = (folder: string): readonly PolicyFile[] =>
  namesIn(folder)
    .filter((name) => name.endsWith('.json') && name !== HOLIDAYS)
    .map((name) => checked(policyFileSchema, folder, name, JSON.parse))
    .sort((a, b) => (a.measures.effectiveFrom < b.measures.effectiveFrom ? -1 : 1));

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw unreadable(folder, error);
  }
};

/** Whose register this is, by the policy files. @throws UnusablePolicies */
export const readCity = (folder: string): PolicyFile['city'] => {
  const cities = policyFiles(folder).map(({ city }) => city);
  const [city] = cities;
  if (city === undefined) throw new UnusablePolicies(`${folder} has no policy file`);
  if (cities.some(({ gb6 }) => gb6 !== city.gb6)) throw new UnusablePolicies(`${folder} is of several cities`);
  return city;
};

/** Everything that a register begins with. @throws UnusablePolicies */
export const readPolicies = async (folder: string): Promise<Policies> => {
  const { parse } = await import('csv-parse/sync');
  const rows = <T>(schema: z.ZodType<T>, ending: string): readonly T[] =>
    namesIn(folder)
      .filter((name) => name.endsWith(ending))
      .flatMap((name) => checked(z.array(schema), folder, name, (text) => parse(text, { columns: true, bom: true })));
  return {
    city: readCity(folder),
    measures: policyFiles(folder).map(({ measures }) => measures),
    divisions: rows(divisionRowSchema, '-divisions.csv'),
    changes: rows(changeRowSchema, '-changes.csv'),
  };
};

/** The same, as a new register is founded on it. @throws UnusablePolicies */
export const readFounding = async (folder: string): Promise<Founding> => {
  const { city, measures, divisions, changes } = await readPolicies(folder);
  const [first, ...laterMeasures] = measures;
  if (first === undefined) throw new UnusablePolicies(`${folder} has no measures`);
  return { policy: { city, measures: first }, laterMeasures, divisions, changes };
};
