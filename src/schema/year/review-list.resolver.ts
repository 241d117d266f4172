import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { labels } from '../../aggregates/labels.js';
import type { ReviewListView } from '../../projections/training-views.js';
import type { BaseView } from '../../projections/views.js';
import { BaseType } from '../base/base.type.js';
import { AtLeast, reached } from '../shared/at-least.js';
import type { EdgeContext } from '../shared/context.js';
import { LabelType, labelled } from '../shared/label.type.js';
import { yearOf } from '../shared/years.js';
import { ReviewItemType, ReviewListType } from './review-list.type.js';

@Resolver(() => ReviewItemType)
export class ReviewListResolver {
  @Query(() => [ReviewListType], { description: 'Art.8(2): the review lists published for a year (审核公布).' })
  async reviewLists(
    @Arg('year', () => Int, { description: 'The year assessed (年度).' }) year: number,
    @Args(() => AtLeast) atLeast: AtLeast,
    @Ctx() context: EdgeContext,
  ): Promise<readonly ReviewListView[]> {
    const asked = yearOf(year, context.language);
    await reached(context, atLeast);
    return context.views.training.reviewLists(asked);
  }

  @FieldResolver(() => BaseType, { nullable: true, description: 'The base (基地).' })
  base(@Root() { baseId }: ReviewItemType, @Ctx() { loaders }: EdgeContext): Promise<BaseView | undefined> {
    return loaders.base.load(baseId);
  }

  @FieldResolver(() => LabelType, { description: 'The outcome in words (考核结果名称).' })
  outcomeLabel(@Root() { outcome }: ReviewItemType, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(labels.assessmentOutcome[outcome], language);
  }
}
