import { Args, ArgsType, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import { baseStatuses, type Level, levels } from '../../aggregates/vocabulary.js';
import type { Point } from '../../projections/as-of/index.js';
import type { DivisionView, StatisticsView, Tally } from '../../projections/views.js';
import { DivisionFilterInput } from '../base/base.args.js';
import { filterOf } from '../base/filter.js';
import { OnArguments } from '../jurisdiction/jurisdiction.resolver.js';
import { DivisionType } from '../jurisdiction/jurisdiction.types.js';
import { reached } from '../shared/at-least.js';
import { type EdgeContext, today } from '../shared/context.js';
import { LevelEnum } from '../shared/enums.js';
import { badArgument } from '../shared/errors.js';
import { AsOfInput } from '../two-times/as-of.inputs.js';
import { pointOf } from '../two-times/point.js';
import { DivisionCount, StatisticsType } from './statistics.types.js';

@InputType('StatisticsFilter', { description: 'Which bases are counted (统计范围).' })
export class StatisticsFilterInput {
  @Field(() => LevelEnum, { nullable: true })
  level?: Level;
  @Field(() => DivisionFilterInput, { nullable: true })
  division?: DivisionFilterInput | null;
  @Field(() => ID, { nullable: true, description: 'The competent department’s authority id (业务主管部门).' })
  department?: string;
}

@ArgsType()
export class StatisticsArguments extends OnArguments {
  @Field(() => StatisticsFilterInput, { nullable: true })
  filter?: StatisticsFilterInput | null;
  @Field(() => AsOfInput, {
    nullable: true,
    description: 'As the register stands, where absent; not with `on` (时点).',
  })
  asOf?: AsOfInput | null;
}

/** The tallies of the words that are of this list, in its order. */
const inOrder = <Word extends string>(tallies: readonly Tally[], words: readonly Word[]) =>
  words.flatMap((word) => tallies.filter(({ key }) => key === word).map(({ count }) => ({ word, count })));

type AsAsked = { readonly asOf?: Point };
type Shown = StatisticsType & AsAsked & { readonly byDivision: readonly (DivisionCount & AsAsked)[] };

const shown = ({ byStatus, byLevel, byDivision, ...rest }: StatisticsView, point?: Point): Shown => {
  const asAsked: AsAsked = point === undefined ? {} : { asOf: point };
  return {
    ...rest,
    ...asAsked,
    byStatus: inOrder(byStatus, baseStatuses).map(({ word, count }) => ({ status: word, count })),
    byLevel: inOrder(byLevel, levels).map(({ word, count }) => ({ level: word, count })),
    byDivision: byDivision.map(({ key, count }) => ({ gb6: key, count, ...asAsked })),
  };
};

@Resolver(() => DivisionCount)
export class StatisticsResolver {
  @Query(() => StatisticsType, {
    description: 'Counts of bases by status, level and division as they stand, and by year up to a day (统计).',
  })
  async statistics(
    @Args(() => StatisticsArguments) args: StatisticsArguments,
    @Ctx() context: EdgeContext,
  ): Promise<Shown> {
    await reached(context, args);
    const point = args.asOf == null ? undefined : await pointOf(args.asOf, 'asOf', context);
    if (point !== undefined && args.on != null) throw badArgument('AS_OF_AND_ON', 'on', context.language);
    const day = point?.effective ?? today(context);
    const filter = args.filter == null ? {} : { filter: filterOf(args.filter, day) };
    if (point !== undefined) {
      return shown(await context.views.past.statistics(filter, point, context.viewer), point);
    }
    return shown(await context.views.queries.statistics({ on: args.on ?? today(context), ...filter }, context.viewer));
  }

  @FieldResolver(() => DivisionType, { nullable: true })
  division(
    @Root() { gb6, asOf }: DivisionCount & AsAsked,
    @Ctx() { views }: EdgeContext,
  ): Promise<DivisionView | undefined> {
    return asOf !== undefined ? views.past.division(gb6, asOf) : views.queries.division(gb6);
  }
}
