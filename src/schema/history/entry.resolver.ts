import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { eventLabel } from '../../aggregates/labels.js';
import type { EntryView } from '../../projections/views.js';
import { AtLeast, reached } from '../shared/at-least.js';
import type { EdgeContext } from '../shared/context.js';
import { ArticleType, cited, LabelType, labelled } from '../shared/label.type.js';
import { EntryType } from './entry.type.js';
import { entryIdOf, eventId } from './entry-id.js';

@Resolver(() => EntryType)
export class EntryResolver {
  @Query(() => EntryType, {
    nullable: true,
    description: 'One entry of the ledger, where the reader may see it (登记事项).',
  })
  async entry(
    @Arg('id', () => ID, { description: '`entry-<uuid>`, or the uuid.' }) id: string,
    @Args(() => AtLeast) atLeast: AtLeast,
    @Ctx() context: EdgeContext,
  ): Promise<EntryView | undefined> {
    await reached(context, atLeast);
    return context.views.queries.entry(eventId(id), context.viewer);
  }

  @FieldResolver(() => ID)
  id(@Root() entry: EntryView): string {
    return entryIdOf(entry.id);
  }

  @FieldResolver(() => EntryType, {
    nullable: true,
    description: 'Of a correction, a withdrawal or an effect: the entry that it is about (所涉事项).',
  })
  async about(
    @Root() { about, target }: EntryView,
    @Ctx() { views, viewer }: EdgeContext,
  ): Promise<EntryView | undefined> {
    return about === undefined ? undefined : (target ?? views.queries.entry(about, viewer));
  }

  @FieldResolver(() => Int, { description: 'The version of the event’s format.' })
  version(@Root() entry: EntryView): number {
    return entry.v;
  }

  @FieldResolver(() => LabelType, { description: 'What the event is called (事件名称).' })
  label(@Root() entry: EntryView, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(eventLabel(entry.type), language);
  }

  @FieldResolver(() => [ArticleType], { description: 'The clauses that it rests on (依据条款).' })
  articles(@Root() entry: EntryView, @Ctx() { language }: EdgeContext): readonly ArticleType[] {
    return entry.articles.map((article) => cited(article, language));
  }
}
