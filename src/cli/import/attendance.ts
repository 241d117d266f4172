import type { LegalDate } from '../../kernel/index.js';
import { cellsOf, dateOf, type Vocabulary } from './cells.js';
import { baseReference, classReference } from './classes.js';
import type { Field, Line } from './columns.js';
import type { Read } from './line-fault.js';

export const attendanceFields: readonly Field[] = [
  { ...classReference, zh: '班次编号，或班次标识', en: 'what the base calls the class, or its id' },
  {
    ...baseReference,
    required: false,
    zh: '基地的统一编号；班次以编号列出时必填',
    en: "the base's number, unless the class is given by its id",
  },
  {
    name: 'idNumber',
    headers: ['身份证号', '公民身份号码', '身份证号码', '身份证', '证件号码'],
    required: true,
    personal: true,
    zh: '已登记学员的公民身份号码',
    en: 'ID number of a registered learner',
  },
  {
    name: 'session',
    headers: ['课次', '上课日期', '签到日期', '日期'],
    required: false,
    zh: '课次或上课日期',
    en: 'number or date of the session',
  },
  { name: 'hours', headers: ['学时', '签到学时', '实到学时'], required: false, zh: '实到学时', en: 'hours attended' },
  {
    name: 'result',
    headers: ['考核结果', '考试结果', '结果', '成绩'],
    required: false,
    zh: '合格 或 不合格',
    en: 'PASSED or FAILED',
  },
  {
    name: 'archiveNo',
    headers: ['档案号', '建档号', '档案编号'],
    required: false,
    zh: '档案号；写明即结班并建档登记',
    en: 'number of the record: with it the class is completed and its record registered',
  },
  {
    name: 'on',
    headers: ['登记日期', '补录日期'],
    required: false,
    zh: '登记日期；缺省为今日',
    en: 'day of the record; today by default',
  },
];

type Result = 'PASSED' | 'FAILED';
const results: Vocabulary<Result> = { PASSED: ['合格', '通过', '及格'], FAILED: ['不合格', '未通过', '不及格'] };

/** A learner in a class: on one day, as assessed, or both. */
export type ImportedAttendance = {
  readonly reference: string;
  readonly base?: string;
  readonly idNumber: string;
  /** A number, or a date of the class. */
  readonly session?: string;
  readonly hours?: number;
  readonly passed?: boolean;
  readonly archiveNo?: string;
  readonly on?: LegalDate;
};

/** Reads one line of a list of attendance; all its faults are told at once, and none of them says who it is. */
export const readAttendance = (line: Line): Read<ImportedAttendance> => {
  const cells = cellsOf(line, attendanceFields);
  const [reference, idNumber] = [cells.text('reference'), cells.text('idNumber')];
  const hours = cells.count('hours');
  const result = cells.word('result', results);
  const on = cells.date('on');
  const session = cells.text('session');
  if (reference !== undefined && !reference.startsWith('class-')) cells.need('base');
  if (hours !== undefined) cells.need('session');
  if (session !== undefined && !/^\d{1,3}$/.test(session) && dateOf(session) === undefined) {
    cells.wrong('session', { zh: '须为课次或日期', en: 'must be the number of a session or a date' });
  }
  if (cells.text('hours') === undefined && cells.text('result') === undefined) cells.need('hours');
  if (cells.faults.length > 0 || reference === undefined || idNumber === undefined) {
    return { ok: false, faults: cells.faults };
  }
  const base = cells.text('base');
  const archiveNo = cells.text('archiveNo');
  return {
    ok: true,
    value: {
      reference,
      idNumber,
      ...(base !== undefined && { base }),
      ...(session !== undefined && { session: dateOf(session) ?? session }),
      ...(hours !== undefined && { hours }),
      ...(result !== undefined && { passed: result === 'PASSED' }),
      ...(archiveNo !== undefined && { archiveNo }),
      ...(on !== undefined && { on }),
    },
  };
};
