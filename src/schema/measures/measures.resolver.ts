import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { MeasuresView } from '../../projections/views.js';
import { OnArguments } from '../jurisdiction/jurisdiction.resolver.js';
import { AtLeast, reached } from '../shared/at-least.js';
import { type EdgeContext, today } from '../shared/context.js';
import { type Performed, performHere } from '../shared/perform.js';
import { IssueInterpretationInput, MeasuresVersionType, PublishMeasuresInput } from './measures.types.js';
import { MeasuresPayload } from './payload.js';

@Resolver()
export class MeasuresResolver {
  @Query(() => MeasuresVersionType, {
    nullable: true,
    description: 'The measures in force on a day; none before 2011-09-01 (办法).',
  })
  async measures(
    @Args(() => OnArguments) args: OnArguments,
    @Ctx() context: EdgeContext,
  ): Promise<MeasuresView | undefined> {
    await reached(context, args);
    return context.views.queries.measures(args.on ?? today(context));
  }

  @Query(() => [MeasuresVersionType], { description: 'Every version of the measures, oldest first (办法历次版本).' })
  async measuresVersions(
    @Args(() => AtLeast) atLeast: AtLeast,
    @Ctx() context: EdgeContext,
  ): Promise<readonly MeasuresView[]> {
    await reached(context, atLeast);
    return context.views.queries.measuresVersions();
  }

  @Mutation(() => MeasuresPayload, { description: 'Art.7市2: publishes a new version of the measures (办法修订).' })
  publishMeasures(
    @Arg('input', () => PublishMeasuresInput) input: PublishMeasuresInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performHere(context, 'publishMeasures', input);
  }

  @Mutation(() => MeasuresPayload, { description: 'Art.10: interprets a clause (解释).' })
  issueInterpretation(
    @Arg('input', () => IssueInterpretationInput) input: IssueInterpretationInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performHere(context, 'issueInterpretation', input);
  }
}
