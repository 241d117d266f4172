import { Arg, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { CorrectionView, EntryView, WithdrawalView } from '../../projections/views.js';
import { CommandPayload } from '../shared/command.payload.js';
import type { EdgeContext } from '../shared/context.js';
import { type Performed, perform } from '../shared/perform.js';
import { CorrectEntryInput, WithdrawEntryInput } from './correction.inputs.js';
import { CorrectionType, WithdrawalType } from './correction.types.js';
import { EntryType } from './entry.type.js';
import { entryIdOf, eventId } from './entry-id.js';

@ObjectType('EntryPayload', {
  implements: CommandPayload,
  simpleResolvers: true,
  description: 'The answer to a command on an entry.',
})
export class EntryPayload extends CommandPayload {
  @Field(() => EntryType, {
    nullable: true,
    description:
      'The entry as the views show it now; absent where the command was refused or `viewsCaughtUp` is false.',
  })
  entry?: EntryType;
}

/** The record that an entry is in, where the reader may see it: an entry that is not seen cannot be corrected. */
const recordOf = async ({ views, viewer }: EdgeContext, entryId: string) => {
  const entry = await views.queries.entry(entryId, viewer);
  return { field: 'entryId', id: entry?.stream ?? entryId };
};

@Resolver()
export class EntryCommandsResolver {
  @Mutation(() => EntryPayload, {
    description:
      'Corrects an entry in descriptive fields and dates, on a document; the entry itself stays (更正登记事项).',
  })
  async correctEntry(
    @Arg('input', () => CorrectEntryInput) input: CorrectEntryInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    const entryId = eventId(input.entryId);
    const fields = (input.fields ?? []).map(({ field, text, number }) => {
      const value = number ?? text;
      return value == null ? { field } : { field, value };
    });
    const data = { entryId, fields, reason: input.reason };
    return perform(context, 'correctEntry', input, data, await recordOf(context, entryId));
  }

  @Mutation(() => EntryPayload, {
    description: 'Takes back what was decided ahead, before its date (撤回待生效事项).',
  })
  async withdrawEntry(
    @Arg('input', () => WithdrawEntryInput) input: WithdrawEntryInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    const data = { entryId: eventId(input.entryId), reason: input.reason };
    return perform(context, 'withdrawEntry', input, data, await recordOf(context, data.entryId));
  }
}

/** The entry that a correction or a withdrawal is about. */
@Resolver(() => EntryPayload)
export class EntryPayloadResolver {
  @FieldResolver(() => EntryType, { nullable: true })
  async entry(
    @Root() { entries, viewsCaughtUp }: Performed,
    @Ctx() { views, viewer }: EdgeContext,
  ): Promise<EntryView | undefined> {
    const about = entries[0]?.about;
    return about === undefined || !viewsCaughtUp ? undefined : views.queries.entry(about, viewer);
  }
}

@Resolver(() => CorrectionType)
export class CorrectionResolver {
  @FieldResolver(() => ID)
  corrects(@Root() { corrects }: CorrectionView): string {
    return entryIdOf(corrects);
  }

  @FieldResolver(() => ID)
  entryId(@Root() { entryId }: CorrectionView): string {
    return entryIdOf(entryId);
  }
}

@Resolver(() => WithdrawalType)
export class WithdrawalResolver {
  @FieldResolver(() => ID)
  entryId(@Root() { entryId }: WithdrawalView): string {
    return entryIdOf(entryId);
  }
}
