import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClassView } from '../../projections/training-views.js';
import type { BaseView } from '../../projections/views.js';
import { BaseType } from '../base/base.type.js';
import type { EdgeContext } from '../shared/context.js';
import { ClassType } from '../training/class.type.js';
import { AccountItemType } from './learner.type.js';

@Resolver(() => AccountItemType)
export class AccountItemResolver {
  @FieldResolver(() => ClassType, { nullable: true, description: 'The class, where the reader may see it (培训班).' })
  class(@Root() { classId }: AccountItemType, @Ctx() { loaders }: EdgeContext): Promise<ClassView | undefined> {
    return loaders.trainingClass.load(classId);
  }

  @FieldResolver(() => BaseType, { nullable: true, description: 'The base that held it (办班基地).' })
  base(@Root() { baseId }: AccountItemType, @Ctx() { loaders }: EdgeContext): Promise<BaseView | undefined> {
    return loaders.base.load(baseId);
  }
}
