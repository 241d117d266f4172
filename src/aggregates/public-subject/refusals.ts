import type { RefusalMessages } from '../../kernel/index.js';
import { teachingRefusals } from '../teaching/refusals.js';

export const publicSubjectRefusals = {
  ...teachingRefusals,
  PUBLIC_SUBJECT_UNKNOWN: {
    zh: '没有这个公共科目；请先由市局确定',
    en: 'There is no such public subject; the city designates it first',
  },
  ALREADY_DESIGNATED: {
    zh: '公共科目 {code} 已确定为“{name}”，内容不同；调整后的科目请另用代码',
    en: 'The public subject {code} is already designated as “{name}” with other particulars; give a changed one its own code',
  },
  PUBLIC_SUBJECT_ENDED: {
    zh: '该公共科目已于 {endedOn} 停止',
    en: 'The public subject ended on {endedOn}',
  },
  DELIVERY_BEFORE_SUBJECT: {
    zh: '施教不得早于科目的起始日 {from}',
    en: 'The delivery cannot begin before the subject does, on {from}',
  },
  DELIVERY_EXISTS: {
    zh: '该基地自 {from} 起已承担此科目',
    en: 'The base has been teaching this subject since {from}',
  },
  DELIVERY_UNKNOWN: {
    zh: '该基地没有承担此科目',
    en: 'The base has no assignment for this subject',
  },
  ENDS_BEFORE_START: {
    zh: '终止日期须晚于起始日 {from}',
    en: 'It can end only after its first day, {from}',
  },
} as const satisfies RefusalMessages;
