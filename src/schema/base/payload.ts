import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { BaseView } from '../../projections/views.js';
import { CommandPayload } from '../shared/command.payload.js';
import type { EdgeContext } from '../shared/context.js';
import type { Performed } from '../shared/perform.js';
import { BaseType } from './base.type.js';

@ObjectType('BasePayload', {
  implements: CommandPayload,
  simpleResolvers: true,
  description: 'The answer to a command on a base.',
})
export class BasePayload extends CommandPayload {
  @Field(() => BaseType, {
    nullable: true,
    description: 'The base as the views show it now; absent where the command was refused or `viewsCaughtUp` is false.',
  })
  base?: BaseType;
}

@Resolver(() => BasePayload)
export class BasePayloadResolver {
  @FieldResolver(() => BaseType, { nullable: true })
  async base(@Root() { id, viewsCaughtUp }: Performed, @Ctx() { loaders }: EdgeContext): Promise<BaseView | undefined> {
    return id === undefined || !viewsCaughtUp ? undefined : loaders.base.clear(id).load(id);
  }
}
