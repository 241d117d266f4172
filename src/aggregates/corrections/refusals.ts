import type { RefusalMessages } from '../../kernel/index.js';

/** Why an entry is not corrected, or a pending one not withdrawn. */
export const correctionRefusals = {
  ENTRY_UNKNOWN: {
    zh: '该记录中没有登记事项 {entryId}，请核对编号',
    en: 'The record has no entry {entryId}; check the id',
  },
  ENTRY_IS_A_MARKER: {
    zh: '更正、撤回和生效记录本身不得更正；请对原登记事项 {entryId} 再行更正',
    en: 'A correction, a withdrawal or an effect is not itself corrected; correct the original entry {entryId} again',
  },
  ENTRY_ALREADY_WITHDRAWN: { zh: '该登记事项已撤回', en: 'The entry has been withdrawn' },
  ENTRY_NOT_CORRECTABLE: {
    zh: '“{event}”是决定或结果，不得更正；确有错误的，依法另行作出决定',
    en: '“{event}” is a decision or an outcome and is not corrected; where it is wrong, decide anew',
  },
  FIELD_NOT_CORRECTABLE: {
    zh: '{field} 属于决定的内容或结果，不得更正；可更正的有：{correctable}',
    en: '{field} is part of a decision or an outcome and is not corrected; what can be: {correctable}',
  },
  FIELD_UNKNOWN: {
    zh: '该登记事项没有字段 {field}；可更正的有：{correctable}',
    en: 'The entry has no field {field}; what can be corrected: {correctable}',
  },
  FIELD_GIVEN_TWICE: { zh: '字段 {field} 填写了两次', en: 'The field {field} is given twice' },
  NOTHING_TO_CORRECT: { zh: '请填写需要更正的字段', en: 'Give the fields to be corrected' },
  SAME_VALUE: { zh: '字段 {field} 的内容与现有内容相同', en: '{field} already has that value' },
  CORRECTED_VALUE_INVALID: {
    zh: '更正后 {field} 的内容不符合要求：{rule}',
    en: 'What {field} would be corrected to is not allowed: {rule}',
  },
  CORRECTION_DOCUMENT_MISSING: {
    zh: '更正须有依据文书，请填写文号',
    en: 'A correction rests on a document; give its reference',
  },
  CORRECTED_DATE_OUT_OF_ORDER: {
    zh: '更正后的日期须在 {earliest} 至 {latest} 之间，不得改变事项的先后顺序',
    en: 'The corrected date must lie between {earliest} and {latest}: a correction does not change what came before what',
  },
  CORRECTED_DATE_UNDER_OTHER_MEASURES: {
    zh: '更正前后的日期适用不同版本的办法（第 {from} 版、第 {to} 版），不得以更正处理',
    en: 'Other measures (version {from}, version {to}) apply on the two dates; that is not a matter of correction',
  },
  DATE_OF_SCHEDULED_ENTRY: {
    zh: '预定生效的日期不得更正；尚未生效的，请撤回后重新办理',
    en: 'The date on which an act takes effect is not corrected; while it is pending, withdraw it and decide again',
  },
  LATER_ENTRIES_REST_ON_IT: {
    zh: '{on} 的登记事项以此为依据，不得更正',
    en: 'The entry of {on} rests on this and keeps it from being corrected',
  },
  CORRECTION_BREAKS_HISTORY: {
    zh: '更正后其后的登记事项将不能成立，不得更正',
    en: 'With this correction the entries after it could not have been made',
  },
  ENTRY_NOT_PENDING: {
    zh: '该登记事项已生效，只有尚未生效的事项可以撤回',
    en: 'The entry is in effect; only what is still pending can be withdrawn',
  },
} as const satisfies RefusalMessages;
