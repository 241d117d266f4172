import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import type { AssessmentOutcome } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import type { ReviewListView } from '../../projections/training-views.js';
import { NodeInterface } from '../shared/node.type.js';
import { LegalDateScalar } from '../shared/scalars.js';
import { AssessmentOutcomeEnum } from '../shared/training.enums.js';

/** The base itself is in `review-list.resolver.ts`. */
@ObjectType('ReviewItem', { simpleResolvers: true, description: 'The result of one base (考核结果).' })
export class ReviewItemType {
  @Field(() => ID, { description: 'The base, `base-…`.' })
  baseId: string;
  @Field(() => String, { description: 'Its unified number (统一编号).' })
  number: string;
  @Field(() => AssessmentOutcomeEnum)
  outcome: AssessmentOutcome;
}

@ObjectType('ReviewList', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'Art.8(2): the published results of a bureau’s bases for a year (审核公布).',
})
export class ReviewListType implements ReviewListView {
  @Field(() => ID, { description: '`reviewList-<GB6 of the bureau>-<year>`.' })
  id: string;
  @Field(() => String, { description: 'The GB6 of the bureau that published it (公布机关).' })
  bureau: string;
  @Field(() => Int, { description: 'The year assessed (年度).' })
  year: number;
  @Field(() => LegalDateScalar, { description: 'When it was published (公布日期).' })
  publishedOn: LegalDate;
  @Field(() => [ReviewItemType], { description: 'Every live base of the bureau, by number.' })
  @Extensions({ length: 100 })
  items: readonly ReviewItemType[];
}
