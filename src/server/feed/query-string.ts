import { z } from 'zod';
import { baseStatuses, levels } from '../../aggregates/vocabulary.js';
import type { FeedFilter } from '../../feed/index.js';
import { type Language, worded } from '../../schema/index.js';
import { feedMessages } from './messages.js';

export const LONGEST_WAIT_SECONDS = 60;
export const LARGEST_PAGE = 1_000;

const list = z.string().transform((text) => (text === '' ? [] : text.split(',')));
const whole = (max: number, least: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(max));

const rules = {
  after: { zh: '须为游标', en: 'must be a cursor' },
  wait: { zh: `须为 0 至 ${LONGEST_WAIT_SECONDS} 秒`, en: `must be 0 to ${LONGEST_WAIT_SECONDS} seconds` },
  limit: { zh: `须为 1 至 ${LARGEST_PAGE}`, en: `must be 1 to ${LARGEST_PAGE}` },
  aggregate: { zh: '须为聚合名，逗号分隔', en: 'must be names of aggregates, with commas between' },
  type: { zh: '须为事件类型，逗号分隔', en: 'must be names of events, with commas between' },
  base: { zh: '须为基地 id', en: 'must be the id of a base' },
  division: { zh: '须为 6 位行政区划代码', en: 'must be the six digits of a division' },
  level: { zh: `须为 ${levels.join('、')} 之一`, en: `must be one of ${levels.join(', ')}` },
  status: { zh: `须为 ${baseStatuses.join('、')}，逗号分隔`, en: `must be of ${baseStatuses.join(', ')}` },
} as const;
type Parameter = keyof typeof rules;
const isParameter = (name: string): name is Parameter => Object.hasOwn(rules, name);

const schema = z.strictObject({
  after: z.string().min(1).optional(),
  wait: whole(LONGEST_WAIT_SECONDS, 0).optional(),
  limit: whole(LARGEST_PAGE, 1).optional(),
  aggregate: list.optional(),
  type: list.optional(),
  base: z.string().min(1).optional(),
  division: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  level: z.enum(levels).optional(),
  status: list.pipe(z.array(z.enum(baseStatuses))).optional(),
});

export type PageRequest = {
  readonly after?: string;
  readonly waitSeconds: number;
  readonly limit: number;
  readonly filter: FeedFilter;
};
type Fault = { readonly field: string; readonly rule: string; readonly message: string };

/** How the members of a filter are called in the address. */
export const parameterOf = (member: string): string => ({ aggregates: 'aggregate', types: 'type' })[member] ?? member;

const faultOf = (issue: z.core.$ZodIssue, language: Language): Fault => {
  if (issue.code === 'unrecognized_keys') {
    const field = issue.keys.map((key) => (/^\w{1,40}$/.test(key) ? key : '?')).join(', ');
    const params = { field, known: Object.keys(rules).join(', ') };
    return { field, rule: 'PARAMETER_UNKNOWN', message: worded(feedMessages.PARAMETER_UNKNOWN, language, params) };
  }
  const field = String(issue.path[0]);
  if (issue.code === 'invalid_type')
    return { field, rule: 'PARAMETER_REPEATED', message: worded(feedMessages.PARAMETER_REPEATED, language, { field }) };
  const rule = isParameter(field) ? rules[field][language] : '';
  return { field, rule: 'PARAMETER_VALUE', message: worded(feedMessages.PARAMETER_VALUE, language, { field, rule }) };
};

/** What an address asks of the feed, or every rule that it breaks. */
export const readPageRequest = (
  query: unknown,
  language: Language,
): { readonly request: PageRequest } | { readonly faults: readonly Fault[] } => {
  const read = schema.safeParse(query);
  if (!read.success) return { faults: read.error.issues.map((issue) => faultOf(issue, language)) };
  const { after, wait = 0, limit = 100, aggregate, type, base, division, level, status } = read.data;
  const filter: FeedFilter = {
    ...(aggregate && { aggregates: aggregate }),
    ...(type && { types: type }),
    ...(base !== undefined && { base }),
    ...(division !== undefined && { division }),
    ...(level && { level }),
    ...(status && { status }),
  };
  return { request: { waitSeconds: wait, limit, filter, ...(after !== undefined && { after }) } };
};
