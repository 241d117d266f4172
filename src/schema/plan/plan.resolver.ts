import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { labels } from '../../aggregates/labels.js';
import type { ClassView, PlanView } from '../../projections/training-views.js';
import type { BaseView } from '../../projections/views.js';
import { BaseType } from '../base/base.type.js';
import { AtLeast, reached } from '../shared/at-least.js';
import type { EdgeContext } from '../shared/context.js';
import { LabelType, labelled } from '../shared/label.type.js';
import { type Page, PageArguments, pageFrom, pageOf } from '../shared/page.js';
import { dataOf } from '../shared/plain.js';
import { ClassConnection } from '../training/class.type.js';
import { PlansArguments } from './plan.args.js';
import { PlanConnection, PlanType } from './plan.type.js';

@Resolver(() => PlanType)
export class PlanResolver {
  @Query(() => PlanType, { nullable: true, description: 'One plan, where the reader may see it (培训计划).' })
  async plan(
    @Arg('id', () => ID, { description: '`plan-<uuid>`.' }) id: string,
    @Args(() => AtLeast) atLeast: AtLeast,
    @Ctx() context: EdgeContext,
  ): Promise<PlanView | undefined> {
    await reached(context, atLeast);
    return context.loaders.plan.load(id);
  }

  @Query(() => PlanConnection, {
    description: 'The plans of the bases that the reader sees whole: its own, or those it manages (培训计划列表).',
  })
  async plans(@Args(() => PlansArguments) args: PlansArguments, @Ctx() context: EdgeContext): Promise<Page<PlanView>> {
    const page = pageOf(args, context.language);
    await reached(context, args);
    const filter = args.filter == null ? {} : { filter: dataOf(args.filter, []) };
    return pageFrom(await context.views.training.plans({ ...page, ...filter }, context.viewer));
  }

  @FieldResolver(() => LabelType, { description: 'The status in words (状态名称).' })
  statusLabel(@Root() plan: PlanView, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(labels.planStatus[plan.status], language);
  }

  @FieldResolver(() => BaseType, { nullable: true, description: 'The base that submitted it (基地).' })
  base(
    @Root() { baseId, asOf }: PlanView,
    @Ctx() { loaders, views, viewer }: EdgeContext,
  ): Promise<BaseView | undefined> {
    return asOf !== undefined ? views.past.base(baseId, asOf, viewer) : loaders.base.load(baseId);
  }

  @FieldResolver(() => ClassConnection, { description: 'The classes opened under it (所办培训班).' })
  async classes(
    @Args(() => PageArguments) args: PageArguments,
    @Root() { id, baseId, asOf }: PlanView,
    @Ctx() context: EdgeContext,
  ): Promise<Page<ClassView>> {
    const ofThis = { ...pageOf(args, context.language), filter: { planId: id } };
    if (asOf !== undefined)
      return pageFrom(await context.views.past.classes(baseId, ofThis, asOf, context.viewer), asOf);
    return pageFrom(await context.views.training.classes(ofThis, context.viewer));
  }
}
