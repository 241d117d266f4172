import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { refusalMessage } from '../../application/refusals.js';
import type { LegalDate } from '../../kernel/index.js';
import type { StandingView } from '../../projections/as-of/index.js';
import { AtLeast, reached } from '../shared/at-least.js';
import type { EdgeContext } from '../shared/context.js';
import { ArticleType, cited, LabelType, labelled } from '../shared/label.type.js';
import { LegalDateScalar } from '../shared/scalars.js';
import { RecordedInput } from './as-of.inputs.js';
import { pointOf } from './point.js';
import { conditionLabels, StandingOutcomeType, StandingType } from './two-times.types.js';

type Outcome = StandingView['conditions'][number];

@Resolver(() => StandingOutcomeType)
export class StandingResolver {
  @Query(() => StandingType, {
    nullable: true,
    description: 'Why a base was, or was not, in good standing on a date; null for a base not seen (基地状态说明).',
  })
  async standing(
    @Arg('base', () => ID, { description: '`base-<uuid>`.' }) base: string,
    @Arg('on', () => LegalDateScalar, { description: 'The date asked about (日期).' }) on: LegalDate,
    @Arg('recorded', () => RecordedInput, {
      nullable: true,
      description: 'By what was recorded then; everything recorded so far, where absent (记录时点).',
    })
    recorded: RecordedInput | undefined,
    @Args(() => AtLeast) atLeast: AtLeast,
    @Ctx() context: EdgeContext,
  ): Promise<StandingView | undefined> {
    await reached(context, atLeast);
    const asOf = { effective: on, ...(recorded != null && { recorded }) };
    return context.views.past.standing(base, await pointOf(asOf, 'standing', context), context.viewer);
  }

  @FieldResolver(() => LabelType, { description: 'The condition in words (条件名称).' })
  label(@Root() { condition }: Outcome, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(conditionLabels[condition], language);
  }

  @FieldResolver(() => ArticleType, { description: 'The clause that sets it (依据条款).' })
  article(@Root() { article }: Outcome, @Ctx() { language }: EdgeContext): ArticleType {
    return cited(article, language);
  }

  @FieldResolver(() => [String], { description: 'Why it is not met, as a command would be told (未满足原因).' })
  reasons(@Root() { reasons }: Outcome, @Ctx() { language }: EdgeContext): readonly string[] {
    return reasons.map(({ code, params }) => refusalMessage(code, params, language));
  }
}
