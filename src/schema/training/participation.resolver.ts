import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { labels } from '../../aggregates/labels.js';
import type { LearnerView, ParticipationView } from '../../projections/training-views.js';
import { LearnerType } from '../learner/learner.type.js';
import type { EdgeContext } from '../shared/context.js';
import { LabelType, labelled } from '../shared/label.type.js';
import { ParticipationType, RejectedHoursType } from './class.type.js';

@Resolver(() => ParticipationType)
export class ParticipationResolver {
  @FieldResolver(() => LearnerType, { nullable: true, description: 'The learner, where the reader may see it (学员).' })
  learner(
    @Root() { learnerId, asOf }: ParticipationView,
    @Ctx() { loaders, views, viewer }: EdgeContext,
  ): Promise<LearnerView | undefined> {
    return asOf !== undefined ? views.past.learner(learnerId, asOf, viewer) : loaders.learner.load(learnerId);
  }
}

@Resolver(() => RejectedHoursType)
export class RejectedHoursResolver {
  @FieldResolver(() => LabelType, { description: 'The reason in words (原因).' })
  label(@Root() { reason }: RejectedHoursType, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(labels.hourRejection[reason], language);
  }
}
