import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { ClassView, PlanView, PublicSubjectView, ReviewListView } from '../../projections/training-views.js';
import type { BaseView, DivisionView, EntryView, MeasuresView, OrganisationView } from '../../projections/views.js';
import { reviewListById } from '../year/review-list-by-id.js';
import { AtLeast, reached } from './at-least.js';
import type { EdgeContext } from './context.js';
import { NodeInterface, typeNamed } from './node.type.js';

type NodeView =
  | BaseView
  | OrganisationView
  | EntryView
  | DivisionView
  | MeasuresView
  | PlanView
  | ClassView
  | PublicSubjectView
  | ReviewListView;

const load = async (id: string, { views, viewer, loaders }: EdgeContext): Promise<NodeView | undefined> => {
  switch (typeNamed(id)) {
    case 'Base':
      return loaders.base.load(id);
    case 'Organisation':
      return loaders.organisation.load(id);
    case 'Division':
      return views.queries.division(id.slice('division-'.length));
    case 'MeasuresVersion':
      return (await views.queries.measuresVersions()).find((version) => version.id === id);
    case 'Plan':
      return loaders.plan.load(id);
    case 'Class':
      return loaders.trainingClass.load(id);
    case 'PublicSubject':
      return views.training.publicSubject(id);
    case 'ReviewList':
      return reviewListById(id, views.training);
    default:
      return views.queries.entry(id.replace(/^entry-/, ''), viewer);
  }
};

@Resolver()
export class NodeResolver {
  @Query(() => NodeInterface, { nullable: true, description: 'Anything that has an id, where the reader may see it.' })
  async node(
    @Arg('id', () => ID) id: string,
    @Args(() => AtLeast) atLeast: AtLeast,
    @Ctx() context: EdgeContext,
  ): Promise<NodeView | undefined> {
    await reached(context, atLeast);
    return load(id, context);
  }
}
