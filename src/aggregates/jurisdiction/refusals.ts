import type { RefusalMessages } from '../../kernel/index.js';

export const jurisdictionRefusals = {
  DIVISION_EXISTS: {
    zh: '区划 {gb6} 在该日期已设立',
    en: 'The division {gb6} is already established on that date',
  },
  CITY_EXISTS: {
    zh: '本市已设立，代码为 {gb6}',
    en: 'The city is already established, with the code {gb6}',
  },
  CITY_MISSING: {
    zh: '该日期本市尚未设立，应先设立本市',
    en: 'The city is not established on that date; establish it first',
  },
  DIVISION_NOT_IN_FORCE: {
    zh: '区划 {gb6} 在 {on} 不在施行中',
    en: 'The division {gb6} is not in force on {on}',
  },
  NOT_A_COUNTY_DIVISION: {
    zh: '{gb6} 是本市，管辖调整只在县区级区划之间进行',
    en: '{gb6} is the city; jurisdiction changes only between divisions of county level',
  },
  SAME_DIVISION: {
    zh: '调出与调入的区划相同',
    en: 'The division that gives and the one that takes over are the same',
  },
  TOWN_NOT_IN_DIVISION: {
    zh: '{town} 在 {on} 已属于 {gb6}',
    en: '{town} already belongs to {gb6} on {on}',
  },
  CHANGED_LATER: {
    zh: '区划 {gb6} 在 {on} 另有调整，不能在此之前终止',
    en: 'The division {gb6} takes part in a change on {on}, so it cannot end before that',
  },
  DOCUMENT_MISSING: {
    zh: '管辖调整须引用批准文件',
    en: 'A change of jurisdiction must cite the document that orders it',
  },
  AUTHORITY_ID_INVALID: {
    zh: '部门标识须由 1 至 64 个字母、数字或 . _ : - 组成，且不能是六位数字：那是人社局所在区划的代码',
    en: 'An authority id has 1 to 64 letters, digits or . _ : - and is not six digits, which is the code of a bureau',
  },
  AUTHORITY_EXISTS: {
    zh: '业务主管部门 {authority} 在该日期已设立',
    en: 'The competent department {authority} is already established on that date',
  },
  AUTHORITY_NOT_IN_FORCE: {
    zh: '业务主管部门 {authority} 在 {on} 不存在',
    en: 'There is no competent department {authority} on {on}',
  },
} as const satisfies RefusalMessages;
