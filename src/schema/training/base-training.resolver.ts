import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClassView, PlanView } from '../../projections/training-views.js';
import type { BaseView } from '../../projections/views.js';
import { BaseType } from '../base/base.type.js';
import { BasePlansArguments } from '../plan/plan.args.js';
import { PlanConnection } from '../plan/plan.type.js';
import type { EdgeContext } from '../shared/context.js';
import { type Page, pageFrom, pageOf } from '../shared/page.js';
import { dataOf } from '../shared/plain.js';
import { BaseClassesArguments } from './class.args.js';
import { ClassConnection } from './class.type.js';

/** What a base plans and teaches. */
@Resolver(() => BaseType)
export class BaseTrainingResolver {
  @FieldResolver(() => PlanConnection, { description: 'Its plans, where the reader may see them (培训计划).' })
  async plans(
    @Args(() => BasePlansArguments) { filter, ...args }: BasePlansArguments,
    @Root() base: BaseView,
    @Ctx() context: EdgeContext,
  ): Promise<Page<PlanView>> {
    const asked = { ...pageOf(args, context.language), filter: dataOf(filter ?? {}, []) };
    if (base.asOf !== undefined) {
      return pageFrom(await context.views.past.plans(base.id, asked, base.asOf, context.viewer), base.asOf);
    }
    const ofThis = { ...asked, filter: { ...asked.filter, baseId: base.id } };
    return pageFrom(await context.views.training.plans(ofThis, context.viewer));
  }

  @FieldResolver(() => ClassConnection, { description: 'Its classes, where the reader may see them (培训班).' })
  async classes(
    @Args(() => BaseClassesArguments) { filter, ...args }: BaseClassesArguments,
    @Root() base: BaseView,
    @Ctx() context: EdgeContext,
  ): Promise<Page<ClassView>> {
    const asked = { ...pageOf(args, context.language), filter: dataOf(filter ?? {}, []) };
    if (base.asOf !== undefined) {
      return pageFrom(await context.views.past.classes(base.id, asked, base.asOf, context.viewer), base.asOf);
    }
    const ofThis = { ...asked, filter: { ...asked.filter, baseId: base.id } };
    return pageFrom(await context.views.training.classes(ofThis, context.viewer));
  }
}
