import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import type { LegalDate } from '../../kernel/index.js';
import type { DepartmentView, DivisionView } from '../../projections/views.js';
import { AtLeast, reached } from '../shared/at-least.js';
import { type EdgeContext, today } from '../shared/context.js';
import { LegalDateScalar } from '../shared/scalars.js';
import { DepartmentType, DivisionType } from './jurisdiction.types.js';

@ArgsType()
export class OnArguments extends AtLeast {
  @Field(() => LegalDateScalar, { nullable: true, description: 'On this day; today in Shanghai where absent.' })
  on?: LegalDate | null;
}

@Resolver()
export class JurisdictionResolver {
  @Query(() => [DivisionType], { description: 'The divisions in force on a day, the city among them (行政区划).' })
  async divisions(
    @Args(() => OnArguments) args: OnArguments,
    @Ctx() context: EdgeContext,
  ): Promise<readonly DivisionView[]> {
    await reached(context, args);
    return context.views.queries.divisions(args.on ?? today(context));
  }

  @Query(() => [DepartmentType], { description: 'Art.7: the competent departments in force on a day (业务主管部门).' })
  async departments(
    @Args(() => OnArguments) args: OnArguments,
    @Ctx() context: EdgeContext,
  ): Promise<readonly DepartmentView[]> {
    await reached(context, args);
    return context.views.queries.departments(args.on ?? today(context));
  }
}
