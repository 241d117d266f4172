import { refusalMessage as aggregateMessage, fillMessage } from '../aggregates/refusals.js';
import { type RefusalMessages, type RefusalParams, refusing } from '../kernel/index.js';

/** Why a command does not reach its aggregate, or its events the ledger. */
export const applicationRefusals = {
  FORBIDDEN: {
    zh: '按管理权限，{role} 不得对此办理“{command}”',
    en: 'By the division of powers, {role} may not carry out “{command}” here',
  },
  NOT_FOUND: { zh: '登记册中没有 {id}，请核对编号', en: 'The register has no {id}; check the id' },
  STALE_REVISION: {
    zh: '记录已更新：您看到的是第 {expected} 版，现为第 {actual} 版，请重新查看后再办理',
    en: 'The record has moved on: you saw revision {expected}, it is at {actual}; look again before you act',
  },
  IDEMPOTENCY_KEY_REUSED: {
    zh: '该幂等键已用于内容不同的命令，请换用新键',
    en: 'This idempotency key was used for another command; use a new one',
  },
  IDEMPOTENCY_KEY_INVALID: {
    zh: '幂等键应为 1 至 {max} 个字符，不含控制字符',
    en: 'An idempotency key has 1 to {max} characters and no control characters',
  },
  DATE_IN_FUTURE: {
    zh: '日期 {date} 晚于今天 {today}；请填写实际发生的日期',
    en: '{date} is later than today, {today}; give the date on which it happened',
  },
  INVALID_DATA: { zh: '{field} 的内容不符合要求：{rule}', en: 'What is given for {field} is not allowed: {rule}' },
  TOO_LARGE: {
    zh: '内容过大：一条记录最多 {limit} 字节',
    en: 'This is too much for one entry, which holds at most {limit} bytes',
  },
  ID_NUMBER_INVALID: { zh: '公民身份号码无效：{rule}', en: 'The ID number is invalid: {rule}' },
  NAME_INVALID: {
    zh: '姓名应为 1 至 {max} 个字符，不含控制字符',
    en: 'A name has 1 to {max} characters and no control characters',
  },
  LEARNER_NAME_DIFFERS: {
    zh: '该公民身份号码已以另一姓名登记，请核对；姓名确有变更的，由人社部门办理更正',
    en: 'This ID number is registered under another name: check both; a bureau corrects a name that has changed',
  },
  TOO_MANY_LISTED: {
    zh: '一次最多登记 {max} 名学员，本次 {given} 名；请分批办理',
    en: 'At most {max} learners can be registered at once, not {given}; give them in several lists',
  },
  TOO_MANY_READ: { zh: '一次最多查阅 {max} 名学员', en: 'At most {max} learners can be read at once' },
} as const satisfies RefusalMessages;

export const { refuse, refusal } = refusing(applicationRefusals);

const messages: ReadonlyMap<string, RefusalMessages[string]> = new Map(Object.entries(applicationRefusals));

/** What to tell a person. A parameter that is not given stays as `{name}`; an unknown code is given as it is. */
export const refusalMessage = (code: string, params: RefusalParams = {}, lang: 'zh' | 'en' = 'zh'): string => {
  const ours = messages.get(code);
  return ours === undefined ? (aggregateMessage(code, params, lang) ?? code) : fillMessage(ours, params, lang);
};
