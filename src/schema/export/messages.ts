import type { Label } from '../../aggregates/labels.js';
import { type Language, worded } from '../shared/language.js';

/** Why an export is not made, or was not finished. */
export const exportMessages = {
  EXPORT_NOT_A_QUERY: { zh: 'query 不是有效的 GraphQL 文档', en: 'query is not a GraphQL document' },
  EXPORT_INVALID: {
    zh: 'query 不符合本系统的模式，见第 {line} 行第 {column} 列',
    en: 'query does not fit the schema: see line {line}, column {column}',
  },
  EXPORT_ONE_QUERY: {
    zh: 'query 须恰好是一个查询，不能是变更或订阅',
    en: 'query must be exactly one query, no mutation and no subscription',
  },
  EXPORT_VARIABLE_TAKEN: {
    zh: '变量名 {name} 由导出使用，请改名',
    en: 'the variable {name} is the export’s own: rename yours',
  },
  EXPORT_ONE_LIST: {
    zh: '一次导出一个列表：每一层只能有一个字段，直到列表为止',
    en: 'an export is of one list: one field at each level until the list',
  },
  EXPORT_NO_LIST: { zh: 'query 中没有可导出的列表', en: 'query has no list to export' },
  EXPORT_EDGES: {
    zh: '列表须选择 edges { node { … } }，且不使用别名',
    en: 'the list must be selected as edges { node { … } }, without aliases',
  },
  EXPORT_PAGES_ITSELF: {
    zh: '导出自行分页：请去掉列表的参数 {argument}',
    en: 'an export pages by itself: leave the list’s argument {argument} out',
  },
  EXPORT_PERSONAL: {
    zh: '姓名和身份号码不得导出：逐人查阅并留痕',
    en: 'names and ID numbers are not exported: each is read by itself, on record',
  },
  EXPORT_TOO_LARGE_A_QUERY: {
    zh: 'query 嵌套过深，或别名、指令过多',
    en: 'query is too deep, or has too many aliases or directives',
  },
  EXPORT_TOO_COSTLY: {
    zh: '即使每页 10 行，query 也会返回过多字段：请少选字段',
    en: 'query asks for too much even with ten rows a page: select fewer fields',
  },
  EXPORT_VARIABLES: {
    zh: '变量须为整数、文本、真假、数组或对象',
    en: 'variables must be whole numbers, texts, booleans, lists or objects',
  },
  EXPORT_KEY_REUSED: {
    zh: '该 idempotencyKey 已用于另一个导出',
    en: 'this idempotencyKey was used for another export',
  },
  EXPORT_TOO_MANY: {
    zh: '已有 {most} 个导出在等待或进行，请等其完成或取消',
    en: '{most} exports are waiting or running already: let one finish, or cancel it',
  },
  EXPORT_TOO_LONG: {
    zh: '导出超过 {bytes} 字节：请缩小筛选范围，分次导出',
    en: 'the export is larger than {bytes} bytes: narrow the filter and make several',
  },
  EXPORT_REFUSED: {
    zh: '查询在导出过程中被拒绝：{rule}',
    en: 'the query was refused while it was exported: {rule}',
  },
  EXPORT_FAILED: {
    zh: '系统内部错误，请将编号 {logId} 告知管理员',
    en: 'something went wrong here: tell the operator this number, {logId}',
  },
  EXPORT_UNKNOWN: { zh: '没有这个导出', en: 'there is no such export' },
  EXPORT_NOT_READY: { zh: '导出尚未完成：{state}', en: 'the export is not complete: {state}' },
  EXPORT_GONE: { zh: '导出已过期，请重新导出', en: 'the export has expired: make it again' },
} as const satisfies { readonly [code: string]: Label };
export type ExportMessageCode = keyof typeof exportMessages;

const isKnown = (code: string): code is ExportMessageCode => Object.hasOwn(exportMessages, code);

/** Why in words; the code itself where an older version of the program stored one that this one has no words for. */
export const exportMessage = (
  code: string,
  language: Language,
  params: { readonly [name: string]: string | number } = {},
): string => (isKnown(code) ? worded(exportMessages[code], language, params) : code);
