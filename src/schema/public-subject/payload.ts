import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { PublicSubjectView } from '../../projections/training-views.js';
import { CommandPayload } from '../shared/command.payload.js';
import type { EdgeContext } from '../shared/context.js';
import type { Performed } from '../shared/perform.js';
import { PublicSubjectType } from './public-subject.type.js';

@ObjectType('PublicSubjectPayload', {
  implements: CommandPayload,
  simpleResolvers: true,
  description: 'The answer to a command on a public subject.',
})
export class PublicSubjectPayload extends CommandPayload {
  @Field(() => PublicSubjectType, {
    nullable: true,
    description:
      'The subject as the views show it now; absent where the command was refused or `viewsCaughtUp` is false.',
  })
  publicSubject?: PublicSubjectType;
}

@Resolver(() => PublicSubjectPayload)
export class PublicSubjectPayloadResolver {
  @FieldResolver(() => PublicSubjectType, { nullable: true })
  async publicSubject(
    @Root() { id, viewsCaughtUp }: Performed,
    @Ctx() { views }: EdgeContext,
  ): Promise<PublicSubjectView | undefined> {
    return id === undefined || !viewsCaughtUp ? undefined : views.training.publicSubject(id);
  }
}
