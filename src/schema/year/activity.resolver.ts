import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { labels } from '../../aggregates/labels.js';
import type { CityActivityView } from '../../projections/training-views.js';
import type { BaseView } from '../../projections/views.js';
import { BaseType } from '../base/base.type.js';
import { PageAtLeast, reached } from '../shared/at-least.js';
import type { EdgeContext } from '../shared/context.js';
import { LabelType, labelled } from '../shared/label.type.js';
import { type Page, pageFrom, pageOf } from '../shared/page.js';
import { yearOf } from '../shared/years.js';
import { CityActivityConnection, CityActivityType } from './activity.type.js';

@ArgsType()
export class CityActivitiesArguments extends PageAtLeast {
  @Field(() => Int, { nullable: true, description: 'Of this calendar year (年度).' })
  year?: number | null;
}

@Resolver(() => CityActivityType)
export class CityActivityResolver {
  @Query(() => CityActivityConnection, {
    description: 'Art.3, 7市6–8: what the city did for its bases, the latest first (市局活动).',
  })
  async cityActivities(
    @Args(() => CityActivitiesArguments) args: CityActivitiesArguments,
    @Ctx() context: EdgeContext,
  ): Promise<Page<CityActivityView>> {
    const page = pageOf(args, context.language);
    const ofYear = args.year == null ? {} : { year: yearOf(args.year, context.language) };
    await reached(context, args);
    return pageFrom(await context.views.training.cityActivities({ ...page, ...ofYear }));
  }

  @FieldResolver(() => LabelType, { description: 'The kind in words (活动名称).' })
  label(@Root() { kind }: CityActivityView, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(labels.cityActivity[kind], language);
  }

  @FieldResolver(() => BaseType, {
    nullable: true,
    description: 'Of a commendation: the base whose staff it is (基地).',
  })
  async base(@Root() activity: CityActivityView, @Ctx() { loaders }: EdgeContext): Promise<BaseView | undefined> {
    return 'baseId' in activity ? loaders.base.load(activity.baseId) : undefined;
  }
}
