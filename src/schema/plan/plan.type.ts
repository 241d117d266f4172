import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PlanContent } from '../../aggregates/plan/index.js';
import type { ReleaseMode, SubjectCategory } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import type { PlanStatus, PlanView } from '../../projections/training-views.js';
import { SubjectCategoryEnum } from '../shared/enums.js';
import { NodeInterface } from '../shared/node.type.js';
import { connectionOf } from '../shared/page.js';
import { Text, Whole, Year } from '../shared/rules.js';
import { FenScalar, LegalDateScalar } from '../shared/scalars.js';
import { PlanStatusEnum, ReleaseModeEnum } from '../shared/training.enums.js';

@ObjectType('PlanContent', { simpleResolvers: true, description: 'What is planned to be taught (计划内容).' })
@InputType('PlanContentInput', { description: 'What is planned to be taught (计划内容).' })
export class PlanContentTerm implements PlanContent {
  @Field(() => Int, { description: 'The calendar year of the classes (计划年度).' })
  @Year()
  year: number;
  @Field(() => ReleaseModeEnum)
  mode: ReleaseMode;
  @Field(() => SubjectCategoryEnum)
  category: SubjectCategory;
  @Field(() => String, {
    description: 'A subject of the base’s scope; of a public course, the public subject’s code (科目).',
  })
  @Text(200)
  subject: string;
  @Field(() => String, { description: '1 to 200 characters (课程名称).' })
  @Text(200)
  course: string;
  @Field(() => Boolean, { description: 'Art.5(3): whether it is computer training (计算机培训).' })
  computer: boolean;
  @Field(() => Int, { description: 'Hours planned, 1 to 10 000 (计划学时).' })
  @Whole(1, 10_000)
  hours: number;
  @Field(() => Int, { description: 'Learners in each class at most, 1 to 100 000 (计划人数).' })
  @Whole(1, 100_000)
  seats: number;
  @Field(() => FenScalar, { description: 'What a learner pays, in 分 (收费标准).' })
  feeFen: number;
}

type ReviewView = PlanView['reviews'][number];

@ObjectType('PlanReview', { simpleResolvers: true, description: 'Art.7县4, 7业2: a review of a plan (审核).' })
export class PlanReviewType implements Omit<ReviewView, 'by'> {
  @Field(() => ID, { description: 'Who reviewed it: a GB6 code, or a department’s authority id (审核机关).' })
  authority: string;
  @Field(() => Boolean, { description: 'Whether it was agreed to (是否同意).' })
  agreed: boolean;
  @Field(() => LegalDateScalar, { description: 'When (审核日期).' })
  on: LegalDate;
  @Field(() => [String], { description: 'Why (理由).' })
  reasons: readonly string[];
}

/** Its base, classes and words are in `plan.resolver.ts`. */
@ObjectType('Plan', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'Art.7: a training plan of a base for a year (培训计划).',
})
export class PlanType {
  @Field(() => ID, { description: '`plan-<uuid>`, for ever.' })
  id: string;
  @Field(() => PlanStatusEnum)
  status: PlanStatus;
  @Field(() => PlanContentTerm)
  content: PlanContentTerm;
  @Field(() => LegalDateScalar, { description: 'When it was submitted (报送日期).' })
  submittedOn: LegalDate;
  @Field(() => [PlanReviewType], { description: 'In the order in which they were given.' })
  reviews: readonly PlanReviewType[];
  @Field(() => Int, {
    nullable: true,
    description: 'The hours that were approved, or filed where no approval is asked; absent before (核定学时).',
  })
  hours?: number;
  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'From when classes may be opened under it (生效日期).',
  })
  effectiveOn?: LegalDate;
  @Field(() => String, { nullable: true, description: 'Where it took effect by filing (备案号).' })
  filingNo?: string;
  @Field(() => LegalDateScalar, { nullable: true, description: 'When it was refused or withdrawn (终止日期).' })
  endedOn?: LegalDate;
  @Field(() => [String], { nullable: true, description: 'Why it was refused or withdrawn (理由).' })
  reasons?: readonly string[];
  @Field(() => Int, { description: 'How many events its record has; give it as `expectedRevision` (版本).' })
  revision: number;
}

export const PlanConnection = connectionOf('Plan', () => PlanType);
