import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { labels } from '../../aggregates/labels.js';
import type { LegalDate } from '../../kernel/index.js';
import type { BaseView, DepartmentView, DivisionView, EntryView, OrganisationView } from '../../projections/views.js';
import { EntryConnection, EntryType } from '../history/entry.type.js';
import { DepartmentType, DivisionType } from '../jurisdiction/jurisdiction.types.js';
import { OrganisationType } from '../organisation/organisation.type.js';
import { AtLeast, reached } from '../shared/at-least.js';
import { type EdgeContext, today } from '../shared/context.js';
import { LabelType, labelled } from '../shared/label.type.js';
import { type Page, pageFrom, pageOf } from '../shared/page.js';
import { dataOf } from '../shared/plain.js';
import { LegalDateScalar } from '../shared/scalars.js';
import { AsOfArgument } from '../two-times/as-of.inputs.js';
import { pointOf } from '../two-times/point.js';
import { BasesArguments, HistoryArguments } from './base.args.js';
import { BaseConnection, BaseType } from './base.type.js';
import { filterOf } from './filter.js';

const onDescription = 'On this day; today in Shanghai where absent.';

@Resolver(() => BaseType)
export class BaseResolver {
  @Query(() => BaseType, { nullable: true, description: 'One base, where the reader may see it (基地).' })
  async base(
    @Arg('id', () => ID, { description: '`base-<uuid>`.' }) id: string,
    @Args(() => AtLeast) atLeast: AtLeast,
    @Args(() => AsOfArgument) { asOf }: AsOfArgument,
    @Ctx() context: EdgeContext,
  ): Promise<BaseView | undefined> {
    await reached(context, atLeast);
    if (asOf != null) return context.views.past.base(id, await pointOf(asOf, 'asOf', context), context.viewer);
    return context.loaders.base.load(id);
  }

  @Query(() => BaseConnection, {
    description: 'The bases that the reader may see: the public, those that were announced (基地名录).',
  })
  async bases(@Args(() => BasesArguments) args: BasesArguments, @Ctx() context: EdgeContext): Promise<Page<BaseView>> {
    const page = pageOf(args, context.language);
    await reached(context, args);
    const point = args.asOf == null ? undefined : await pointOf(args.asOf, 'asOf', context);
    const day = point?.effective ?? today(context);
    const filter = args.filter == null ? {} : { filter: filterOf(args.filter, day) };
    const order = args.order == null ? {} : { order: dataOf(args.order, []) };
    const asked = { ...page, ...filter, ...order };
    if (point !== undefined) return pageFrom(await context.views.past.bases(asked, point, context.viewer), point);
    return pageFrom(await context.views.queries.bases(asked, context.viewer));
  }

  @FieldResolver(() => LabelType, { description: 'The status in words (状态名称).' })
  statusLabel(@Root() base: BaseView, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(labels.baseStatus[base.status], language);
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The institution that the base belongs to (所属单位).',
  })
  organisation(
    @Root() base: BaseView,
    @Ctx() { loaders, views, viewer }: EdgeContext,
  ): Promise<OrganisationView | undefined> {
    if (base.asOf !== undefined) return views.past.organisation(base.organisationId, base.asOf, viewer);
    return loaders.organisation.load(base.organisationId);
  }

  @FieldResolver(() => DivisionType, {
    nullable: true,
    description: 'The division that its place belongs to: a boundary change moves a base, its number stays (所属区划).',
  })
  division(
    @Arg('on', () => LegalDateScalar, { nullable: true, description: onDescription }) on: LegalDate | undefined,
    @Root() base: BaseView,
    @Ctx() context: EdgeContext,
  ): Promise<DivisionView | undefined> {
    const { asOf } = base;
    if (asOf !== undefined) {
      return context.views.past.divisionOf(base.place, { ...asOf, effective: on ?? asOf.effective });
    }
    return context.views.queries.divisionOf(base.place, on ?? today(context));
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'The authority id of its competent department (业务主管部门代码).',
  })
  departmentId(@Root() base: BaseView): string | undefined {
    return base.department;
  }

  @FieldResolver(() => DepartmentType, {
    nullable: true,
    description: 'Its competent department, where there is one in force on the day (业务主管部门).',
  })
  async department(
    @Arg('on', () => LegalDateScalar, { nullable: true, description: onDescription }) on: LegalDate | undefined,
    @Root() base: BaseView,
    @Ctx() context: EdgeContext,
  ): Promise<DepartmentView | undefined> {
    if (base.department === undefined) return undefined;
    const { asOf } = base;
    if (asOf !== undefined) {
      return context.views.past.department(base.department, { ...asOf, effective: on ?? asOf.effective });
    }
    const departments = await context.loaders.departments.load(on ?? today(context));
    return departments.find((department) => department.authority === base.department);
  }

  @FieldResolver(() => BaseType, { nullable: true, description: 'The base that it was merged into (并入的基地).' })
  async successor(
    @Root() base: BaseView,
    @Ctx() { loaders, views, viewer }: EdgeContext,
  ): Promise<BaseView | undefined> {
    const { asOf, successorId } = base;
    if (asOf !== undefined && successorId !== undefined) return views.past.base(successorId, asOf, viewer);
    return base.successorId === undefined ? undefined : loaders.base.load(base.successorId);
  }

  @FieldResolver(() => [EntryType], {
    description:
      'What was decided ahead of its date and is not in effect yet, by date; nothing for the public (待生效事项).',
  })
  pending(
    @Root() { id, asOf }: BaseView,
    @Ctx() { loaders, views, viewer }: EdgeContext,
  ): Promise<readonly EntryView[]> {
    return asOf === undefined ? loaders.pendingOf.load(id) : views.past.pendingOf(id, asOf, viewer);
  }

  @FieldResolver(() => EntryConnection, { description: 'What happened to it, oldest first (办理历史).' })
  async history(
    @Args(() => HistoryArguments) args: HistoryArguments,
    @Root() base: BaseView,
    @Ctx() context: EdgeContext,
  ): Promise<Page<EntryView>> {
    const types = args.types == null ? {} : { types: args.types };
    const page = { ...pageOf(args, context.language), ...types };
    const { id, asOf } = base;
    if (asOf === undefined) return pageFrom(await context.views.queries.history(id, page, context.viewer));
    return pageFrom(await context.views.past.history(id, page, asOf, context.viewer), asOf);
  }
}
