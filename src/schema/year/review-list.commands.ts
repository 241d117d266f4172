import { Arg, Ctx, Field, FieldResolver, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { Level } from '../../aggregates/vocabulary.js';
import type { ReviewListView } from '../../projections/training-views.js';
import { CommandInput } from '../shared/command.inputs.js';
import { CommandPayload } from '../shared/command.payload.js';
import type { EdgeContext } from '../shared/context.js';
import { LevelEnum } from '../shared/enums.js';
import { type Performed, performHere } from '../shared/perform.js';
import { Year } from '../shared/rules.js';
import { ReviewListType } from './review-list.type.js';
import { reviewListById } from './review-list-by-id.js';

@InputType({ description: 'Art.8(2): the results of every live base of a bureau are published (审核公布).' })
export class PublishReviewListInput extends CommandInput {
  @Field(() => Int, { description: 'The year assessed (年度).' })
  @Year()
  year: number;
  @Field(() => LevelEnum, { description: 'MUNICIPAL by the city, COUNTY by a county bureau of its own bases.' })
  level: Level;
}

@ObjectType('ReviewListPayload', {
  implements: CommandPayload,
  simpleResolvers: true,
  description: 'The answer to the publication of a review list.',
})
export class ReviewListPayload extends CommandPayload {
  @Field(() => ReviewListType, {
    nullable: true,
    description: 'The list as the views show it now; absent where the command was refused or `viewsCaughtUp` is false.',
  })
  reviewList?: ReviewListType;
}

@Resolver(() => ReviewListPayload)
export class ReviewListCommandsResolver {
  @Mutation(() => ReviewListPayload, {
    description: 'Art.8(2): publishes the results of a year, once every live base has one (审核公布).',
  })
  publishReviewList(
    @Arg('input', () => PublishReviewListInput) input: PublishReviewListInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performHere(context, 'publishReviewList', input);
  }

  @FieldResolver(() => ReviewListType, { nullable: true })
  async reviewList(
    @Root() { id, viewsCaughtUp }: Performed,
    @Ctx() { views }: EdgeContext,
  ): Promise<ReviewListView | undefined> {
    return id === undefined || !viewsCaughtUp ? undefined : reviewListById(id, views.training);
  }
}
