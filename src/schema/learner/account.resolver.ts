import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClassView, LearnerAccountView } from '../../projections/training-views.js';
import type { BaseView } from '../../projections/views.js';
import { BaseType } from '../base/base.type.js';
import type { EdgeContext } from '../shared/context.js';
import { ClassType } from '../training/class.type.js';
import { AccountItemType } from './learner.type.js';

type Item = LearnerAccountView['items'][number];

@Resolver(() => AccountItemType)
export class AccountItemResolver {
  @FieldResolver(() => ClassType, { nullable: true, description: 'The class, where the reader may see it (培训班).' })
  class(
    @Root() { classId, asOf }: Item,
    @Ctx() { loaders, views, viewer }: EdgeContext,
  ): Promise<ClassView | undefined> {
    return asOf !== undefined ? views.past.trainingClass(classId, asOf, viewer) : loaders.trainingClass.load(classId);
  }

  @FieldResolver(() => BaseType, { nullable: true, description: 'The base that held it (办班基地).' })
  base(@Root() { baseId, asOf }: Item, @Ctx() { loaders, views, viewer }: EdgeContext): Promise<BaseView | undefined> {
    return asOf !== undefined ? views.past.base(baseId, asOf, viewer) : loaders.base.load(baseId);
  }
}
