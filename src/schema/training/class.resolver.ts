import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { labels } from '../../aggregates/labels.js';
import type { ClassView, ParticipationView, PlanView } from '../../projections/training-views.js';
import type { BaseView } from '../../projections/views.js';
import { BaseType } from '../base/base.type.js';
import { PlanType } from '../plan/plan.type.js';
import { AtLeast, reached } from '../shared/at-least.js';
import type { EdgeContext } from '../shared/context.js';
import { LabelType, labelled } from '../shared/label.type.js';
import { type Page, PageArguments, pageFrom, pageOf } from '../shared/page.js';
import { dataOf } from '../shared/plain.js';
import { ClassesArguments } from './class.args.js';
import { ClassConnection, ClassType, ParticipationConnection } from './class.type.js';

@Resolver(() => ClassType)
export class ClassResolver {
  @Query(() => ClassType, { nullable: true, description: 'One class, where the reader may see it (培训班).' })
  async class(
    @Arg('id', () => ID, { description: '`class-<uuid>`.' }) id: string,
    @Args(() => AtLeast) atLeast: AtLeast,
    @Ctx() context: EdgeContext,
  ): Promise<ClassView | undefined> {
    await reached(context, atLeast);
    return context.loaders.trainingClass.load(id);
  }

  @Query(() => ClassConnection, {
    description: 'The classes of the bases that the reader sees whole: its own, or those it manages (培训班列表).',
  })
  async classes(
    @Args(() => ClassesArguments) args: ClassesArguments,
    @Ctx() context: EdgeContext,
  ): Promise<Page<ClassView>> {
    const page = pageOf(args, context.language);
    await reached(context, args);
    const filter = args.filter == null ? {} : { filter: dataOf(args.filter, []) };
    return pageFrom(await context.views.training.classes({ ...page, ...filter }, context.viewer));
  }

  @FieldResolver(() => LabelType, { description: 'The status in words (状态名称).' })
  statusLabel(@Root() { status }: ClassView, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(labels.classStatus[status], language);
  }

  @FieldResolver(() => BaseType, { nullable: true, description: 'The base that holds it (办班基地).' })
  base(
    @Root() { baseId, asOf }: ClassView,
    @Ctx() { loaders, views, viewer }: EdgeContext,
  ): Promise<BaseView | undefined> {
    return asOf !== undefined ? views.past.base(baseId, asOf, viewer) : loaders.base.load(baseId);
  }

  @FieldResolver(() => PlanType, { nullable: true, description: 'The plan that it is held under (培训计划).' })
  async plan(
    @Root() { content: { planId }, asOf }: ClassView,
    @Ctx() { loaders, views, viewer }: EdgeContext,
  ): Promise<PlanView | undefined> {
    if (planId === undefined) return undefined;
    return asOf !== undefined ? views.past.plan(planId, asOf, viewer) : loaders.plan.load(planId);
  }

  @FieldResolver(() => ParticipationConnection, {
    description: 'Its learners by reference, for the base and its bureaus; empty for anyone else (参训学员).',
  })
  async participations(
    @Args(() => PageArguments) args: PageArguments,
    @Root() { id, asOf }: ClassView,
    @Ctx() context: EdgeContext,
  ): Promise<Page<ParticipationView>> {
    const page = pageOf(args, context.language);
    if (asOf !== undefined)
      return pageFrom(await context.views.past.participations(id, page, asOf, context.viewer), asOf);
    return pageFrom(await context.views.training.participations(id, page, context.viewer));
  }
}
