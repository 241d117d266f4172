import type {
  AdjustmentReason,
  BaseStatus,
  ClosureReason,
  EvaluationOutcome,
  Level,
  LicenceKind,
  OrganisationType,
  RevocationGround,
  SubjectCategory,
  Tenure,
  TrainingSystem,
  ViolationKind,
} from './vocabulary.js';

/** The same word for the two kinds of reader. */
export type Label = { readonly zh: string; readonly en: string };
export type Labels<Value extends string> = { readonly [V in Value]: Label };

export const levelLabels: Labels<Level> = {
  MUNICIPAL: { zh: '市级', en: 'Municipal' },
  COUNTY: { zh: '县区级', en: 'County' },
};

export const baseStatusLabels: Labels<BaseStatus> = {
  APPLIED: { zh: '已申报', en: 'Applied' },
  EVALUATED: { zh: '已评估审定', en: 'Evaluated' },
  APPROVED: { zh: '已认定', en: 'Recognised' },
  FILED: { zh: '已备案', en: 'Filed' },
  NUMBERED: { zh: '已统一编号', en: 'Numbered' },
  ANNOUNCED: { zh: '已公布', en: 'Announced' },
  RECTIFYING: { zh: '限期整改中', en: 'Under rectification' },
  OVERDUE: { zh: '逾期未改', en: 'Rectification overdue' },
  REVOKED: { zh: '已取消资格', en: 'Revoked' },
  REJECTED: { zh: '不予认定', en: 'Not recognised' },
  WITHDRAWN: { zh: '已撤回申报', en: 'Withdrawn' },
  CLOSED: { zh: '已终止', en: 'Closed' },
  MERGED: { zh: '已并入其他基地', en: 'Merged' },
};

export const subjectCategoryLabels: Labels<SubjectCategory> = {
  PUBLIC: { zh: '公共科目', en: 'Public subject' },
  PROFESSIONAL: { zh: '专业科目', en: 'Professional subject' },
};

export const organisationTypeLabels: Labels<OrganisationType> = {
  HIGHER_EDUCATION: { zh: '高等院校', en: 'University or college' },
  HIGHER_VOCATIONAL: { zh: '高等职业院校', en: 'Higher vocational college' },
  TRAINING_BODY: { zh: '培训机构', en: 'Training body' },
  HOSPITAL: { zh: '医院', en: 'Hospital' },
  ENTERPRISE: { zh: '企业', en: 'Enterprise' },
  OTHER: { zh: '其他', en: 'Other' },
};

export const licenceKindLabels: Labels<LicenceKind> = {
  SOCIAL_FORCES_SCHOOL: { zh: '社会力量办学许可证', en: 'Licence for schools run by social forces' },
  PRIVATE_SCHOOL: { zh: '民办学校办学许可证', en: 'Private school licence' },
};

export const trainingSystemLabels: Labels<TrainingSystem> = {
  TEACHING: { zh: '教学管理', en: 'Teaching' },
  REGISTRATION: { zh: '培训登记管理', en: 'Training registration' },
  FUNDS: { zh: '培训经费管理', en: 'Training funds' },
  LOGISTICS: { zh: '后勤保障管理', en: 'Logistics' },
  EFFECT_EVALUATION: { zh: '培训效果评估', en: 'Evaluation of effect' },
  FOLLOW_UP: { zh: '跟踪反馈', en: 'Follow-up' },
};

export const tenureLabels: Labels<Tenure> = {
  OWNED: { zh: '自有产权', en: 'Owned' },
  LEASED: { zh: '租赁', en: 'Leased' },
  FREE_USE: { zh: '无偿使用', en: 'Free use' },
};

export const evaluationOutcomeLabels: Labels<EvaluationOutcome> = {
  MUNICIPAL: { zh: '具备市级基地条件', en: 'Qualified at municipal level' },
  COUNTY: { zh: '具备县区级基地条件', en: 'Qualified at county level' },
  NOT_QUALIFIED: { zh: '不具备条件', en: 'Not qualified' },
};

export const violationKindLabels: Labels<ViolationKind> = {
  UNAUTHORISED_CLASSES: { zh: '乱办班', en: 'Unauthorised classes' },
  ARBITRARY_FEES: { zh: '乱收费', en: 'Arbitrary fees' },
};

export const revocationGroundLabels: Labels<RevocationGround> = {
  RECTIFICATION_FAILED: { zh: '逾期未改正', en: 'Rectification failed' },
  INACTIVITY: { zh: '一年内未开展活动', en: 'No activity within one year' },
  ...violationKindLabels,
};

export const adjustmentReasonLabels: Labels<AdjustmentReason> = {
  TRAINING_ACTIVITY: { zh: '办班情况', en: 'Training activity' },
  REORGANISATION: { zh: '单位撤并', en: 'Reorganisation of the institution' },
  RELOCATION: { zh: '迁址', en: 'Relocation' },
  SUPERVISION: { zh: '主管部门变更', en: 'Change of competent department' },
};

export const closureReasonLabels: Labels<ClosureReason> = {
  OWN_REQUEST: { zh: '自行申请终止', en: 'At its own request' },
  DISSOLVED: { zh: '单位撤销', en: 'Institution dissolved' },
  TRAINING_ACTIVITY: { zh: '办班情况', en: 'Training activity' },
  PROMOTION: { zh: '升级为市级基地', en: 'Promoted to municipal level' },
};
