import type { ClassCommands, Venue } from '../../aggregates/training-class/index.js';
import type { ReleaseMode, SubjectCategory } from '../../aggregates/vocabulary.js';
import { type LegalDate, withoutUndefined } from '../../kernel/index.js';
import { type Cells, cellsOf, type Vocabulary } from './cells.js';
import type { Field, Line } from './columns.js';
import type { Read } from './line-fault.js';
import { sessionsOf } from './sessions.js';

const field = (name: string, headers: readonly string[], zh: string, en: string, required = false): Field => ({
  name,
  headers,
  zh,
  en,
  required,
});

/** What names a class in its list, and in the lists of its learners. */
export const classReference: Field = field(
  'reference',
  ['班次编号', '班级编号', '办班编号', '培训班编号'],
  '班次编号，在该基地内不重复',
  'what the base calls the class; no other of its classes has it',
  true,
);
export const baseReference: Field = field(
  'base',
  ['基地编号', '统一编号', '继续教育基地编号'],
  '基地的统一编号或标识',
  "the base's unified number or id",
  true,
);

export const classFields: readonly Field[] = [
  classReference,
  baseReference,
  field('course', ['班次名称', '培训班名称', '培训项目', '课程名称'], '班次名称', 'name of the course', true),
  field(
    'category',
    ['科目类别', '科目性质'],
    '公共科目 或 专业科目；缺省为专业科目',
    'PUBLIC or PROFESSIONAL (by default)',
  ),
  field(
    'subject',
    ['科目', '专业科目', '科目代码'],
    '培训权限内的科目；公共科目为其代码',
    'a subject of the scope, or a public subject’s code',
    true,
  ),
  field(
    'mode',
    ['办班方式', '培训方式', '培训形式'],
    '脱产、半脱产、业余',
    'FULL_RELEASE, HALF_RELEASE, SPARE_TIME',
    true,
  ),
  field(
    'sessions',
    ['上课日期', '培训日期', '培训时间', '办班时间'],
    '日期或起止日期，以 、 分隔，可带学时：2012-03-12~2012-03-16*6',
    'dates or ranges, separated by 、 or ;, with hours: 2012-03-12~2012-03-16*6',
    true,
  ),
  field(
    'dayHours',
    ['每日学时', '日学时'],
    '每日学时，上课日期未带学时的用它',
    'hours a day where a date has none of its own',
  ),
  field(
    'plannedHours',
    ['计划学时', '核定学时', '总学时'],
    '计划学时；缺省为各日之和',
    'hours at the most; those of the days by default',
  ),
  field('computer', ['计算机培训', '是否计算机培训'], '是否计算机培训：是 或 否', 'whether computers are taught'),
  field(
    'venue',
    ['办班地点', '培训地点', '地点'],
    '缺省为基地场所；“线上”为网络办班',
    'a site of the base by default; ONLINE or 线上',
  ),
  field('on', ['登记日期', '补录日期'], '登记日期；缺省为今日', 'day of the record; today by default'),
];

const categories: Vocabulary<SubjectCategory> = {
  PUBLIC: ['公共科目', '公共', '公需科目', '公需'],
  PROFESSIONAL: ['专业科目', '专业'],
};
const modes: Vocabulary<ReleaseMode> = {
  FULL_RELEASE: ['脱产', '全脱产'],
  HALF_RELEASE: ['半脱产'],
  SPARE_TIME: ['业余', '不脱产'],
};
const ONLINE = ['线上', '网络', '网上', 'ONLINE'];

/** A class of the past as its line tells of it, before its base is looked up. */
export type ImportedClass = {
  readonly reference: string;
  readonly base: string;
  readonly content: Omit<ClassCommands['openClass'], 'baseId'>;
  readonly on?: LegalDate;
};

/** By what its base calls it, so that the lists of its learners can name it. */
export const classKeyOf = (baseId: string, reference: string): string => `import:class:${baseId}:${reference}`;

const venueOf = (text: string | undefined): Venue => {
  if (text === undefined) return { kind: 'REGISTERED' };
  return ONLINE.includes(text.toUpperCase()) ? { kind: 'ONLINE' } : { kind: 'DECLARED', address: text };
};

const daysOf = (cells: Cells) => {
  const dayHours = cells.count('dayHours');
  const text = cells.text('sessions');
  const sessions = text === undefined ? undefined : sessionsOf(text, dayHours);
  if (text !== undefined && sessions === undefined) {
    cells.wrong('sessions', {
      zh: '须为日期或起止日期，以 、 分隔，学时在日期后或在“每日学时”列',
      en: 'must be dates or ranges separated by 、, with hours after them or in the dayHours column',
    });
  }
  return sessions;
};

/** Reads one line of a list of past classes; all its faults are told at once. */
export const readClass = (line: Line): Read<ImportedClass> => {
  const cells = cellsOf(line, classFields);
  const [reference, base] = [cells.text('reference'), cells.text('base')];
  const [course, subject] = [cells.text('course'), cells.text('subject')];
  const mode = cells.word('mode', modes);
  const category = cells.word('category', categories) ?? 'PROFESSIONAL';
  const sessions = daysOf(cells);
  const plannedHours = cells.count('plannedHours') ?? sessions?.reduce((sum, { hours }) => sum + hours, 0);
  const computer = cells.yes('computer') ?? false;
  const on = cells.date('on');
  if (
    cells.faults.length > 0 ||
    reference === undefined ||
    base === undefined ||
    course === undefined ||
    subject === undefined ||
    mode === undefined ||
    sessions === undefined ||
    plannedHours === undefined
  ) {
    return { ok: false, faults: cells.faults };
  }
  const venue = venueOf(cells.text('venue'));
  const content = {
    basis: 'IMPORTED',
    category,
    subject,
    course,
    computer,
    mode,
    plannedHours,
    venue,
    sessions,
  } as const;
  return { ok: true, value: withoutUndefined({ reference, base, content, on }) };
};
