import type { RefusalMessages } from '../../kernel/index.js';
import { teachingRefusals } from '../teaching/refusals.js';

export const reviewListRefusals = {
  BEFORE_COMMENCEMENT: teachingRefusals.BEFORE_COMMENCEMENT,
  DATE_IN_FUTURE: teachingRefusals.DATE_IN_FUTURE,
  YEAR_NOT_OVER: {
    zh: '{year} 年尚未结束，当年考核结果在次年公布',
    en: 'The year {year} is not over; its results are published in the next',
  },
  NOTHING_TO_PUBLISH: {
    zh: '{year} 年没有由本局管理的基地，无可公布',
    en: 'The bureau has no base of the year {year}, so there is nothing to publish',
  },
  ASSESSMENTS_MISSING: {
    zh: '尚有 {missing} 个基地没有 {year} 年度考核结论，全部考核后方可公布：{numbers}',
    en: '{missing} base(s) have no result for {year}; assess all of them before publishing: {numbers}',
  },
} as const satisfies RefusalMessages;
