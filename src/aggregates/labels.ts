import { type DomainEvent, markerEvents, type Role } from '../kernel/index.js';
import type { ExportForm, ExportPurpose, ReadPurpose } from './access-log/index.js';
import { commandLabels } from './command-labels.js';
import { type Label, label } from './label.js';
import type { ErasureReason, LearnerStatus, NameCorrection } from './learner/index.js';
import type { CodeRule } from './organisation/index.js';
import type { ExistingPlan } from './plan/index.js';
import { formats } from './registry.js';
import type { ExistingClass } from './training-class/index.js';
import type {
  AdjustmentReason,
  AssessmentDimension,
  AssessmentOutcome,
  BaseStatus,
  ClassBasis,
  ClosureReason,
  CommendationBar,
  EvaluationOutcome,
  HourRejection,
  Level,
  LicenceKind,
  OrganisationType,
  ReleaseMode,
  RevocationGround,
  StaffPost,
  SubjectCategory,
  SubmissionFinding,
  Tenure,
  TitleLevel,
  TrainingSystem,
  VenueKind,
  ViolationKind,
} from './vocabulary.js';

export type { Label, Lang } from './label.js';

type LabelsOf<Value extends string> = { readonly [value in Value]: Label };

const level: LabelsOf<Level> = { MUNICIPAL: label('市级', 'municipal'), COUNTY: label('县区级', 'county') };

const subjectCategory: LabelsOf<SubjectCategory> = {
  PUBLIC: label('公共科目', 'public subject'),
  PROFESSIONAL: label('专业科目', 'professional subject'),
};

const organisationType: LabelsOf<OrganisationType> = {
  HIGHER_EDUCATION: label('高等院校', 'university or college'),
  HIGHER_VOCATIONAL: label('高等职业院校', 'higher vocational college'),
  TRAINING_BODY: label('培训机构', 'training body'),
  HOSPITAL: label('医院', 'hospital'),
  ENTERPRISE: label('企业', 'enterprise'),
  OTHER: label('其他', 'other'),
};

const licenceKind: LabelsOf<LicenceKind> = {
  SOCIAL_FORCES_SCHOOL: label('社会力量办学许可证', 'licence for schools run by social forces'),
  PRIVATE_SCHOOL: label('民办学校办学许可证', 'private school licence'),
};

const trainingSystem: LabelsOf<TrainingSystem> = {
  TEACHING: label('教学管理', 'teaching'),
  REGISTRATION: label('培训登记管理', 'training registration'),
  FUNDS: label('培训经费管理', 'training funds'),
  LOGISTICS: label('后勤保障管理', 'logistics'),
  EFFECT_EVALUATION: label('培训效果评估', 'evaluation of training effect'),
  FOLLOW_UP: label('跟踪反馈', 'follow-up'),
};

const tenure: LabelsOf<Tenure> = {
  OWNED: label('自有产权', 'owned'),
  LEASED: label('租赁', 'leased'),
  FREE_USE: label('无偿使用', 'free use'),
};

const evaluationOutcome: LabelsOf<EvaluationOutcome> = {
  MUNICIPAL: label('具备市级条件', 'qualified as municipal'),
  COUNTY: label('具备县区级条件', 'qualified as county'),
  NOT_QUALIFIED: label('不具备条件', 'not qualified'),
};

const violationKind: LabelsOf<ViolationKind> = {
  UNAUTHORISED_CLASSES: label('乱办班', 'unauthorised classes'),
  ARBITRARY_FEES: label('乱收费', 'arbitrary fees'),
};

const revocationGround: LabelsOf<RevocationGround> = {
  RECTIFICATION_FAILED: label('逾期未能改正', 'not corrected in time'),
  INACTIVITY: label('一年内未开展活动', 'no activity within a year'),
  ...violationKind,
};

const adjustmentReason: LabelsOf<AdjustmentReason> = {
  TRAINING_ACTIVITY: label('办班情况', 'training activity'),
  REORGANISATION: label('单位撤并', 'reorganisation'),
  RELOCATION: label('场所变更', 'relocation'),
  SUPERVISION: label('主管部门变更', 'change of supervision'),
};

const closureReason: LabelsOf<ClosureReason> = {
  OWN_REQUEST: label('自行申请', 'own request'),
  DISSOLVED: label('单位撤销', 'organisation dissolved'),
  TRAINING_ACTIVITY: label('办班情况', 'training activity'),
  PROMOTION: label('升级认定', 'promotion to the other level'),
};

const baseStatus: LabelsOf<BaseStatus> = {
  APPLIED: label('已申报', 'applied'),
  EVALUATED: label('已评估', 'evaluated'),
  APPROVED: label('已认定', 'approved'),
  FILED: label('已备案', 'filed'),
  NUMBERED: label('已编号', 'numbered'),
  ANNOUNCED: label('已公布', 'announced'),
  RECTIFYING: label('整改中', 'rectifying'),
  OVERDUE: label('整改逾期', 'rectification overdue'),
  REVOKED: label('已取消资格', 'revoked'),
  REJECTED: label('不予认定', 'rejected'),
  WITHDRAWN: label('已撤回', 'withdrawn'),
  CLOSED: label('已终止', 'closed'),
  MERGED: label('已并入', 'merged'),
};

const releaseMode: LabelsOf<ReleaseMode> = {
  FULL_RELEASE: label('脱产', 'full release'),
  HALF_RELEASE: label('半脱产', 'half release'),
  SPARE_TIME: label('业余', 'spare time'),
};

const titleLevel: LabelsOf<TitleLevel> = {
  SENIOR: label('高级职称', 'senior title'),
  MIDDLE: label('中级职称', 'middle title'),
  JUNIOR: label('初级职称', 'junior title'),
};

const planStatus: LabelsOf<ExistingPlan['status']> = {
  SUBMITTED: label('待审批', 'pending'),
  EFFECTIVE: label('已生效', 'effective'),
  REFUSED: label('未获批准', 'refused'),
  WITHDRAWN: label('已撤回', 'withdrawn'),
};

const classBasis: LabelsOf<ClassBasis> = {
  PLAN: label('计划内培训班', 'planned class'),
  COMMISSION: label('委托定向班', 'commissioned class'),
  LECTURE: label('学术讲座', 'academic lecture'),
  IMPORTED: label('补录', 'imported record'),
};

const classStatus: LabelsOf<ExistingClass['status']> = {
  OPEN: label('在办', 'open'),
  COMPLETED: label('已结班', 'completed'),
  CANCELLED: label('已取消', 'cancelled'),
};

const venueKind: LabelsOf<VenueKind> = {
  REGISTERED: label('登记场所', 'registered site'),
  DECLARED: label('申明地点', 'declared place'),
  ONLINE: label('线上', 'online'),
};

/** Why hours do not count (Art.4, 9). */
const hourRejection: LabelsOf<HourRejection> = {
  NOT_NUMBERED: label('授课时基地尚未统一编号', 'the base had no unified number yet'),
  BASE_ENDED: label('授课时基地资格已终止', 'the base had ended'),
  NOT_PASSED: label('考核未合格', 'not passed'),
  NOT_REGISTERED: label('未建档登记', 'the training record is not registered'),
  OVER_PLAN: label('超出核定学时', 'over the approved hours'),
  OVER_DAILY_CAP: label('超出每日学时上限', 'over the hours that one day may give'),
  SUBJECT_NOT_PERMITTED: label('基地不得承担该公共科目', 'the base may not teach the public subject'),
  DUPLICATE_COURSE: label('该公共科目已计学时', 'the public subject has been credited before'),
  OUT_OF_SCOPE: label('超出培训权限', 'outside the training scope'),
  ONLINE: label('线上授课不计学时', 'online sessions do not count'),
};

/** Whether hours count (Art.9), and why not. */
const hoursCheck = { COUNTS: label('学时有效', 'the hours count'), ...hourRejection } as const;

/** What a training scope permits beside its subjects. */
const scopePart = { COMPUTER: label('计算机培训', 'computer training') } as const;

const role: LabelsOf<Role> = {
  CITY: label('市人社局', 'city human resources and social security bureau'),
  COUNTY: label('辖市（区）人社局', 'district human resources and social security bureau'),
  DEPT: label('业务主管部门', 'competent department'),
  BASE: label('基地', 'base'),
  APPL: label('申请单位', 'applicant'),
  AUDITOR: label('审计', 'auditor'),
  ANALYST: label('分析', 'analyst'),
  PUBLIC: label('公众', 'public'),
  SYSTEM: label('系统', 'the register itself'),
};

/** What the worklist asks for. */
const task = {
  COMPLETE_EVALUATION: label('完成评估审定', 'complete the evaluation'),
  RESUBMIT_APPLICATION: label('补正申报材料', 'resubmit the application'),
  DECIDE_APPLICATION: label('作出认定决定', 'decide on the application'),
  SUBMIT_FILING: label('报送备案', 'submit the filing'),
  ANSWER_FILING: label('办理备案', 'answer the filing'),
  CORRECT_FILING: label('补正备案材料', 'correct the filing'),
  ASSIGN_NUMBER: label('统一编号', 'assign the number'),
  ANNOUNCE: label('向社会公布', 'announce'),
  AWARD_PLAQUE: label('授牌', 'award the plaque'),
  RECALL_PLAQUE: label('收回牌匾', 'recall the plaque'),
  RECTIFY: label('限期整改', 'rectify'),
  DECIDE_LAPSED: label('处理逾期未改', 'decide on a lapsed rectification'),
  DECIDE_GROUND: label('处理查实事项', 'act on an established ground'),
  HEAR_STATEMENT: label('听取陈述申辩', 'hear the statement'),
  DECIDE_REVOCATION: label('作出取消资格决定', 'decide on revocation'),
  ESTABLISH_INACTIVITY: label('核查一年未开展活动', 'establish inactivity'),
  FILE_ADJUSTMENT: label('报送调整备案', 'file the adjustment'),
  REVIEW_PLAN: label('审核培训计划', 'review the plan'),
  APPROVE_PLAN: label('审批培训计划', 'approve the plan'),
  FILE_PLAN: label('培训计划备案', 'file the plan'),
  REGISTER_RECORD: label('办理建档登记', 'register the training record'),
  REPORT_TRAINING: label('报送培训情况', 'report the training'),
  RECOGNISE_HOURS: label('认定学时', 'recognise the hours'),
  SUBMIT_ANNUAL_REPORT: label('报送年度自查总结', 'submit the annual report'),
  SUBMIT_NEXT_YEAR_PLAN: label('报送下一年度培训计划', 'submit next year’s plan'),
  CONCLUDE_ASSESSMENT: label('作出年度考核结论', 'conclude the annual assessment'),
  PUBLISH_REVIEW_LIST: label('公布审核结果', 'publish the review list'),
} as const satisfies { readonly [kind: string]: Label };

const rectificationState = {
  RUNNING: label('整改中', 'running'),
  ACCEPTED: label('验收合格', 'accepted'),
  LAPSED: label('逾期未改', 'lapsed'),
} as const satisfies { readonly [state: string]: Label };

const conditionOutcome = {
  MET: label('符合', 'met'),
  NOT_MET: label('不符合', 'not met'),
  WARNING: label('符合，须注意', 'met, with a caution'),
  NOT_APPLICABLE: label('不适用', 'not applicable'),
} as const satisfies { readonly [outcome: string]: Label };

/** Which rule a code breaks. */
const codeRule: LabelsOf<CodeRule> = {
  LENGTH: label('位数不对', 'it does not have the right number of characters'),
  ALPHABET: label('含有不允许的字符', 'it has a character that is not allowed'),
  CHECK_DIGIT: label('校验码不符', 'its check character does not fit'),
  ORG_CODE_CHECK_DIGIT: label(
    '其中的主体标识码（第 9–17 位）校验码不符',
    'the check character of the organisation code in its places 9–17 does not fit',
  ),
};

const assessmentDimension: LabelsOf<AssessmentDimension> = {
  operation: label('办学', 'operation'),
  management: label('管理', 'management'),
  development: label('建设发展', 'development'),
  effect: label('培训效果', 'training effect'),
};

const assessmentOutcome: LabelsOf<AssessmentOutcome> = {
  PASSED: label('合格', 'passed'),
  FAILED: label('不合格', 'failed'),
};

const submissionFinding: LabelsOf<SubmissionFinding> = {
  REPORT_LATE: label('年度自查总结逾期', 'annual report late'),
  REPORT_MISSING: label('未报年度自查总结', 'annual report missing'),
  NEXT_PLAN_LATE: label('下一年度培训计划逾期', 'next year’s plan late'),
  NEXT_PLAN_MISSING: label('未报下一年度培训计划', 'next year’s plan missing'),
};

/** What a bureau finds of a base in a year. */
const baseFinding = {
  ...submissionFinding,
  TRAINING_REPORT_LATE: label('培训情况报送逾期', 'training reported late'),
  OUTSIDE_SHARE: label('区域外学员超过比例', 'too many learners from outside its area'),
  INSPECTION: label('检查发现问题', 'found by an inspection'),
} as const satisfies { readonly [kind: string]: Label };

const commendationBar: LabelsOf<CommendationBar> = {
  RECTIFICATION_ORDERED: label('责令限期整改', 'rectification ordered'),
  VIOLATION_VERIFIED: label('查实违规', 'violation verified'),
  ASSESSMENT_FAILED: label('年度考核不合格', 'assessment failed'),
};

/** What the city does for its bases (Art.3, 7市6–8). */
const cityActivity = {
  MANAGER_TRAINING: label('培训基地管理人员', 'manager training'),
  EXCHANGE: label('教研交流', 'exchange'),
  GUIDANCE: label('业务指导', 'guidance'),
  STAFF_COMMENDED: label('表彰有关人员', 'staff commended'),
} as const satisfies { readonly [kind: string]: Label };

const staffPost: LabelsOf<StaffPost> = {
  HEAD: label('负责人', 'head'),
  MANAGER: label('管理人员', 'manager'),
  TEACHER: label('教师', 'teacher'),
};

const readPurpose: LabelsOf<ReadPurpose> = {
  TEACHING: label('教学管理', 'teaching'),
  HOURS: label('学时认定', 'recognition of hours'),
  CORRECTION: label('更正信息', 'correction'),
  SUPERVISION: label('监督检查', 'supervision'),
  SUBJECT_REQUEST: label('本人查询', 'request of the person'),
};

const learnerStatus: LabelsOf<LearnerStatus> = {
  REGISTERED: label('已登记', 'registered'),
  ERASED: label('个人信息已删除', 'personal data erased'),
};

const nameCorrection: LabelsOf<NameCorrection> = {
  MISRECORDED: label('登记有误', 'recorded wrongly'),
  NAME_CHANGED: label('依法变更姓名', 'name changed by law'),
};

const erasureReason: LabelsOf<ErasureReason> = {
  PURPOSE_ENDED: label('处理目的已实现或不再必要', 'the purpose is achieved or gone'),
  RETENTION_EXPIRED: label('保存期限届满', 'the retention period is over'),
  CONSENT_WITHDRAWN: label('本人撤回同意', 'the person withdrew consent'),
  UNLAWFUL_PROCESSING: label('违法处理个人信息', 'the processing was unlawful'),
  OTHER_LAW: label('法律、行政法规规定的其他情形', 'another law asks for it'),
};

const exportForm: LabelsOf<ExportForm> = {
  BUNDLE: label('台账数据包', 'ledger bundle'),
  LIST: label('查询清单', 'list of a query'),
};

const exportPurpose: LabelsOf<ExportPurpose> = {
  AUDIT: label('审计', 'audit'),
  BACKUP: label('备份', 'backup'),
  TRANSFER: label('移交', 'transfer'),
  ANALYSIS: label('统计分析', 'analysis'),
};

/** What the access log tells of. */
const accessKind = {
  PERSON_READ: label('查阅个人信息', 'personal data read'),
  AUDIT_EXPORT: label('导出审计数据', 'audit export'),
} as const satisfies { readonly [kind: string]: Label };

/** Every stored word of the regulation in both languages, by what it is a word of. */
export const labels = {
  level,
  subjectCategory,
  organisationType,
  licenceKind,
  trainingSystem,
  tenure,
  evaluationOutcome,
  violationKind,
  revocationGround,
  adjustmentReason,
  closureReason,
  baseStatus,
  releaseMode,
  titleLevel,
  planStatus,
  classBasis,
  classStatus,
  venueKind,
  hourRejection,
  hoursCheck,
  scopePart,
  role,
  command: commandLabels,
  task,
  rectificationState,
  conditionOutcome,
  codeRule,
  assessmentDimension,
  assessmentOutcome,
  submissionFinding,
  baseFinding,
  commendationBar,
  cityActivity,
  staffPost,
  readPurpose,
  learnerStatus,
  nameCorrection,
  erasureReason,
  exportForm,
  exportPurpose,
  accessKind,
} as const;
export type LabelKind = keyof typeof labels;

const eventLabels: ReadonlyMap<string, Label> = new Map(
  [{ events: markerEvents }, ...formats].flatMap((format) =>
    Object.entries(format.events).map(([type, { zh, en }]) => [type, { zh, en }] as const),
  ),
);

/** What a stored event type is called; the type itself where no format knows it. */
export const eventLabel = (type: DomainEvent['type']): Label => eventLabels.get(type) ?? { zh: type, en: type };
