import type { RefusalMessages } from '../../kernel/index.js';
import { jurisdictionRefusals } from '../jurisdiction/refusals.js';
import { annualRefusals } from './annual-refusals.js';

/** Why a command on a base is refused, and what to do about it; `{…}` are the refusal's parameters. */
export const baseRefusals = {
  // Dates and existence
  BASE_UNKNOWN: { zh: '没有这个基地或申报，请核对编号', en: 'There is no such base or application; check the id' },
  BEFORE_COMMENCEMENT: {
    zh: '{on} 早于办法施行之日，不能办理；请填写施行之后的日期',
    en: 'The measures were not yet in force on {on}; give a date on or after their first day',
  },
  DATE_IN_FUTURE: {
    zh: '日期 {date} 晚于今天 {today}；请填写实际发生的日期',
    en: '{date} is later than today, {today}; give the date on which it happened',
  },
  DATE_OUT_OF_ORDER: {
    zh: '此前已有 {lastOn} 的记录，新的办理日期不得早于该日',
    en: 'There is already an act dated {lastOn}; a new act cannot be dated before it',
  },
  BASE_ENDED: {
    zh: '该基地已于 {endedOn} 终止（{status}），不能再办理此事项',
    en: 'This base or application ended on {endedOn} ({status}); nothing more can be decided on it',
  },

  // Application, Art.6(1)
  ALREADY_APPLIED: { zh: '该申报已经提交，不能重复提交', en: 'This application has already been submitted' },
  FORM_COPIES: {
    zh: '申报表须一式 {required} 份，实收 {given} 份；请补齐后提交',
    en: 'The form must be handed in in {required} copies, not {given}',
  },
  ORGANISATION_UNKNOWN: {
    zh: '申报单位尚未登记，或仅为旧机构备查；请先办理单位登记',
    en: 'The applicant is not registered, or only kept as a legacy institution; register it first',
  },
  RECOGNITION_EXISTS: {
    zh: '该单位已有申报或基地（{baseId}）；一个单位只能有一个有效认定，请先终止原基地或撤回原申报',
    en: 'The organisation already holds or has applied for a recognition ({baseId}); close or withdraw it first',
  },
  CITY_NOT_ESTABLISHED: {
    zh: '{on} 尚未登记本市；请先登记区划',
    en: 'The city itself is not established on {on}; establish its divisions first',
  },
  DIVISION_NOT_IN_FORCE: jurisdictionRefusals.DIVISION_NOT_IN_FORCE,
  PLACE_ELSEWHERE: {
    zh: '该地点在 {on} 属于 {now}，不再属于 {gb6}；请填写当日所属区划',
    en: 'On {on} this place belongs to {now}, no longer to {gb6}; give the division of that day',
  },
  PLACE_NOT_IN_COUNTY: {
    zh: '县区级基地须在某一辖市、区内；{gb6} 不是辖市、区',
    en: 'A county base must be in a county or district; {gb6} is not one',
  },
  UNKNOWN_AUTHORITY: {
    zh: '{authority} 在 {on} 不是已登记的部门；请核对部门或先行登记',
    en: '{authority} is not an authority on {on}; check it or have it established first',
  },
  SUBJECT_NOT_PERMITTED: {
    zh: '不得承担公共科目“{subject}”：县区级基地只办专业科目，市级基地须由市局指派施教',
    en: 'The public subject “{subject}” may not be taught here: a county base has professional subjects only, a municipal one needs the city’s assignment',
  },
  NOT_RETURNED: {
    zh: '申报未被退回，不能重新提交',
    en: 'The application has not been returned, so it cannot be resubmitted',
  },
  APPLICATION_RETURNED: {
    zh: '申报已退回申报单位，重新提交后方可办理',
    en: 'The application is with the applicant for correction; wait for its resubmission',
  },
  ALREADY_EVALUATED: { zh: '申报已评估审定，不能再办理此事项', en: 'The application has already been evaluated' },
  ALREADY_DECIDED: { zh: '申报已作出认定决定，不能再办理此事项', en: 'The application has already been decided' },

  // Evaluation, Art.5 and 6(2)
  PANEL_NEEDS_DEPARTMENT: {
    zh: '评估组须有人社部门以外的有关部门参加；请至少增加一个部门',
    en: 'The panel needs at least one authority other than the HRSS bureaus; add a department',
  },
  PANEL_MISSING: {
    zh: '尚未组成评估组；请先会同有关部门组成评估组',
    en: 'No panel has been convened; convene it first',
  },
  ELIGIBILITY_NOT_CHECKED: {
    zh: '尚未逐项核验设立条件；请先完成条件核验',
    en: 'The conditions of Art.5 have not been checked; check them first',
  },
  SENIOR_EXCEEDS_FACULTY: {
    zh: '高级职称人数 {senior} 多于师资总数 {faculty}；请核对',
    en: '{senior} senior teachers are more than the whole faculty of {faculty}; check the figures',
  },
  LICENCE_MISSING: {
    zh: '不属于高等（职）院校，也没有认可的办学许可证；请登记许可证，或由市局作出解释',
    en: 'Neither a college nor a holder of an accepted school licence; record a licence or ask the city for a ruling',
  },
  LICENCE_NOT_VALID: {
    zh: '办学许可证在 {on} 无效（有效期至 {validTo}）；请登记有效的许可证',
    en: 'The school licence is not valid on {on} (it runs to {validTo}); record a valid one',
  },
  AREA_TOO_SMALL: {
    zh: '教学场所面积 {actual} 不足 {required}（单位：0.01 平方米）',
    en: 'The teaching area is {actual}, less than {required} (in hundredths of a square metre)',
  },
  CAPACITY_TOO_SMALL: {
    zh: '单一场所最多同时容纳 {actual} 人，不足 {required} 人',
    en: 'No single site holds {required} persons at once; the largest holds {actual}',
  },
  LEASE_MISSING: {
    zh: '第 {site} 处场所系租赁或无偿使用，须提供合同',
    en: 'Site {site} is leased or used free of charge; its contract is missing',
  },
  LEASE_TERM_SHORT: {
    zh: '第 {site} 处场所没有一份连续 {years} 年以上的合同；多份短期合同不能相加',
    en: 'Site {site} has no single contract of {years} years or more; short contracts do not add up',
  },
  LEASE_NOT_IN_FORCE: {
    zh: '第 {site} 处场所的合同（{from} 至 {to}）在 {on} 不在有效期内',
    en: 'The contract of site {site} ({from} to {to}) is not in force on {on}',
  },
  LEASE_ENDS_SOON: {
    zh: '第 {site} 处场所的合同将于 {to} 到期，剩余不足 {months} 个月',
    en: 'The contract of site {site} ends on {to}, in less than {months} months',
  },
  COMPUTERS_LT_50: {
    zh: '举办计算机培训须有 {required} 台计算机，现有 {actual} 台；可仅核定其他培训权限',
    en: 'Computer training needs {required} computers, there are {actual}; a scope without it may still be granted',
  },
  PROJECTORS_MISSING: {
    zh: '举办计算机培训须有多媒体投影仪 {required} 台，现有 {actual} 台',
    en: 'Computer training needs {required} multimedia projector(s), there are {actual}',
  },
  EXITS_BLOCKED: { zh: '培训场所进出口通道不畅通', en: 'The exits of the premises are not clear' },
  FIRE_EQUIPMENT_MISSING: { zh: '培训场所消防设施不到位', en: 'The fire equipment of the premises is not in place' },
  SAFETY_EVIDENCE_MISSING: {
    zh: '没有核验日以前的消防安全证明；请补交并注明日期',
    en: 'There is no fire-safety evidence dated on or before the day of the check; hand it in',
  },
  SAFETY_EVIDENCE_OLD: {
    zh: '消防安全证明日期为 {issuedOn}，已超过 {months} 个月；请提交新的证明',
    en: 'The fire-safety evidence of {issuedOn} is more than {months} months old; hand in a new one',
  },
  SENIOR_RATIO_LOW: {
    zh: '师资 {faculty} 人中高级职称 {senior} 人，低于 {numerator}/{denominator}',
    en: '{senior} of {faculty} teachers hold a senior title, less than {numerator}/{denominator}',
  },
  FACULTY_NOT_STABLE: {
    zh: '评估认为师资队伍不够稳定或未做到专兼职结合',
    en: 'The evaluators do not find the faculty stable and both full- and part-time',
  },
  MANAGERS_TOO_FEW: {
    zh: '专职培训管理人员 {actual} 人，不足 {required} 人',
    en: 'There are {actual} full-time training managers, fewer than {required}',
  },
  MANAGEMENT_NOT_SOUND: {
    zh: '评估认为管理机构不健全或管理人员素质未达要求',
    en: 'The evaluators do not find the management sound and its staff qualified',
  },
  SYSTEMS_INCOMPLETE: { zh: '管理制度不健全，缺少：{missing}', en: 'Management systems are missing: {missing}' },
  CONSENT_MISSING: {
    zh: '审定级别低于申报级别，须经申报单位同意',
    en: 'The outcome is below the level applied for; the applicant must consent',
  },
  OUTCOME_ABOVE_APPLIED: {
    zh: '审定级别不得高于申报级别 {applied}',
    en: 'The outcome may not be above the level applied for, {applied}',
  },
  REASONS_MISSING: { zh: '须说明理由', en: 'Give the reasons' },
  SCOPE_EXCEEDS_EVALUATION: {
    zh: '认定的培训权限超出评估审定的范围；决定时只可缩小',
    en: 'The scope goes beyond what was evaluated; a decision may only narrow it',
  },
  NOT_EVALUATED: {
    zh: '尚未评估审定，不能作出决定',
    en: 'The application has not been evaluated, so it cannot be decided',
  },
  NOT_QUALIFIED: {
    zh: '评估审定结论为不具备条件，只能不予认定',
    en: 'The evaluation found the applicant not qualified; it can only be rejected',
  },
  SAME_PERSON: {
    zh: '拟办人与决定人不得为同一人；请由其他人员决定',
    en: 'Whoever drafted or investigated may not decide; another person must',
  },

  // Filing, number, announcement, plaque: Art.6(3), 8(3)
  NOT_APPROVED: { zh: '尚未认定，不能办理此事项', en: 'The base has not been recognised yet' },
  FILING_NOT_APPLICABLE: { zh: '市级基地不需要备案', en: 'A municipal base is not filed' },
  FILING_NOT_SUBMITTED: {
    zh: '没有待答复的备案；请由辖市、区局先行报送',
    en: 'No filing awaits an answer; the county submits it first',
  },
  ALREADY_FILED: { zh: '已经备案（{filingNo}）', en: 'It has already been filed as {filingNo}' },
  NOT_FILED: {
    zh: '县区级基地须先报市局备案，方可编号',
    en: 'A county base must be filed with the city before it is numbered',
  },
  NOT_NUMBERED: { zh: '尚未统一编号，不能办理此事项', en: 'The base has no unified number yet' },
  ALREADY_NUMBERED: {
    zh: '该基地已编号 {number}，编号不可变更',
    en: 'The base already has the number {number}; it never changes',
  },
  NOT_ANNOUNCED: { zh: '尚未向社会公布，不能办理此事项', en: 'The base has not been announced yet' },
  ALREADY_ANNOUNCED: { zh: '该基地已于 {announcedOn} 公布', en: 'The base was announced on {announcedOn}' },
  PLAQUE_ALREADY_AWARDED: { zh: '已授牌（{serialNo}）', en: 'The plaque {serialNo} has already been awarded' },
  NO_PLAQUE: { zh: '该基地未曾授牌', en: 'The base was never awarded a plaque' },
  NOT_ENDED: { zh: '基地资格尚未终止，不能收牌', en: 'The recognition has not ended, so the plaque is not recalled' },

  // Rectification, Art.8(2)
  NOT_IN_GOOD_STANDING: {
    zh: '只能对正常状态的基地责令限期整改，当前状态为 {status}',
    en: 'Rectification is ordered of a base in good standing; this one is {status}',
  },
  SERVED_BEFORE_ORDER: { zh: '送达日期不得早于决定日期 {on}', en: 'The order cannot be served before its date, {on}' },
  PERIOD_OUT_OF_RANGE: {
    zh: '整改期限须在 {min} 至 {max} 个月之间',
    en: 'The period must be between {min} and {max} months from service',
  },
  NOT_RECTIFYING: { zh: '该基地没有正在进行的整改', en: 'No rectification is running' },
  TOO_LATE: {
    zh: '整改期限已于 {dueOn} 24:00 届满，不能再验收或延期',
    en: 'The period ended on {dueOn} at 24:00; it can be neither accepted nor extended',
  },
  ALREADY_EXTENDED: {
    zh: '整改期限最多延长 {extensions} 次',
    en: 'The period may be extended {extensions} time(s) at most',
  },
  NOT_AN_EXTENSION: {
    zh: '延长后的期限须晚于现有期限 {dueOn}',
    en: 'The new date must be later than the present one, {dueOn}',
  },
  NOT_YET_DUE: { zh: '整改期限至 {dueOn} 24:00 方届满', en: 'The period runs to {dueOn}, 24:00' },

  // Inactivity, violations, revocation: Art.8(2)
  DATES_REVERSED: { zh: '结束日期不得早于开始日期', en: 'The last day is before the first' },
  NOT_INACTIVE: {
    zh: '自 {since} 起算尚未满 {months} 个月未开展活动（暂停计算 {pausedDays} 天，届满日：{completeOn}）',
    en: 'Counted from {since}, {months} months without activity are not complete (paused: {pausedDays} days; complete: {completeOn})',
  },
  GROUND_MISSING: {
    zh: '没有查实的取消事由 {ground}，或该事由已因特殊原因不成立；请先查实',
    en: 'The ground {ground} has not been established, or a special reason has removed it; establish it first',
  },
  ALREADY_NOTIFIED: {
    zh: '已于 {notifiedOn} 就该事由告知，陈述申辩截止 {statementDueOn}',
    en: 'Notice on this ground was given on {notifiedOn}; statements are due by {statementDueOn}',
  },
  STATEMENT_PERIOD_SHORT: {
    zh: '陈述申辩期限不得早于 {earliest}',
    en: 'The base must have until {earliest} at least to make its statement',
  },
  HEARING_MISSING: {
    zh: '作出取消决定前须就事由 {ground} 告知并听取陈述申辩',
    en: 'Give notice on the ground {ground} and hear the base before revoking',
  },
  HEARING_PENDING: {
    zh: '陈述申辩期限至 {statementDueOn}，期满或听取之后方可决定',
    en: 'The base may make its statement until {statementDueOn}; hear it or wait',
  },
  NOT_NOTIFIED: { zh: '尚未告知，无从听取陈述申辩', en: 'No notice has been given, so there is nothing to hear' },
  ALREADY_HEARD: { zh: '已于 {heardOn} 听取陈述申辩', en: 'The statement was heard on {heardOn}' },
  EFFECTIVE_BEFORE_DECISION: {
    zh: '生效日期不得早于决定日期 {on}',
    en: 'The revocation cannot take effect before its date, {on}',
  },
  REVOCATION_PENDING: {
    zh: '该基地有应予取消资格的事由，须先作出处理决定',
    en: 'A ground for revocation stands against the base; that must be decided first',
  },

  // Adjustment, Art.7市3 and 7县3
  NOTHING_TO_ADJUST: { zh: '请填写需要调整的地点或业务主管部门', en: 'Give the place or the department to be changed' },
  MERGED_INTO_ITSELF: { zh: '基地不能并入自身', en: 'A base cannot be merged into itself' },
  SUCCESSOR_NOT_LIVE: {
    zh: '承接的基地 {successorId} 不存在、未编号、已终止或待取消资格',
    en: 'The successor {successorId} is not a base in the register that may take over',
  },
  UNKNOWN_FILING: { zh: '没有序号为 {ref} 的待备案事项', en: 'There is no act to be filed with the number {ref}' },

  ...annualRefusals,
} as const satisfies RefusalMessages;

export type BaseRefusalCode = keyof typeof baseRefusals;
