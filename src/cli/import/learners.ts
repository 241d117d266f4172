import type { TitleLevel } from '../../aggregates/vocabulary.js';
import type { PersonGiven } from '../../application/index.js';
import { type LegalDate, withoutUndefined } from '../../kernel/index.js';
import { cellsOf, type Vocabulary } from './cells.js';
import type { Field, Line } from './columns.js';
import type { Read } from './line-fault.js';

export const learnerFields: readonly Field[] = [
  {
    name: 'name',
    headers: ['姓名', '学员姓名'],
    required: true,
    personal: true,
    zh: '姓名',
    en: 'name',
  },
  {
    name: 'idNumber',
    headers: ['身份证号', '公民身份号码', '身份证号码', '身份证', '证件号码'],
    required: true,
    personal: true,
    zh: '公民身份号码（18 位）',
    en: 'ID number of 18 characters',
  },
  {
    name: 'titleLevel',
    headers: ['职称级别', '职称等级', '职称', '专业技术资格级别'],
    required: true,
    zh: '高级、中级、初级',
    en: 'SENIOR, MIDDLE, JUNIOR',
  },
  { name: 'employer', headers: ['工作单位', '单位名称', '单位'], required: false, zh: '工作单位', en: 'employer' },
  {
    name: 'division',
    headers: ['区划代码', '单位区划', '单位所在区划', '行政区划代码'],
    required: true,
    zh: '工作单位的六位区划代码',
    en: "GB/T 2260 code of the employer's division",
  },
  {
    name: 'on',
    headers: ['登记日期'],
    required: false,
    zh: '登记日期；缺省为今日',
    en: 'day of registration; today by default',
  },
];

const levels: Vocabulary<TitleLevel> = {
  SENIOR: ['高级', '正高级', '副高级', '正高', '副高'],
  MIDDLE: ['中级'],
  JUNIOR: ['初级', '助理级', '员级'],
};

export type ImportedLearner = { readonly person: PersonGiven; readonly on?: LegalDate };

/** Reads one line of a list of technicians; all its faults are told at once, and none of them says who it is. */
export const readLearner = (line: Line): Read<ImportedLearner> => {
  const cells = cellsOf(line, learnerFields);
  const [name, idNumber] = [cells.text('name'), cells.text('idNumber')];
  const titleLevel = cells.word('titleLevel', levels);
  const gb6 = cells.division('division');
  const on = cells.date('on');
  const isWhole = name !== undefined && idNumber !== undefined && titleLevel !== undefined && gb6 !== undefined;
  if (cells.faults.length > 0 || !isWhole) return { ok: false, faults: cells.faults };
  const person = withoutUndefined({ name, idNumber, titleLevel, employer: cells.text('employer'), gb6 });
  return { ok: true, value: withoutUndefined({ person, on }) };
};

/** What of a name may be repeated: `王＊＊`. */
export const masked = (name: string): string => {
  const [first = '', ...rest] = name.trim();
  return first + '＊'.repeat(rest.length);
};
