import type { RefusalMessages } from '../../kernel/index.js';

/** What is wrong with an act of a base's year, or with what an assessment found (Art.7市8, 8). */
export const annualRefusals = {
  YEAR_NOT_BEGUN: {
    zh: '{on} 时 {year} 年尚未开始；请核对年度',
    en: 'The year {year} has not begun on {on}; check the year',
  },
  YEAR_BEFORE_NUMBER: {
    zh: '该基地于 {numberedOn} 统一编号，{year} 年尚不是基地；请核对年度',
    en: 'The base was numbered on {numberedOn}, so {year} is not one of its years; check the year',
  },
  ALREADY_ASSESSED: {
    zh: '{year} 年度已于 {assessedOn} 考核，结论为{outcome}；每年考核一次',
    en: 'The year {year} was assessed on {assessedOn} ({outcome}); a year is assessed once',
  },
  POINTS_OUT_OF_RANGE: {
    zh: '{dimension}的得分须为 0 至 {max} 的整数',
    en: 'The score for {dimension} must be a whole number from 0 to {max}',
  },
  TOTAL_BELOW_PASS: {
    zh: '考核总分 {total} 低于合格分 {required}',
    en: 'The total score of {total} is below the {required} needed to pass',
  },
  DIMENSION_BELOW_PASS: {
    zh: '{dimension}得分 {score}（满分 {of}），低于满分的 {numerator}/{denominator}',
    en: 'The score for {dimension} is {score} of {of}, less than {numerator}/{denominator} of it',
  },
  NOT_ELIGIBLE: {
    zh: '{year} 年度不得表彰奖励：{on} {reason}',
    en: 'Nothing of {year} can be commended: {reason} on {on}',
  },
} as const satisfies RefusalMessages;
