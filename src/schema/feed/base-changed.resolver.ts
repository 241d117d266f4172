import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import { stoppable } from '../../feed/index.js';
import type { BaseView } from '../../projections/views.js';
import { BaseType } from '../base/base.type.js';
import type { EdgeContext } from '../shared/context.js';
import { badArgument } from '../shared/errors.js';

type Asked = { readonly id: string };

/** Says that the base has changed: entries that came together are told of once. */
async function* changesOfBase(context: EdgeContext, id: string, signal: AbortSignal): AsyncGenerator<Asked, undefined> {
  const { feed, viewer, views, language } = context;
  let place = feed.hub.tip;
  const query = { filter: { base: id }, viewer, batchSize: 1 };
  if ((await views.queries.base(id, viewer)) === undefined) throw badArgument('BASE_UNKNOWN', 'id', language);
  while (!feed.hub.closed && !signal.aborted) {
    await feed.hub.beyond(place, signal);
    if (signal.aborted) return;
    const { passed, to } = await feed.batch(query, place);
    place = passed.length > 0 ? feed.hub.tip : to;
    if (passed.length > 0) yield { id };
  }
}

@Resolver()
export class BaseChangedResolver {
  @Subscription(() => BaseType, {
    description:
      'A base as it is now, again after every entry that concerns it and that the reader may see (基地变更).',
    subscribe: ({ context, args }) => stoppable((signal) => changesOfBase(context, String(args.id), signal)),
  })
  baseChanged(
    @Root() { id }: Asked,
    @Arg('id', () => ID, { description: '`base-<uuid>`.' }) _id: string,
    @Ctx() { views, viewer }: EdgeContext,
  ): Promise<BaseView | undefined> {
    return views.queries.base(id, viewer);
  }
}
