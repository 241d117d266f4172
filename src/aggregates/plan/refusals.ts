import type { RefusalMessages } from '../../kernel/index.js';
import { baseRefusals } from '../base/refusals.js';
import { teachingRefusals } from '../teaching/refusals.js';

export const planRefusals = {
  ...teachingRefusals,
  REASONS_MISSING: baseRefusals.REASONS_MISSING,
  SAME_PERSON: baseRefusals.SAME_PERSON,
  PLAN_UNKNOWN: { zh: '没有这份培训计划，请核对编号', en: 'There is no such plan; check the id' },
  PLAN_EXISTS: {
    zh: '该计划已报送，内容不同；修改后的计划请另行报送',
    en: 'The plan has already been submitted with other content; submit a changed one as a new plan',
  },
  PLAN_YEAR_OVER: {
    zh: '{year} 年度已经结束；请报送本年度或以后年度的计划',
    en: 'The year {year} is over; submit a plan for the current year or a later one',
  },
  PLAN_NOT_PENDING: {
    zh: '该计划{status}，不在办理中',
    en: 'The plan is {status} and no longer awaits a decision',
  },
  REVIEW_MISSING: {
    zh: '须先经{by}审核',
    en: 'The review by the {by} comes first',
  },
  REVIEW_NOT_APPLICABLE: {
    zh: '该计划不需要{by}审核',
    en: 'This plan is not reviewed by the {by}',
  },
  ALREADY_REVIEWED: {
    zh: '{by}已于 {on} 审核同意',
    en: 'The {by} already agreed on {on}',
  },
  APPROVAL_NOT_APPLICABLE: {
    zh: '该计划不需要市局审批，备案后生效',
    en: 'This plan is not for the city to approve; it takes effect when it is filed',
  },
  APPROVAL_NEEDED: {
    zh: '市级基地的脱产、半脱产计划须经市局审批，备案不能使其生效',
    en: 'A municipal base’s plan at full or half release needs the city’s approval; filing does not give it effect',
  },
  APPROVED_HOURS_OUT_OF_RANGE: {
    zh: '批准的学时须在 1 至 {max} 之间',
    en: 'The approved hours must be between 1 and the {max} of the plan',
  },
} as const satisfies RefusalMessages;
