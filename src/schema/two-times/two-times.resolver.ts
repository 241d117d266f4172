import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ExplainedChange, LaterKnown, ReplayStep } from '../../projections/as-of/index.js';
import type { BaseView } from '../../projections/views.js';
import { BaseType } from '../base/base.type.js';
import { AtLeast, PageAtLeast, reached } from '../shared/at-least.js';
import type { EdgeContext } from '../shared/context.js';
import { type Page, PageArguments, pageFrom, pageOf } from '../shared/page.js';
import { AsOfInput } from './as-of.inputs.js';
import { pointOf } from './point.js';
import { AsOfType, BaseChangeType, LaterKnownConnection, ReplayConnection } from './two-times.types.js';

/** Where the register is now. */
const tipOf = async ({ views, now }: EdgeContext): Promise<number> => (await views.past.point({}, now())).sequence;

@Resolver(() => BaseType)
export class TwoTimesResolver {
  @Query(() => [BaseChangeType], {
    nullable: true,
    description:
      'Each field of a base that differs between two points, with the last entry that changed it on the way; null for a base not seen (差异).',
  })
  async diff(
    @Arg('base', () => ID, { description: '`base-<uuid>`.' }) base: string,
    @Arg('from', () => AsOfInput) from: AsOfInput,
    @Arg('to', () => AsOfInput) to: AsOfInput,
    @Args(() => AtLeast) atLeast: AtLeast,
    @Ctx() context: EdgeContext,
  ): Promise<readonly ExplainedChange[] | undefined> {
    await reached(context, atLeast);
    const points = [await pointOf(from, 'from', context), await pointOf(to, 'to', context)] as const;
    return context.views.past.diff(base, ...points, context.viewer);
  }

  @Query(() => ReplayConnection, {
    description: 'The states of a base step by step, as the register had them; empty for a base not seen (回放).',
  })
  async replay(
    @Arg('base', () => ID, { description: '`base-<uuid>`.' }) base: string,
    @Args(() => PageAtLeast) args: PageAtLeast,
    @Ctx() context: EdgeContext,
  ): Promise<Page<ReplayStep>> {
    const page = pageOf(args, context.language);
    await reached(context, args);
    return pageFrom(await context.views.past.replay(base, page, await tipOf(context), context.viewer));
  }

  @FieldResolver(() => AsOfType, {
    nullable: true,
    description: 'The point that this is as of; null where it is as the register stands (时点).',
  })
  asOf(@Root() { asOf }: BaseView): AsOfType | undefined {
    return asOf;
  }

  @FieldResolver(() => LaterKnownConnection, {
    nullable: true,
    description:
      'What was recorded after the point that was asked for and concerns dates up to its own, apart from the answer, which never changes; null where nothing was asked `asOf` (后来得知).',
  })
  async laterKnown(
    @Args(() => PageArguments) args: PageArguments,
    @Root() { id, asOf }: BaseView,
    @Ctx() context: EdgeContext,
  ): Promise<Page<LaterKnown> | undefined> {
    if (asOf === undefined) return undefined;
    const page = pageOf(args, context.language);
    return pageFrom(await context.views.past.laterKnown(id, asOf, page, await tipOf(context), context.viewer));
  }
}
