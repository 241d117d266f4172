import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { labels } from '../../aggregates/labels.js';
import type { LearnerAccountView, LearnerView } from '../../projections/training-views.js';
import type { DivisionView } from '../../projections/views.js';
import { DivisionType } from '../jurisdiction/jurisdiction.types.js';
import { AtLeast, reached } from '../shared/at-least.js';
import type { EdgeContext } from '../shared/context.js';
import { LabelType, labelled } from '../shared/label.type.js';
import { yearOf } from '../shared/years.js';
import { AsOfArgument } from '../two-times/as-of.inputs.js';
import { pointOf } from '../two-times/point.js';
import { LearnerAccountType, LearnerType } from './learner.type.js';

@Resolver(() => LearnerType)
export class LearnerResolver {
  @Query(() => LearnerType, {
    nullable: true,
    description: 'One learner, for the bureau or the base that may see the learner; never for the public (学员).',
  })
  async learner(
    @Arg('id', () => ID, { description: '`learner-<uuid>`; never a name or an ID number.' }) id: string,
    @Args(() => AtLeast) atLeast: AtLeast,
    @Ctx() context: EdgeContext,
  ): Promise<LearnerView | undefined> {
    await reached(context, atLeast);
    return context.loaders.learner.load(id);
  }

  @Query(() => LearnerAccountType, {
    nullable: true,
    description: 'Art.9: a learner’s year, for who may see the learner (学时账户).',
  })
  async learnerAccount(
    @Arg('learner', () => ID, { description: '`learner-<uuid>`.' }) learner: string,
    @Arg('year', () => Int, { description: 'The calendar year (年度).' }) year: number,
    @Args(() => AtLeast) atLeast: AtLeast,
    @Args(() => AsOfArgument) { asOf }: AsOfArgument,
    @Ctx() context: EdgeContext,
  ): Promise<LearnerAccountView | undefined> {
    const asked = yearOf(year, context.language);
    await reached(context, atLeast);
    if (asOf != null) {
      return context.views.past.learnerAccount(learner, asked, await pointOf(asOf, 'asOf', context), context.viewer);
    }
    return context.views.training.learnerAccount(learner, asked, context.viewer);
  }

  @FieldResolver(() => LabelType, { description: 'The status in words (状态名称).' })
  statusLabel(@Root() { status }: LearnerView, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(labels.learnerStatus[status], language);
  }

  @FieldResolver(() => LabelType, { description: 'The title level in words (职称层级名称).' })
  titleLabel(@Root() { titleLevel }: LearnerView, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(labels.titleLevel[titleLevel], language);
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'The employer’s division (单位所在区划).' })
  division(@Root() { gb6, asOf }: LearnerView, @Ctx() { views }: EdgeContext): Promise<DivisionView | undefined> {
    return asOf !== undefined ? views.past.division(gb6, asOf) : views.queries.division(gb6);
  }

  @FieldResolver(() => LearnerAccountType, { nullable: true, description: 'Art.9: the learner’s year (学时账户).' })
  async account(
    @Arg('year', () => Int, { description: 'The calendar year (年度).' }) year: number,
    @Root() { id, asOf }: LearnerView,
    @Ctx() { views, viewer, language }: EdgeContext,
  ): Promise<LearnerAccountView | undefined> {
    if (asOf !== undefined) return views.past.learnerAccount(id, yearOf(year, language), asOf, viewer);
    return views.training.learnerAccount(id, yearOf(year, language), viewer);
  }
}
