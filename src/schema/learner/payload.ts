import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { LearnerView } from '../../projections/training-views.js';
import { CommandPayload } from '../shared/command.payload.js';
import type { EdgeContext } from '../shared/context.js';
import type { Performed } from '../shared/perform.js';
import { LearnerType } from './learner.type.js';

@ObjectType('LearnerPayload', {
  implements: CommandPayload,
  simpleResolvers: true,
  description: 'The answer to a command on a learner.',
})
export class LearnerPayload extends CommandPayload {
  @Field(() => LearnerType, {
    nullable: true,
    description:
      'The learner as the views show it now; absent where the command was refused, `viewsCaughtUp` is false, or the reader does not teach or manage the learner yet.',
  })
  learner?: LearnerType;
}

@Resolver(() => LearnerPayload)
export class LearnerPayloadResolver {
  @FieldResolver(() => ID, { nullable: true, description: 'The learner, `learner-<uuid>`; absent where refused.' })
  learnerId(@Root() { id }: Performed): string | undefined {
    return id;
  }

  @FieldResolver(() => LearnerType, { nullable: true })
  async learner(
    @Root() { id, viewsCaughtUp }: Performed,
    @Ctx() { loaders }: EdgeContext,
  ): Promise<LearnerView | undefined> {
    return id === undefined || !viewsCaughtUp ? undefined : loaders.learner.clear(id).load(id);
  }
}
