import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { BaseView, DivisionView } from '../../projections/views.js';
import { BaseType } from '../base/base.type.js';
import { DivisionType } from '../jurisdiction/jurisdiction.types.js';
import { AtLeast, reached } from '../shared/at-least.js';
import type { EdgeContext } from '../shared/context.js';
import { Gb6Scalar } from '../shared/scalars.js';
import { yearsOf } from '../shared/years.js';
import { TrainingBase, TrainingDivision, TrainingStatisticsType } from './statistics.types.js';

@ArgsType()
export class TrainingStatisticsArguments extends AtLeast {
  @Field(() => Int, { description: 'The first calendar year (起始年度).' })
  from: number;
  @Field(() => Int, { description: 'The last calendar year (截止年度).' })
  to: number;
  @Field(() => Gb6Scalar, { nullable: true, description: 'Only bases of this division on the day (所属区划).' })
  division?: string | null;
}

@Resolver()
export class TrainingStatisticsResolver {
  @Query(() => TrainingStatisticsType, {
    description: 'Classes, learners and hours by year, category, division, base and course (培训统计).',
  })
  async trainingStatistics(
    @Args(() => TrainingStatisticsArguments) args: TrainingStatisticsArguments,
    @Ctx() context: EdgeContext,
  ): Promise<TrainingStatisticsType> {
    const years = yearsOf(args, context.language);
    await reached(context, args);
    const asked = args.division == null ? years : { ...years, division: args.division };
    const { byDivision, ...rest } = await context.views.training.trainingStatistics(asked, context.viewer);
    return { ...rest, byDivision: byDivision.map(({ key, ...counts }) => ({ gb6: key, ...counts })) };
  }
}

@Resolver(() => TrainingDivision)
export class TrainingDivisionResolver {
  @FieldResolver(() => DivisionType, { nullable: true })
  division(@Root() { gb6 }: TrainingDivision, @Ctx() { views }: EdgeContext): Promise<DivisionView | undefined> {
    return views.queries.division(gb6);
  }
}

@Resolver(() => TrainingBase)
export class TrainingBaseResolver {
  @FieldResolver(() => BaseType, { nullable: true })
  base(@Root() { baseId }: TrainingBase, @Ctx() { loaders }: EdgeContext): Promise<BaseView | undefined> {
    return loaders.base.load(baseId);
  }
}
