import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import type { LearnerStatus } from '../../aggregates/learner/index.js';
import type { TitleLevel } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import type { LearnerAccountView, LearnerView } from '../../projections/training-views.js';
import { SubjectCategoryEnum } from '../shared/enums.js';
import { Gb6Scalar, LegalDateScalar } from '../shared/scalars.js';
import { LearnerStatusEnum, TitleLevelEnum } from '../shared/training.enums.js';
import { RejectedHoursType } from '../training/class.type.js';

/** Not a node: a learner is asked for by who may, and never found by chance. The person is in `person.resolver.ts`. */
@ObjectType('Learner', {
  simpleResolvers: true,
  description: 'Art.4(4): a technician, by reference: the register’s views know no name and no ID number (学员).',
})
export class LearnerType implements LearnerView {
  @Field(() => ID, { description: '`learner-<uuid>`, the same for the same person.' })
  id: string;
  @Field(() => LearnerStatusEnum)
  status: LearnerStatus;
  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'The legal date of the erasure; only of who was erased (删除日期).',
  })
  erasedOn?: LegalDate;
  @Field(() => TitleLevelEnum)
  titleLevel: TitleLevel;
  @Field(() => String, {
    nullable: true,
    description: 'The employer’s organisation id or name; not of who was erased (工作单位).',
  })
  employer?: string;
  @Field(() => Gb6Scalar, { description: 'The employer’s division (单位所在区划).' })
  gb6: string;
  @Field(() => LegalDateScalar, { description: 'When the learner was registered (登记日期).' })
  registeredOn: LegalDate;
  @Field(() => Int, { description: 'How many events the record has; give it as `expectedRevision` (版本).' })
  revision: number;
}

@ObjectType('AccountHours', { simpleResolvers: true, description: 'Hours of a year (年度学时).' })
export class AccountHoursType {
  @Field(() => Int, { description: 'All of them (合计).' })
  total: number;
  @Field(() => Int, { description: 'Of them, in public subjects (公共科目).' })
  public: number;
}

@ObjectType('RecognisedHours', { simpleResolvers: true, description: 'Art.9: hours recognised (认定学时).' })
export class RecognisedHoursType extends AccountHoursType {
  @Field(() => Int, { description: 'Of them, in professional subjects (专业科目).' })
  professional: number;
}

type ItemView = LearnerAccountView['items'][number];

/** The class and the base are resolved in `account.resolver.ts`. */
@ObjectType('AccountItem', { simpleResolvers: true, description: 'What a class gave to a learner (学时明细).' })
export class AccountItemType implements ItemView {
  @Field(() => ID, { description: 'The class, `class-…`.' })
  classId: string;
  @Field(() => ID, { description: 'The base, `base-…`.' })
  baseId: string;
  @Field(() => String, { description: 'The course (课程名称).' })
  course: string;
  @Field(() => SubjectCategoryEnum)
  category: ItemView['category'];
  @Field(() => Int, {
    description: 'Hours recognised when they were decided; what counts is these and `corrected` (认定学时).',
  })
  recognised: number;
  @Field(() => [RejectedHoursType])
  rejected: readonly RejectedHoursType[];
  @Field(() => Int, { description: 'By how many they were corrected (更正学时).' })
  corrected: number;
}

@ObjectType('LearnerAccount', {
  simpleResolvers: true,
  description: 'Art.9: a year of a learner: what counts, what the measures ask for, what is missing (学时账户).',
})
export class LearnerAccountType implements LearnerAccountView {
  @Field(() => ID, { description: 'The learner, `learner-…`.' })
  learnerId: string;
  @Field(() => LearnerStatusEnum, { description: 'Hours stay when a person is erased (学员状态).' })
  learnerStatus: LearnerStatus;
  @Field(() => Int, { description: 'The calendar year of the sessions (年度).' })
  year: number;
  @Field(() => Int, { description: 'The version of the measures in force at the year’s end.' })
  measures: number;
  @Field(() => TitleLevelEnum, { description: 'On which the target depends (职称层级).' })
  titleLevel: TitleLevel;
  @Field(() => AccountHoursType, { description: 'What is asked for at least (应完成).' })
  target: AccountHoursType;
  @Field(() => RecognisedHoursType)
  recognised: RecognisedHoursType;
  @Field(() => AccountHoursType, { description: 'What is still missing; 0 where nothing is (尚缺).' })
  missing: AccountHoursType;
  @Field(() => [AccountItemType], { description: 'By class.' })
  @Extensions({ length: 20 })
  items: readonly AccountItemType[];
}
