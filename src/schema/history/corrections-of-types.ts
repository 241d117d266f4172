import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Point } from '../../projections/as-of/index.js';
import type {
  CorrectionView,
  DepartmentView,
  DivisionView,
  EntryView,
  InterpretationView,
  MeasuresView,
} from '../../projections/views.js';
import { BaseType } from '../base/base.type.js';
import { DepartmentType, DivisionType } from '../jurisdiction/jurisdiction.types.js';
import { LearnerType } from '../learner/learner.type.js';
import { InterpretationType, MeasuresVersionType } from '../measures/measures.types.js';
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

/** Gives a type that is told in a record of many its `corrections`: of the entries that are about it. */
const withCorrectionsIn = <Answer extends object>(
  type: () => ClassType<object>,
  prefix: `${string}-`,
  isAbout: (answer: Answer, entry: EntryView) => boolean,
): ClassType<object> => {
  @Resolver(() => type())
  class CorrectionsInType {
    @FieldResolver(() => [CorrectionType], {
      description: 'What was corrected in the entry that it comes from, in the order of recording (更正).',
    })
    async corrections(
      @Root() answer: Answer,
      @Ctx() { loaders, views, viewer }: EdgeContext,
    ): Promise<readonly CorrectionView[]> {
      const { asOf } = answer as { readonly asOf?: Point };
      const corrected = await (asOf !== undefined
        ? views.past.correctedIn(prefix, asOf, viewer)
        : loaders.correctedIn.load(prefix));
      return corrected.filter((entry) => isAbout(answer, entry)).flatMap(({ corrections }) => corrections);
    }
  }
  return CorrectionsInType;
};

/** Whether an entry is of the type, with these values in its data: of what no correction changes. */
const tells = ({ type, data }: EntryView, wanted: string, values: { readonly [name: string]: string | number }) =>
  type === wanted && Object.entries(values).every(([name, value]) => Reflect.get(data, name) === value);

/** Every record in which something may be corrected, and what the records of many things tell. */
export const correctionResolvers: readonly ClassType<object>[] = [
  withCorrections(() => BaseType),
  withCorrections(() => OrganisationType),
  withCorrections(() => PlanType),
  withCorrections(() => TrainingClassType),
  withCorrections(() => LearnerType),
  withCorrections(() => PublicSubjectType),
  withCorrections(() => CityActivityType),
  withCorrectionsIn<DivisionView>(
    () => DivisionType,
    'jurisdiction-',
    ({ gb6, from }, entry) => tells(entry, 'DivisionEstablished', { gb6, from }),
  ),
  withCorrectionsIn<DepartmentView>(
    () => DepartmentType,
    'jurisdiction-',
    ({ authority, from }, entry) => tells(entry, 'AuthorityEstablished', { authority, from }),
  ),
  withCorrectionsIn<MeasuresView>(
    () => MeasuresVersionType,
    'measures-',
    ({ id, version }, entry) =>
      id === `${entry.stream}:${version}` && tells(entry, 'PolicyVersionPublished', { version }),
  ),
  withCorrectionsIn<InterpretationView>(
    () => InterpretationType,
    'measures-',
    ({ id }, entry) => tells(entry, 'InterpretationIssued', { interpretationId: id }),
  ),
];
