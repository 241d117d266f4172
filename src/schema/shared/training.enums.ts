import { readPurposes } from '../../aggregates/access-log/index.js';
import { labels } from '../../aggregates/labels.js';
import { erasureReasons, learnerStatuses, nameCorrections } from '../../aggregates/learner/index.js';
import * as words from '../../aggregates/vocabulary.js';
import { baseFindings, classStatuses, planStatuses } from '../../projections/training-views.js';
import { enumOf } from './enums.js';

/** The words of training and of the year. */

export const ReleaseModeEnum = enumOf(
  'ReleaseMode',
  'Art.7: how far learners are released from their work (办班方式).',
  words.releaseModes,
  labels.releaseMode,
);
export const TitleLevelEnum = enumOf(
  'TitleLevel',
  'The level of a professional title, on which the yearly target depends (职称层级).',
  words.titleLevels,
  labels.titleLevel,
);
export const ClassBasisEnum = enumOf(
  'ClassBasis',
  'Art.4: what a class rests on (办班依据).',
  words.classBases,
  labels.classBasis,
);
export const VenueKindEnum = enumOf(
  'VenueKind',
  'Art.9: where a class is held (授课地点种类).',
  words.venueKinds,
  labels.venueKind,
);
export const HourRejectionEnum = enumOf(
  'HourRejection',
  'Art.4, 9: why hours do not count (学时不予认定的原因).',
  words.hourRejections,
  labels.hourRejection,
);
export const PlanStatusEnum = enumOf(
  'PlanStatus',
  'Art.7: how a plan stands (培训计划状态).',
  planStatuses,
  labels.planStatus,
);
export const ClassStatusEnum = enumOf(
  'ClassStatus',
  'Art.4: how a class stands (培训班状态).',
  classStatuses,
  labels.classStatus,
);
export const AssessmentOutcomeEnum = enumOf(
  'AssessmentOutcome',
  'Art.8(2): the outcome of a yearly assessment (年度考核结果).',
  words.assessmentOutcomes,
  labels.assessmentOutcome,
);
export const StaffPostEnum = enumOf(
  'StaffPost',
  'Art.8(2) 有关人员: in what post persons were commended (人员岗位).',
  words.staffPosts,
  labels.staffPost,
);
export const BaseFindingEnum = enumOf(
  'BaseFinding',
  'Art.4, 8: what was found of a base in a year (年度问题种类).',
  baseFindings,
  labels.baseFinding,
);
export const LearnerStatusEnum = enumOf(
  'LearnerStatus',
  'Whether it can still be known who a learner is (学员状态).',
  learnerStatuses,
  labels.learnerStatus,
);
export const NameCorrectionEnum = enumOf(
  'NameCorrection',
  'Why a name is corrected (更正原因).',
  nameCorrections,
  labels.nameCorrection,
);
export const ErasureReasonEnum = enumOf(
  'ErasureReason',
  'PIPL 47: why a person’s data are erased (删除原因).',
  erasureReasons,
  labels.erasureReason,
);
export const ReadPurposeEnum = enumOf(
  'ReadPurpose',
  'For what a person’s name and ID number are read (查阅目的).',
  readPurposes,
  labels.readPurpose,
);
