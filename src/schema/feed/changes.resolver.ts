import { Args, Resolver, Root, Subscription } from 'type-graphql';
import { type ChangeMessage, stoppable } from '../../feed/index.js';
import type { EdgeContext } from '../shared/context.js';
import { ChangeMessageUnion } from './change.types.js';
import { ChangesArguments } from './changes.args.js';
import { openChanges } from './opened.js';

/** One reader's feed, as graphql-js executes it; the server shares what several readers are sent. */
async function* changesOf(
  context: EdgeContext,
  args: ChangesArguments,
  signal: AbortSignal,
): AsyncGenerator<ChangeMessage, undefined> {
  const { query, start } = await openChanges(context, args);
  if ('refetch' in start) {
    yield { kind: 'MustRefetch', reason: start.refetch };
    return;
  }
  yield* context.feed.messages(query, start.place, signal);
}

@Resolver()
export class ChangesResolver {
  @Subscription(() => ChangeMessageUnion, {
    description:
      'What is recorded, from a cursor on: what is there already, then `CaughtUp`, then live, with nothing lost and nothing repeated in between (变更流).',
    subscribe: ({ context, args }) => stoppable((signal) => changesOf(context, args, signal)),
  })
  changes(@Root() message: ChangeMessage, @Args(() => ChangesArguments) _args: ChangesArguments): ChangeMessage {
    return message;
  }
}
