import { registerEnumType } from 'type-graphql';
import { type Label, labels } from '../../aggregates/labels.js';
import * as words from '../../aggregates/vocabulary.js';
import { roles } from '../../kernel/index.js';
import { taskKinds } from '../../projections/views.js';

/** Makes a list of stored values a GraphQL enum whose values are described in both languages. */
export const enumOf = <const Value extends string>(
  name: string,
  description: string,
  values: readonly Value[],
  described: { readonly [V in Value]: Label },
): { readonly [V in Value]: V } => {
  const members = Object.fromEntries(values.map((value) => [value, value])) as { readonly [V in Value]: V };
  const descriptions = values.map((value) => [
    value,
    { description: `${described[value].en} (${described[value].zh})` },
  ]);
  registerEnumType(members, { name, description, valuesConfig: Object.fromEntries(descriptions) });
  return members;
};

export const LevelEnum = enumOf('Level', 'Art.3: the two levels of bases (基地类别).', words.levels, labels.level);
export const BaseStatusEnum = enumOf(
  'BaseStatus',
  'Where a base is on its way from application to its end (基地状态).',
  words.baseStatuses,
  labels.baseStatus,
);
export const SubjectCategoryEnum = enumOf(
  'SubjectCategory',
  'Art.4(2): the two kinds of subjects (科目类别).',
  words.subjectCategories,
  labels.subjectCategory,
);
export const OrganisationTypeEnum = enumOf(
  'OrganisationType',
  'Art.5(1): what kind of body an institution is (单位类型).',
  words.organisationTypes,
  labels.organisationType,
);
export const LicenceKindEnum = enumOf(
  'LicenceKind',
  'Art.5(1): the licence under which a school is run (办学许可证种类).',
  words.licenceKinds,
  labels.licenceKind,
);
export const TrainingSystemEnum = enumOf(
  'TrainingSystem',
  'Art.5(6): the six management systems (管理制度).',
  words.trainingSystems,
  labels.trainingSystem,
);
export const TenureEnum = enumOf('Tenure', 'Art.5(2): how premises are held (场所权属).', words.tenures, labels.tenure);
export const EvaluationOutcomeEnum = enumOf(
  'EvaluationOutcome',
  'Art.6(2): what the evaluation found (评估审定结论).',
  words.evaluationOutcomes,
  labels.evaluationOutcome,
);
export const ViolationKindEnum = enumOf(
  'ViolationKind',
  'Art.8(2): the violations that lead straight to revocation (违规种类).',
  words.violationKinds,
  labels.violationKind,
);
export const RevocationGroundEnum = enumOf(
  'RevocationGround',
  'Art.8(2): why a recognition is revoked (取消资格事由).',
  words.revocationGrounds,
  labels.revocationGround,
);
export const AdjustmentReasonEnum = enumOf(
  'AdjustmentReason',
  'Art.7: why a base is adjusted; never a sanction (调整原因).',
  words.adjustmentReasons,
  labels.adjustmentReason,
);
export const ClosureReasonEnum = enumOf(
  'ClosureReason',
  'Art.7: why a base is closed; never a sanction (终止原因).',
  words.closureReasons,
  labels.closureReason,
);
export const TaskKindEnum = enumOf('TaskKind', 'What there is to do (待办事项种类).', taskKinds, labels.task);
export const RoleEnum = enumOf('Role', 'In what capacity somebody acts (身份).', roles, labels.role);
