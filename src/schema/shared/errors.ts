import { GraphQLError } from 'graphql';
import type { Label } from '../../aggregates/labels.js';
import { refusalMessage } from '../../application/refusals.js';
import type { Refusal } from '../../kernel/index.js';
import { type Language, worded } from './language.js';

/** Why a request as a whole, or a field of it, has no answer. What the regulation refuses is not here: that is `userErrors`. */
export const edgeErrors = {
  UNAUTHENTICATED: {
    zh: '此操作需要登录：请在 Authorization 请求头中提供令牌',
    en: 'This needs a bearer token in the Authorization header',
  },
  BAD_USER_INPUT: { zh: '输入不符合要求：{fields}', en: 'The input breaks a rule: {fields}' },
  PAGE_SIZE: {
    zh: '{field} 须为 1 至 {max} 的整数，且 first 与 last 只能使用其一',
    en: '{field} must be from 1 to {max}, and only one of first and last may be given',
  },
  CURSOR_UNKNOWN: { zh: '{field} 不是本查询给出的游标', en: '{field} is not a cursor that this list gave' },
  CURSOR_FORGED: { zh: '{field} 不是变更流给出的游标', en: '{field} is not a cursor that the change feed gave' },
  CURSOR_BEYOND_TIP: {
    zh: '{field} 超出账本末尾：账本中还没有这个位置',
    en: '{field} lies beyond the end of the ledger: there is no such place yet',
  },
  BATCH_SIZE: { zh: '{field} 须为 1 至 {max} 的整数', en: '{field} must be a whole number from 1 to {max}' },
  LIST_EMPTY: {
    zh: '{field} 是空列表，不会有任何变更：请列出所需的值，或省略该条件',
    en: '{field} is an empty list, which no change can match: name what is wanted, or leave the condition out',
  },
  AGGREGATE_UNKNOWN: {
    zh: '{field} 含有不存在的聚合；可用：{known}',
    en: '{field} names an aggregate that the register does not have; there are {known}',
  },
  EVENT_TYPE_UNKNOWN: {
    zh: '{field} 含有不存在的事件类型，见《登记事项》一览',
    en: '{field} names an event that the register does not record',
  },
  BASE_UNKNOWN: { zh: '{field} 不是可见的基地', en: '{field} is no base that you may see' },
  DIVISION_UNKNOWN: { zh: '{field} 不是已登记的区划', en: '{field} is no division of the register' },
  YEAR_RANGE: {
    zh: '{field} 须为 {min} 至 {max} 的年份，且起始年份不晚于截止年份',
    en: '{field} must be a year from {min} to {max}, and the first no later than the last',
  },
  AS_OF_ONE_OF: {
    zh: '{field} 须在 at、on、position、sequence 中恰好给出一个',
    en: '{field} must have exactly one of at, on, position and sequence',
  },
  AS_OF_SEQUENCE: { zh: '{field} 须为从 1 起的整数', en: '{field} must be a whole number from 1' },
  AS_OF_IN_FUTURE: {
    zh: '{field} 不得晚于现在（{latest}）：尚未记录的内容无从查询',
    en: '{field} must not be later than now ({latest}): nothing is recorded there yet',
  },
  AS_OF_BEYOND_TIP: {
    zh: '{field} 超出账本：目前仅到第 {latest} 条',
    en: '{field} is beyond the ledger, which has come to entry {latest}',
  },
  AS_OF_UNKNOWN_POSITION: {
    zh: '{field} 不是本账本已有记录的位置',
    en: '{field} is not the position of an entry that this register shows',
  },
  AS_OF_AND_ON: {
    zh: '{field} 不能与 asOf 同时给出：日期以 asOf.effective 为准',
    en: '{field} cannot be given with asOf: the date is that of asOf.effective',
  },
  NOT_AS_OF: {
    zh: '{field} 只按现状提供：请在不带 asOf 的查询中读取',
    en: '{field} is kept as it is now only: ask for it without asOf',
  },
  NOT_IN_ADDRESS: {
    zh: '个人信息不得出现在网址中：请用 POST 提交',
    en: 'Personal data must not be in an address: send this by POST',
  },
  VIEWS_BEHIND: {
    zh: '查询视图尚未更新到位置 {position}，请稍后重试',
    en: 'The views have not reached position {position} yet: ask again shortly',
  },
  NO_LOG: {
    zh: '本服务没有透明日志',
    en: 'This server keeps no transparency log',
  },
  LOG_BEHIND: {
    zh: '透明日志尚未发布包含序号 {sequence} 的检查点，请稍后重试',
    en: 'The log has not published a checkpoint that covers sequence {sequence} yet: ask again shortly',
  },
  TREE_SIZE: {
    zh: '{field} 须为 {min} 至 {max}：树的大小不能超出最新检查点',
    en: '{field} must be from {min} to {max}: a tree is no larger than the latest checkpoint’s',
  },
  SERVICE_UNAVAILABLE: {
    zh: '登记账本暂时不可用，未写入任何内容，请稍后重试',
    en: 'The ledger is unavailable and nothing was written: try again later',
  },
  OUTCOME_UNKNOWN: {
    zh: '无法确认是否已写入：使用同一 idempotencyKey 重试是安全的',
    en: 'It cannot be known whether this was written: retrying with the same idempotencyKey is safe',
  },
  TOO_MANY_CONFLICTS: {
    zh: '同一记录正被频繁修改，未写入任何内容，请稍后重试',
    en: 'The record keeps changing and nothing was written: try again later',
  },
  INTERNAL: {
    zh: '系统内部错误，请将编号 {logId} 告知管理员',
    en: 'Something went wrong here: tell the operator this number, {logId}',
  },
} as const satisfies { readonly [code: string]: Label };
export type EdgeErrorCode = keyof typeof edgeErrors;

/** A part of the input that breaks a rule: its path (`input.on`), the rule's name and the rule in words. The value is not repeated. */
export type FieldFault = { readonly field: string; readonly rule: string; readonly message: string };

/** How many broken rules one answer lists at most; more of them say nothing new. */
export const MOST_FAULTS = 100;

type Params = { readonly [name: string]: string | number | boolean };

export const edgeError = (code: EdgeErrorCode, language: Language, params: Params = {}): GraphQLError =>
  new GraphQLError(worded(edgeErrors[code], language, params), { extensions: { code, ...params } });

/** Why a question is refused: the first reason by its code, all of them in words. */
export const refusalError = (refusals: readonly Refusal[], language: Language): GraphQLError => {
  const message = refusals.map(({ code, params }) => refusalMessage(code, params, language)).join('; ');
  const [first] = refusals;
  return new GraphQLError(message, { extensions: { code: first?.code, article: first?.article } });
};

/** An argument that breaks a rule; `rule` is one of the table above. */
export const badArgument = (
  rule: EdgeErrorCode,
  field: string,
  language: Language,
  params: Params = {},
): GraphQLError => {
  const message = worded(edgeErrors[rule], language, { field, ...params });
  const fields: readonly FieldFault[] = [{ field, rule, message }];
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', fields } });
};

/** The rules that GraphQL itself sets for every input. */
export const inputRules = {
  REQUIRED: { zh: '必填', en: 'is required' },
  UNKNOWN_FIELD: { zh: '没有这个字段', en: 'is not a field of this input' },
  NOT_AN_OBJECT: { zh: '须为对象', en: 'must be an object' },
  ONE_OF: { zh: '须为以下之一：{values}', en: 'must be one of {values}' },
  TYPE: { zh: '须为 {type}', en: 'must be {type}' },
} as const satisfies { readonly [rule: string]: Label };
