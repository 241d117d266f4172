import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Point } from '../../projections/as-of/index.js';
import type { CorrectionView } from '../../projections/views.js';
import { BaseType } from '../base/base.type.js';
import { LearnerType } from '../learner/learner.type.js';
import { OrganisationType } from '../organisation/organisation.type.js';
import { PlanType } from '../plan/plan.type.js';
import { PublicSubjectType } from '../public-subject/public-subject.type.js';
import type { EdgeContext } from '../shared/context.js';
import { ClassType as TrainingClassType } from '../training/class.type.js';
import { CityActivityType } from '../year/activity.type.js';
import { CorrectionType } from './correction.types.js';

/** What a record answers of itself: its id is that of its stream. */
type RecordView = { readonly id: string; readonly asOf?: Point };

/** Gives a type its `corrections`. */
const withCorrections = (type: () => ClassType<object>): ClassType<object> => {
  @Resolver(() => type())
  class CorrectionsOfType {
    @FieldResolver(() => [CorrectionType], {
      description:
        'What was corrected in its record, by the entries that they correct, oldest first: the answer rests on these. Of entries that the reader may read (更正).',
    })
    corrections(
      @Root() { id, asOf }: RecordView,
      @Ctx() { loaders, views, viewer }: EdgeContext,
    ): Promise<readonly CorrectionView[]> {
      return asOf !== undefined ? views.past.correctionsOf(id, asOf, viewer) : loaders.correctionsOf.load(id);
    }
  }
  return CorrectionsOfType;
};

/** Every record with an id of its own in which something may be corrected. */
export const correctionResolvers: readonly ClassType<object>[] = [
  withCorrections(() => BaseType),
  withCorrections(() => OrganisationType),
  withCorrections(() => PlanType),
  withCorrections(() => TrainingClassType),
  withCorrections(() => LearnerType),
  withCorrections(() => PublicSubjectType),
  withCorrections(() => CityActivityType),
];
