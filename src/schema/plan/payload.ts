import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { PlanView } from '../../projections/training-views.js';
import { CommandPayload } from '../shared/command.payload.js';
import type { EdgeContext } from '../shared/context.js';
import type { Performed } from '../shared/perform.js';
import { PlanType } from './plan.type.js';

@ObjectType('PlanPayload', {
  implements: CommandPayload,
  simpleResolvers: true,
  description: 'The answer to a command on a plan.',
})
export class PlanPayload extends CommandPayload {
  @Field(() => PlanType, {
    nullable: true,
    description: 'The plan as the views show it now; absent where the command was refused or `viewsCaughtUp` is false.',
  })
  plan?: PlanType;
}

@Resolver(() => PlanPayload)
export class PlanPayloadResolver {
  @FieldResolver(() => PlanType, { nullable: true })
  async plan(@Root() { id, viewsCaughtUp }: Performed, @Ctx() { loaders }: EdgeContext): Promise<PlanView | undefined> {
    return id === undefined || !viewsCaughtUp ? undefined : loaders.plan.clear(id).load(id);
  }
}
