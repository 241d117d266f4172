import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { PublicSubjectView } from '../../projections/training-views.js';
import type { BaseView } from '../../projections/views.js';
import { BaseType } from '../base/base.type.js';
import { OnArguments } from '../jurisdiction/jurisdiction.resolver.js';
import { reached } from '../shared/at-least.js';
import { type EdgeContext, today } from '../shared/context.js';
import { PublicDeliveryType, PublicSubjectType } from './public-subject.type.js';

@Resolver(() => PublicDeliveryType)
export class PublicSubjectResolver {
  @Query(() => [PublicSubjectType], { description: 'Art.7市5: the public subjects of a day (公共科目).' })
  async publicSubjects(
    @Args(() => OnArguments) args: OnArguments,
    @Ctx() context: EdgeContext,
  ): Promise<readonly PublicSubjectView[]> {
    await reached(context, args);
    return context.views.training.publicSubjects(args.on ?? today(context));
  }

  @FieldResolver(() => BaseType, { nullable: true, description: 'The base that teaches it (施教基地).' })
  base(@Root() { baseId }: PublicDeliveryType, @Ctx() { loaders }: EdgeContext): Promise<BaseView | undefined> {
    return loaders.base.load(baseId);
  }
}
