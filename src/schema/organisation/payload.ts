import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { OrganisationView } from '../../projections/views.js';
import { CommandPayload } from '../shared/command.payload.js';
import type { EdgeContext } from '../shared/context.js';
import type { Performed } from '../shared/perform.js';
import { OrganisationType } from './organisation.type.js';

@ObjectType('OrganisationPayload', {
  implements: CommandPayload,
  simpleResolvers: true,
  description: 'The answer to a command on an institution.',
})
export class OrganisationPayload extends CommandPayload {
  @Field(() => OrganisationType, {
    nullable: true,
    description:
      'The institution as the views show it now; absent where the command was refused or `viewsCaughtUp` is false.',
  })
  organisation?: OrganisationType;
}

@Resolver(() => OrganisationPayload)
export class OrganisationPayloadResolver {
  @FieldResolver(() => OrganisationType, { nullable: true })
  async organisation(
    @Root() { id, viewsCaughtUp }: Performed,
    @Ctx() { loaders }: EdgeContext,
  ): Promise<OrganisationView | undefined> {
    return id === undefined || !viewsCaughtUp ? undefined : loaders.organisation.clear(id).load(id);
  }
}
