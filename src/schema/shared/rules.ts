import { ArrayMaxSize, ArrayMinSize, IsInt, Max, Min, ValidateBy, type ValidationOptions } from 'class-validator';
import { isClause } from '../../aggregates/article-titles.js';
import type { Label } from '../../aggregates/labels.js';

/** Rules of the input classes. Each carries its words in its context, so that nothing of the value is repeated to the client. */

export type RuleContext = {
  readonly rule: string;
  readonly label: Label;
  readonly params: { readonly [name: string]: number };
};

const worded = (rule: string, label: Label, params: RuleContext['params'] = {}): ValidationOptions => {
  const context: RuleContext = { rule, label, params };
  return { context };
};

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
/** Of the control characters only those that lay a text out. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}/u;
const isText = (value: unknown, max: number): boolean =>
  typeof value === 'string' &&
  value.trim() !== '' &&
  value.length <= max &&
  !LONE_SURROGATE.test(value) &&
  !UNPRINTABLE.test(value);

/** Not blank, at most `max` UTF-16 units, well-formed Unicode that can be printed. */
export const Text = (max: number, each = false): PropertyDecorator =>
  ValidateBy(
    { name: 'text', validator: { validate: (value: unknown) => isText(value, max), defaultMessage: () => 'TEXT' } },
    {
      ...worded(
        'TEXT',
        {
          zh: '须为 1 至 {max} 个字符，不能空白，不含控制字符',
          en: 'must have 1 to {max} characters, not be blank and hold no control characters',
        },
        { max },
      ),
      each,
    },
  );

/** Not beside the other field: one of the two is given. */
export const NotWith = (other: string): PropertyDecorator =>
  ValidateBy(
    {
      name: 'notWith',
      validator: {
        validate: (value: unknown, at) => value == null || Reflect.get(at?.object ?? {}, other) == null,
        defaultMessage: () => 'NOT_WITH',
      },
    },
    worded('NOT_WITH', {
      zh: `不能与 ${other} 同时填写`,
      en: `cannot be given together with ${other}`,
    }),
  );

const isWebAddress = (value: unknown): boolean => {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol } = new URL(value);
  return protocol === 'https:' || protocol === 'http:';
};

/** A page that a browser may be sent to: `https://…` or `http://…`, never a script. */
export const WebAddress = (): PropertyDecorator =>
  ValidateBy(
    { name: 'webAddress', validator: { validate: isWebAddress, defaultMessage: () => 'WEB_ADDRESS' } },
    worded('WEB_ADDRESS', {
      zh: '须为 https:// 或 http:// 开头的网址',
      en: 'must be a web address that starts with https:// or http://',
    }),
  );

const isClauseCode = (value: unknown): boolean => typeof value === 'string' && isClause(value);

/** The code of a clause that the regulation has. */
export const Clause = (): PropertyDecorator =>
  ValidateBy(
    { name: 'clause', validator: { validate: isClauseCode, defaultMessage: () => 'CLAUSE' } },
    worded('CLAUSE', {
      zh: '须为办法的条款，如 Art.5(1)、Art.7市3',
      en: 'must be a clause of the measures, such as Art.5(1) or Art.8(2)',
    }),
  );

/** A whole number in a range. */
export const Whole = (min: number, max = 2_147_483_647): PropertyDecorator => {
  const options = worded(
    'WHOLE',
    { zh: '须为 {min} 至 {max} 的整数', en: 'must be a whole number from {min} to {max}' },
    { min, max },
  );
  return (target, property) => {
    for (const decorate of [IsInt(options), Min(min, options), Max(max, options)]) decorate(target, property);
  };
};

/** A list of a bounded number of items. */
export const Items = (min: number, max: number): PropertyDecorator => {
  const options = worded('ITEMS', { zh: '须有 {min} 至 {max} 项', en: 'must have {min} to {max} items' }, { min, max });
  return (target, property) => {
    for (const decorate of [ArrayMinSize(min, options), ArrayMaxSize(max, options)]) decorate(target, property);
  };
};

const LEARNER_ID = /^learner-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A learner's reference. Nothing else passes, so that no ID number is taken for one, recorded or given back. */
export const LearnerId = (each = false): PropertyDecorator =>
  ValidateBy(
    {
      name: 'learnerId',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && LEARNER_ID.test(value),
        defaultMessage: () => 'LEARNER_ID',
      },
    },
    {
      ...worded('LEARNER_ID', { zh: '须为学员编号 learner-<uuid>', en: 'must be a learner’s id, learner-<uuid>' }),
      each,
    },
  );

/** The calendar years that the register can be about. */
export const FIRST_YEAR = 2011;
export const LAST_YEAR = 2200;

/** A calendar year since the regulation is in force. */
export const Year = (): PropertyDecorator => Whole(FIRST_YEAR, LAST_YEAR);
