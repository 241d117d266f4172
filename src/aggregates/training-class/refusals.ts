import type { RefusalMessages } from '../../kernel/index.js';
import { planRefusals } from '../plan/refusals.js';
import { teachingRefusals } from '../teaching/refusals.js';

export const classRefusals = {
  ...teachingRefusals,
  CLASS_UNKNOWN: { zh: '没有这个培训班，请核对编号', en: 'There is no such class; check the id' },
  CLASS_EXISTS: {
    zh: '该培训班已开办，内容不同；请另开新班',
    en: 'The class has already been opened with other content; open another one',
  },
  CLASS_NOT_OPEN: {
    zh: '该培训班{status}，不能再办理此事项',
    en: 'The class is {status}; this can no longer be done',
  },

  // Opening, Art.4, 7 and 9
  PLAN_UNKNOWN: planRefusals.PLAN_UNKNOWN,
  PLAN_NEEDED: {
    zh: '须有生效的培训计划；请填写计划编号',
    en: 'This class needs an effective plan; name the plan',
  },
  PLAN_OF_ANOTHER_BASE: {
    zh: '该计划属于另一基地（{baseId}）',
    en: 'The plan belongs to another base ({baseId})',
  },
  PLAN_NOT_EFFECTIVE: {
    zh: '该计划在 {on} 未生效（{status}）；生效后方可开班',
    en: 'The plan is not effective on {on} ({status}); a class may be opened once it is',
  },
  PLAN_YEAR_MISMATCH: {
    zh: '该计划是 {year} 年度的，首次授课应在该年度内',
    en: 'The plan is for {year}; the first session must be in that year',
  },
  PLAN_MISMATCH: {
    zh: '与计划不一致，计划为：{planned}',
    en: 'This differs from the plan, which says {planned}',
  },
  PLANNED_HOURS_EXCEED: {
    zh: '计划学时不得超过 {max}',
    en: 'No more than {max} hours can be planned',
  },
  EMPLOYER_MISSING: {
    zh: '受委托举办的培训班须注明委托单位和委托合同',
    en: 'A commissioned class names the employer that commissioned it and the contract',
  },
  VENUE_ONLINE: {
    zh: '现行规定不认可线上授课，请改为在基地内授课',
    en: 'The measures in force do not allow sessions online; hold them on the premises',
  },
  VENUE_NOT_DECLARED: {
    zh: '在基地外授课须事先申明地点：请填写地址；县区级基地还须填写所属区划',
    en: 'A venue off the premises is declared beforehand: give its address and, for a county base, its division',
  },
  VENUE_OUTSIDE: {
    zh: '县区级基地须在本辖市、区（{gb6}）内授课',
    en: 'A county base teaches within its own division, {gb6}',
  },
  SESSIONS_OUT_OF_ORDER: {
    zh: '授课安排须按日期先后排列',
    en: 'List the sessions in the order of their dates',
  },
  SESSION_BEFORE_OPENING: {
    zh: '授课日期不得早于开班日期 {on}；过去的培训请按补录办理',
    en: 'No session can be before the opening on {on}; import a class of the past instead',
  },
  SESSION_IN_FUTURE: {
    zh: '补录的培训须已结束；{date} 晚于今天 {today}',
    en: 'An imported class is over; {date} is later than today, {today}',
  },

  // Learners, Art.4
  TOO_MANY_LEARNERS: {
    zh: '一次最多办理 {max} 人，本次 {given} 人；请分次办理',
    en: 'At most {max} learners at a time, not {given}; split them',
  },
  SEATS_EXCEEDED: {
    zh: '计划招收 {seats} 人，已报名 {enrolled} 人，不能再报 {given} 人',
    en: 'The plan has {seats} seats and {enrolled} are enrolled; {given} more do not fit',
  },
  NOT_ENROLLED: { zh: '学员 {learnerId} 未报名此班', en: 'The learner {learnerId} is not enrolled in this class' },
  SESSION_UNKNOWN: {
    zh: '没有第 {session} 次授课，此班共 {sessions} 次',
    en: 'There is no session {session}; the class has {sessions}',
  },
  SESSION_NOT_HELD: {
    zh: '第 {session} 次授课在 {date}，不能提前签到',
    en: 'Session {session} is on {date}; attendance cannot be recorded before',
  },
  HOURS_OUT_OF_RANGE: {
    zh: '学员 {learnerId} 的签到学时须在 1 至 {max} 之间',
    en: 'The hours attended by {learnerId} must be between 1 and the {max} of the session',
  },
  ATTENDANCE_RECORDED: {
    zh: '学员 {learnerId} 此次授课已签到 {hours} 学时；有误的，在学时认定后更正',
    en: '{hours} hours are already recorded for {learnerId} in this session; if wrong, correct them once hours are recognised',
  },
  NOT_ATTENDED: {
    zh: '学员 {learnerId} 没有签到记录，不能考核',
    en: 'The learner {learnerId} attended no session and cannot be assessed',
  },
  ALREADY_PASSED: {
    zh: '学员 {learnerId} 已考核合格',
    en: 'The learner {learnerId} has already passed',
  },

  // Completion, Art.4(4) and 4(5)
  CLASS_STARTED: {
    zh: '该培训班已有签到记录，不能取消；请办理结班',
    en: 'The class has been attended and cannot be cancelled; complete it',
  },
  SESSIONS_NOT_OVER: {
    zh: '最后一次授课在 {last}，尚不能结班',
    en: 'The last session is on {last}; the class cannot be completed before',
  },
  CLASS_NOT_COMPLETED: { zh: '该培训班尚未结班', en: 'The class has not been completed' },
  NOT_ASSESSED: {
    zh: '尚无考核结果；请先登记考核结果',
    en: 'No learner has been assessed; record the results first',
  },
  RECORD_REGISTERED: {
    zh: '已建档登记（{archiveNo}），不能再变更',
    en: 'The training record is registered as {archiveNo}; this can no longer change',
  },
  RECORD_NOT_REGISTERED: {
    zh: '尚未建档登记；登记后方可认定学时',
    en: 'The training record is not registered; hours are recognised once it is',
  },
  SCORE_OUT_OF_RANGE: { zh: '效果评估分数须在 0 至 100 之间', en: 'The score must be between 0 and 100' },
  EFFECT_EVALUATED: {
    zh: '已作效果评估（{score} 分）',
    en: 'The effect has already been evaluated, with {score} points',
  },

  // Hours, Art.9
  HOURS_NOT_RECOGNISED: {
    zh: '学时尚未认定，无从更正',
    en: 'The hours have not been recognised, so there is nothing to correct',
  },
  CORRECTION_OUT_OF_RANGE: {
    zh: '{year} 年已认定 {recognised} 学时、实际参加 {attended} 学时；更正后须在 0 至 {attended} 之间',
    en: '{recognised} of the {attended} hours attended in {year} are recognised; after the correction it must be 0 to {attended}',
  },
} as const satisfies RefusalMessages;
