import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import type { SubjectCategory } from '../../aggregates/vocabulary.js';
import type { TrainingStatisticsView } from '../../projections/training-views.js';
import { SubjectCategoryEnum } from '../shared/enums.js';
import { Gb6Scalar } from '../shared/scalars.js';

const words = {
  classes: 'Classes completed (办班数).',
  learners: 'Learners, as often as they were enrolled (培训人次).',
  recognisedHours: 'Hours recognised to all of them together, corrections counted in (认定学时).',
};

@ObjectType('TrainingYear', {
  simpleResolvers: true,
  description: 'Training of one category in a year (年度培训统计).',
})
export class TrainingYear {
  @Field(() => Int, { description: 'The calendar year (年度).' })
  year: number;
  @Field(() => SubjectCategoryEnum)
  category: SubjectCategory;
  @Field(() => Int, { description: words.classes })
  classes: number;
  @Field(() => Int, { description: words.learners })
  learners: number;
  @Field(() => Int, { description: words.recognisedHours })
  recognisedHours: number;
  @Field(() => Int, { description: 'Those assessed (考核人次).' })
  assessed: number;
  @Field(() => Int, { description: 'Those who passed (合格人次).' })
  passed: number;
}

/** The division itself is in `statistics.resolver.ts`. */
@ObjectType('TrainingDivision', {
  simpleResolvers: true,
  description: 'Training by bases in a division (区划培训统计).',
})
export class TrainingDivision {
  @Field(() => Gb6Scalar)
  gb6: string;
  @Field(() => Int, { description: words.classes })
  classes: number;
  @Field(() => Int, { description: words.recognisedHours })
  recognisedHours: number;
}

/** The base itself is in `statistics.resolver.ts`. */
@ObjectType('TrainingBase', { simpleResolvers: true, description: 'Training by a base (基地培训统计).' })
export class TrainingBase {
  @Field(() => ID, { description: 'The base, `base-…`.' })
  baseId: string;
  @Field(() => Int, { description: words.classes })
  classes: number;
  @Field(() => Int, { description: words.recognisedHours })
  recognisedHours: number;
}

@ObjectType('TrainingCourse', { simpleResolvers: true, description: 'A course, wherever it was taught (课程统计).' })
export class TrainingCourse {
  @Field(() => String, { description: 'Its name (课程名称).' })
  course: string;
  @Field(() => Int, { description: words.classes })
  classes: number;
  @Field(() => Int, { description: words.learners })
  learners: number;
  @Field(() => Int, { description: words.recognisedHours })
  recognisedHours: number;
}

@ObjectType('TrainingStatistics', {
  simpleResolvers: true,
  description: 'Completed classes in the year of their first session, hours in the year of their session (培训统计).',
})
export class TrainingStatisticsType implements Omit<TrainingStatisticsView, 'byDivision'> {
  @Field(() => [TrainingYear], { description: 'By year and category.' })
  @Extensions({ length: 20 })
  byYear: readonly TrainingYear[];
  @Field(() => [TrainingDivision], { description: 'By the division of the base on the day.' })
  @Extensions({ length: 20 })
  byDivision: readonly TrainingDivision[];
  @Field(() => [TrainingBase], { description: 'At most 100, those with the most hours first.' })
  @Extensions({ length: 100 })
  byBase: readonly TrainingBase[];
  @Field(() => [TrainingCourse], { description: 'At most 20, those with the most hours first.' })
  @Extensions({ length: 20 })
  topCourses: readonly TrainingCourse[];
}
