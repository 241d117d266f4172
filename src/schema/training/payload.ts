import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { ClassView } from '../../projections/training-views.js';
import { CommandPayload } from '../shared/command.payload.js';
import type { EdgeContext } from '../shared/context.js';
import type { Performed } from '../shared/perform.js';
import { ClassType } from './class.type.js';

@ObjectType('ClassPayload', {
  implements: CommandPayload,
  simpleResolvers: true,
  description: 'The answer to a command on a class.',
})
export class ClassPayload extends CommandPayload {
  @Field(() => ClassType, {
    nullable: true,
    description:
      'The class as the views show it now; absent where the command was refused or `viewsCaughtUp` is false.',
  })
  class?: ClassType;
}

@Resolver(() => ClassPayload)
export class ClassPayloadResolver {
  @FieldResolver(() => ClassType, { nullable: true })
  async class(
    @Root() { id, viewsCaughtUp }: Performed,
    @Ctx() { loaders }: EdgeContext,
  ): Promise<ClassView | undefined> {
    return id === undefined || !viewsCaughtUp ? undefined : loaders.trainingClass.clear(id).load(id);
  }
}
