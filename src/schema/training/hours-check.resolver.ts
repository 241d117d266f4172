import { Arg, Args, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { labels } from '../../aggregates/labels.js';
import type { HourRejection, SubjectCategory } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import type { HoursCheckView } from '../../projections/training-views.js';
import { AtLeast, reached } from '../shared/at-least.js';
import type { EdgeContext } from '../shared/context.js';
import { SubjectCategoryEnum } from '../shared/enums.js';
import { ArticleType, cited, LabelType, labelled } from '../shared/label.type.js';
import { LegalDateScalar } from '../shared/scalars.js';
import { HourRejectionEnum } from '../shared/training.enums.js';

@ObjectType('HoursCheck', {
  simpleResolvers: true,
  description: 'Art.9: whether hours taught by a base on a day count, and why (学时有效性查询).',
})
export class HoursCheckType {
  @Field(() => Boolean, { description: 'Whether they do (是否有效).' })
  counts: boolean;
  @Field(() => LegalDateScalar, { nullable: true, description: 'From when the base’s hours count (编号日期).' })
  numberedOn?: LegalDate;
  @Field(() => LegalDateScalar, { nullable: true, description: 'The first day on which they do not (终止日期).' })
  endedOn?: LegalDate;
}

@Resolver(() => HoursCheckType)
export class HoursCheckResolver {
  @Query(() => HoursCheckType, {
    description:
      'Art.9, for anyone: do hours of this base on this day count, for this category, and why (学时有效性查询).',
  })
  async hoursCheck(
    @Arg('base', () => String, { description: 'Its id, `base-…`, or its unified number (基地).' }) base: string,
    @Arg('on', () => LegalDateScalar, { description: 'The day of the session (授课日期).' }) on: LegalDate,
    @Arg('category', () => SubjectCategoryEnum) category: SubjectCategory,
    @Arg('subject', () => String, {
      nullable: true,
      description: 'A subject of its scope, or the code of a public subject; any of the category where absent (科目).',
    })
    subject: string | undefined,
    @Args(() => AtLeast) atLeast: AtLeast,
    @Ctx() context: EdgeContext,
  ): Promise<HoursCheckView> {
    await reached(context, atLeast);
    const asked = { base, on, category };
    return context.views.training.hoursCheck(subject == null ? asked : { ...asked, subject });
  }

  @FieldResolver(() => HourRejectionEnum, { nullable: true, description: 'Why not; absent where they count.' })
  reason(@Root() { reason }: HoursCheckView): HourRejection | undefined {
    return reason === 'COUNTS' ? undefined : reason;
  }

  @FieldResolver(() => LabelType, { description: 'The answer in words (结论).' })
  label(@Root() { reason }: HoursCheckView, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(labels.hoursCheck[reason], language);
  }

  @FieldResolver(() => ArticleType, { description: 'The clause that it rests on (依据条款).' })
  article(@Root() { article }: HoursCheckView, @Ctx() { language }: EdgeContext): ArticleType {
    return cited(article, language);
  }
}
