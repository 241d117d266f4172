import { type LegalDate, parseLegalDate } from '../../kernel/index.js';
import type { Field, Line } from './columns.js';
import type { LineFault } from './line-fault.js';

type Words = { readonly zh: string; readonly en: string };
/** Stored value → the words under which a list has it. */
export type Vocabulary<T extends string> = { readonly [value in T]: readonly string[] };

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** `2012年3月1日`, `2012-3-1`, `2012/03/01`, `2012.3.1`, `20120301`. */
const CHINESE_DATE = /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?$|^(\d{4})(\d{2})(\d{2})$/;

export const dateOf = (text: string): LegalDate | undefined => {
  const match = CHINESE_DATE.exec(plain(text));
  if (match === null) return undefined;
  const [year = '', month = '', day = ''] = match.slice(1).filter((part) => part !== undefined);
  return parseLegalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
};

const YES = ['是', '有', '√', '1', 'Y', 'YES', 'TRUE'];
const NO = ['否', '无', '×', '0', 'N', 'NO', 'FALSE'];

const missing = (field: string): LineFault => ({ field, code: 'MISSING', zh: '不能为空', en: 'is missing' });

/**
 * Reads the cells of one line. What cannot be read, and a required field that is empty, is put into `faults`, so that
 * every fault of a line is found at once.
 */
export const cellsOf = ({ values }: Line, fields: readonly Field[]) => {
  const faults = fields
    .filter(({ name, required }) => required && values[name] === undefined)
    .map(({ name }) => missing(name));
  const personal = new Set(fields.filter((field) => field.personal).map(({ name }) => name));
  const wrong = (field: string, { zh, en }: Words): undefined => {
    faults.push({ field, code: 'MALFORMED', zh: personal.has(field) ? zh : `“${values[field]}”：${zh}`, en });
    return undefined;
  };
  const optional =
    <T>(read: (text: string) => T | undefined, rule: Words) =>
    (field: string): T | undefined => {
      const text = values[field];
      return text === undefined ? undefined : (read(text) ?? wrong(field, rule));
    };
  return {
    faults,
    /** What a reader of a field of its own finds wrong with it. */
    wrong,
    text: (field: string): string | undefined => values[field],
    /** A field that another one makes necessary. */
    need: (field: string): void => {
      if (values[field] === undefined) faults.push(missing(field));
    },
    date: optional(dateOf, { zh: '不是日历上的日期', en: 'is not a calendar date' }),
    count: optional((text) => (/^\d{1,6}$/.test(text) ? Number(text) : undefined), {
      zh: '须为整数',
      en: 'must be a whole number',
    }),
    sha256: optional((text) => (/^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : undefined), {
      zh: '须为 64 位十六进制的 SHA-256',
      en: 'must be a SHA-256 in 64 hexadecimal digits',
    }),
    division: optional((text) => (/^\d{6}$/.test(text) ? text : undefined), {
      zh: '须为六位区划代码',
      en: 'must be a division code of six digits',
    }),
    yes: optional((text) => (YES.includes(plain(text)) ? true : NO.includes(plain(text)) ? false : undefined), {
      zh: '须为 是 或 否',
      en: 'must be yes or no',
    }),
    /** Names separated by 、；;, or |. */
    list: (field: string): readonly string[] =>
      (values[field] ?? '')
        .split(/[、；;|，,]/)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    word: <T extends string>(field: string, vocabulary: Vocabulary<T>): T | undefined => {
      const entries = Object.entries(vocabulary) as [T, readonly string[]][];
      const read = (text: string): T | undefined =>
        entries.find(([value, words]) => [value, ...words].some((word) => plain(word) === plain(text)))?.[0];
      const words = entries.map(([value, [first]]) => first ?? value).join('、');
      return optional(read, { zh: `须为 ${words} 之一`, en: `must be one of ${Object.keys(vocabulary).join(', ')}` })(
        field,
      );
    },
  };
};
export type Cells = ReturnType<typeof cellsOf>;
