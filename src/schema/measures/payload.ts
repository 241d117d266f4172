import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { EntryView, MeasuresView } from '../../projections/views.js';
import { CommandPayload } from '../shared/command.payload.js';
import type { EdgeContext } from '../shared/context.js';
import type { Performed } from '../shared/perform.js';
import { MeasuresVersionType } from './measures.types.js';

@ObjectType('MeasuresPayload', {
  implements: CommandPayload,
  simpleResolvers: true,
  description: 'The answer to a command on the measures.',
})
export class MeasuresPayload extends CommandPayload {
  @Field(() => MeasuresVersionType, {
    nullable: true,
    description:
      'The version published, or the one interpreted, as the views show it now; absent where the command was refused.',
  })
  measures?: MeasuresVersionType;
}

/** The version that an entry published, or the one in force when it was made. */
const versionOf = ({ data, measures }: EntryView): number =>
  'version' in data && typeof data.version === 'number' ? data.version : measures;

@Resolver(() => MeasuresPayload)
export class MeasuresPayloadResolver {
  @FieldResolver(() => MeasuresVersionType, { nullable: true })
  async measures(
    @Root() { entries, viewsCaughtUp }: Performed,
    @Ctx() { views }: EdgeContext,
  ): Promise<MeasuresView | undefined> {
    const entry = entries[0];
    if (entry === undefined || !viewsCaughtUp) return undefined;
    const versions = await views.queries.measuresVersions();
    return versions.find(({ version }) => version === versionOf(entry));
  }
}
