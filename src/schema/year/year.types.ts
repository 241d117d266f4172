import { Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { AssessmentOutcome, AssessmentScores } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import type { BaseFinding, BaseYearView } from '../../projections/training-views.js';
import { Whole } from '../shared/rules.js';
import { LegalDateScalar } from '../shared/scalars.js';
import { AssessmentOutcomeEnum, BaseFindingEnum } from '../shared/training.enums.js';

/** A part of the year as the views know it: a field that is missing here does not compile. */
type Part<Name extends keyof BaseYearView> = NonNullable<BaseYearView[Name]>;

@ObjectType('AssessmentScores', {
  simpleResolvers: true,
  description: 'Art.8(1): whole points in the four dimensions; how many at most the measures say (考核得分).',
})
@InputType('AssessmentScoresInput', {
  description: 'Art.8(1): whole points in the four dimensions; how many at most the measures say (考核得分).',
})
export class AssessmentScoresTerm implements AssessmentScores {
  @Field(() => Int, { description: '(办学)' })
  @Whole(0)
  operation: number;
  @Field(() => Int, { description: '(管理)' })
  @Whole(0)
  management: number;
  @Field(() => Int, { description: '(建设发展)' })
  @Whole(0)
  development: number;
  @Field(() => Int, { description: '(培训效果)' })
  @Whole(0)
  effect: number;
}

@ObjectType('YearSubmission', {
  simpleResolvers: true,
  description: 'Art.8(1): one half of what a base hands in by the end of the year (年度报送).',
})
export class YearSubmissionType implements Part<'report'> {
  @Field(() => LegalDateScalar, { description: 'When it was handed in first (报送日期).' })
  submittedOn: LegalDate;
  @Field(() => Boolean, { description: 'Whether the last day was over: a finding, and no more (是否逾期).' })
  late: boolean;
}

@ObjectType('YearPlanned', { simpleResolvers: true, description: 'What a base’s effective plans say (年度计划).' })
export class YearPlannedType implements Part<'planned'> {
  @Field(() => Int, { description: 'Plans in effect (计划班次).' })
  classes: number;
  @Field(() => Int, { description: 'Their hours (计划学时).' })
  hours: number;
}

@ObjectType('YearDone', { simpleResolvers: true, description: 'What a base taught in a year (年度完成情况).' })
export class YearDoneType implements Part<'done'> {
  @Field(() => Int, { description: 'Classes completed (办班数).' })
  classes: number;
  @Field(() => Int, { description: 'Hours of sessions held (授课学时).' })
  hours: number;
  @Field(() => Int, { description: 'Learners enrolled, as often as they were (培训人次).' })
  learners: number;
  @Field(() => Int, { description: 'Hours recognised to all of them together (认定学时).' })
  learnerHours: number;
  @Field(() => Int, { description: 'Those assessed who passed (合格人次).' })
  passed: number;
  @Field(() => Int, { description: 'Those who were assessed (考核人次).' })
  assessed: number;
}

type FindingView = BaseYearView['findings'][number];

/** The class and the words are resolved in `base-year.resolver.ts`. */
@ObjectType('BaseYearFinding', { simpleResolvers: true, description: 'Something found in a year (年度问题).' })
export class BaseYearFindingType implements FindingView {
  @Field(() => BaseFindingEnum)
  kind: BaseFinding;
  @Field(() => LegalDateScalar, { description: 'When it came to be (日期).' })
  on: LegalDate;
  @Field(() => String, { description: 'What was found (情况).' })
  text: string;
}

@ObjectType('Assessment', { simpleResolvers: true, description: 'Art.8: the assessment of a year (年度考核).' })
export class AssessmentType implements Part<'assessment'> {
  @Field(() => LegalDateScalar, { description: 'When it was concluded (考核日期).' })
  on: LegalDate;
  @Field(() => AssessmentScoresTerm)
  scores: AssessmentScoresTerm;
  @Field(() => AssessmentOutcomeEnum)
  outcome: AssessmentOutcome;
}

@ObjectType('BaseYear', {
  simpleResolvers: true,
  description:
    'Art.8: a base’s year: what it handed in, planned and did, what was found, how it was assessed (基地年度).',
})
export class BaseYearType {
  @Field(() => ID, { description: 'The base, `base-…`.' })
  baseId: string;
  @Field(() => Int, { description: 'The calendar year (年度).' })
  year: number;
  @Field(() => YearSubmissionType, { nullable: true, description: 'The review of the year (年度自查总结).' })
  report?: YearSubmissionType;
  @Field(() => YearSubmissionType, { nullable: true, description: 'The plan for the next (下一年度培训计划).' })
  nextPlan?: YearSubmissionType;
  @Field(() => YearPlannedType)
  planned: YearPlannedType;
  @Field(() => YearDoneType)
  done: YearDoneType;
  @Field(() => [BaseYearFindingType])
  @Extensions({ length: 20 })
  findings: readonly BaseYearFindingType[];
  @Field(() => AssessmentType, { nullable: true, description: 'Absent until it is concluded (年度考核).' })
  assessment?: AssessmentType;
  @Field(() => Boolean, { description: 'Art.8(2): whether the base was commended for it (是否表彰).' })
  commended: boolean;
}
