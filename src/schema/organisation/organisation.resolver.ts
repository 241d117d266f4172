import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import type { OrganisationType as OrganisationKind } from '../../aggregates/vocabulary.js';
import type { BaseView, OrganisationView } from '../../projections/views.js';
import { BaseConnection } from '../base/base.type.js';
import { AtLeast, PageAtLeast, reached } from '../shared/at-least.js';
import type { EdgeContext } from '../shared/context.js';
import { OrganisationTypeEnum } from '../shared/enums.js';
import { type Page, PageArguments, pageFrom, pageOf } from '../shared/page.js';
import { dataOf } from '../shared/plain.js';
import { AsOfArgument } from '../two-times/as-of.inputs.js';
import { pointOf } from '../two-times/point.js';
import { OrganisationConnection, OrganisationType } from './organisation.type.js';

@InputType('OrganisationFilter', {
  description: 'Which institutions are wanted; every condition given must hold (筛选条件).',
})
export class OrganisationFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of the name (名称包含).' })
  name?: string;
  @Field(() => Boolean, { nullable: true, description: 'Only those of the old list, or only the others (旧机构).' })
  legacy?: boolean;
  @Field(() => OrganisationTypeEnum, { nullable: true })
  type?: OrganisationKind;
  @Field(() => String, {
    nullable: true,
    description: 'The unified social credit code or the organisation code, exactly.',
  })
  code?: string;
}

@ArgsType()
export class OrganisationsArguments extends PageAtLeast {
  @Field(() => OrganisationFilterInput, { nullable: true })
  filter?: OrganisationFilterInput | null;
}

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @Query(() => OrganisationType, {
    nullable: true,
    description: 'One institution, where the reader may see it (单位).',
  })
  async organisation(
    @Arg('id', () => ID, { description: '`organisation-…`.' }) id: string,
    @Args(() => AtLeast) atLeast: AtLeast,
    @Args(() => AsOfArgument) { asOf }: AsOfArgument,
    @Ctx() context: EdgeContext,
  ): Promise<OrganisationView | undefined> {
    await reached(context, atLeast);
    if (asOf != null) return context.views.past.organisation(id, await pointOf(asOf, 'asOf', context), context.viewer);
    return context.loaders.organisation.load(id);
  }

  @Query(() => OrganisationConnection, { description: 'The institutions that the reader may see (单位名录).' })
  async organisations(
    @Args(() => OrganisationsArguments) args: OrganisationsArguments,
    @Ctx() context: EdgeContext,
  ): Promise<Page<OrganisationView>> {
    const page = pageOf(args, context.language);
    await reached(context, args);
    const filter = args.filter == null ? {} : { filter: dataOf(args.filter, []) };
    return pageFrom(await context.views.queries.organisations({ ...page, ...filter }, context.viewer));
  }

  @FieldResolver(() => BaseConnection, {
    description: 'Its bases, ended ones too, where the reader may see them (所办基地).',
  })
  async bases(
    @Args(() => PageArguments) args: PageArguments,
    @Root() { id, asOf }: OrganisationView,
    @Ctx() context: EdgeContext,
  ): Promise<Page<BaseView>> {
    const ofThis = { ...pageOf(args, context.language), filter: { organisationId: id } };
    if (asOf !== undefined) return pageFrom(await context.views.past.bases(ofThis, asOf, context.viewer), asOf);
    return pageFrom(await context.views.queries.bases(ofThis, context.viewer));
  }
}
