import type { RefusalMessages } from '../../kernel/index.js';
import { teachingRefusals } from '../teaching/refusals.js';

const { BEFORE_COMMENCEMENT, DATE_IN_FUTURE, DATE_OUT_OF_ORDER } = teachingRefusals;

/** No message names the learner: what is refused may be logged. */
export const learnerRefusals = {
  BEFORE_COMMENCEMENT,
  DATE_IN_FUTURE,
  DATE_OUT_OF_ORDER,
  LEARNER_UNKNOWN: { zh: '没有这名学员，请先登记', en: 'There is no such learner; register the person first' },
  LEARNER_ERASED: {
    zh: '该学员的个人信息已删除，学时保留，登记内容不再变更；本人再次参加培训的，按新学员登记',
    en: 'The learner’s personal data were erased: the hours stay and nothing else changes; a person who comes again is registered anew',
  },
  ERASURE_DOCUMENT_MISSING: {
    zh: '删除个人信息须以书面依据办理，请填写依据文书',
    en: 'An erasure rests on a document: give the request or decision that it carries out',
  },
  LEARNER_ALREADY_REGISTERED: {
    zh: '该学员已登记，职称或单位不同；请使用变更操作',
    en: 'The learner is already registered with another title level or employer; change those instead',
  },
  TITLE_CHANGE_OUT_OF_ORDER: {
    zh: '已登记自 {from} 起的职称等级，新的变更不得早于该日',
    en: 'A title level is recorded from {from}; a change cannot begin before it',
  },
} as const satisfies RefusalMessages;
