import DataLoader from 'dataloader';
import type { ReadPurpose } from '../../aggregates/access-log/index.js';
import { LEARNERS_PER_READ, type PersonalReads, type PersonRead } from '../../application/index.js';
import type { Actor, LegalDate } from '../../kernel/index.js';
import type { ClassView, LearnerView, PlanView } from '../../projections/training-views.js';
import type {
  BaseView,
  CorrectionView,
  DepartmentView,
  EntryView,
  OrganisationView,
  Viewer,
  Views,
} from '../../projections/views.js';
import { edgeError, refusalError } from './errors.js';
import type { Language } from './language.js';

type PersonKey = { readonly learnerId: string; readonly purpose: ReadPurpose };

export type Loaders = {
  readonly base: DataLoader<string, BaseView | undefined>;
  readonly organisation: DataLoader<string, OrganisationView | undefined>;
  readonly plan: DataLoader<string, PlanView | undefined>;
  readonly trainingClass: DataLoader<string, ClassView | undefined>;
  readonly learner: DataLoader<string, LearnerView | undefined>;
  readonly person: DataLoader<PersonKey, PersonRead, string>;
  /** What was decided ahead on a base and is not in effect yet. */
  readonly pendingOf: DataLoader<string, readonly EntryView[]>;
  /** What was corrected in a record. */
  readonly correctionsOf: DataLoader<string, readonly CorrectionView[]>;
  /** What was corrected in the records with a prefix. */
  readonly correctedIn: DataLoader<`${string}-`, readonly EntryView[]>;
  /** The departments in force on a date. */
  readonly departments: DataLoader<LegalDate, readonly DepartmentView[]>;
};

type Sources = {
  readonly views: Views;
  readonly personal: PersonalReads;
  readonly viewer: Viewer;
  readonly actor?: Actor;
  readonly language: Language;
  readonly correlationId: string;
};

/** People are read together; where one of them may not be, each by itself, so that the others still are. */
const personLoader = ({ personal, actor, language, correlationId }: Sources): Loaders['person'] => {
  const readTogether = async (viewer: Actor, learnerIds: readonly string[], purpose: ReadPurpose) => {
    const read = await personal.readLearners({ learnerIds, viewer, purpose, correlationId });
    return read.ok ? new Map(read.people.map((person) => [person.learnerId, person])) : undefined;
  };
  const readAlone = async (viewer: Actor, key: PersonKey): Promise<PersonRead | Error> => {
    const read = await personal.readLearner({ ...key, viewer, correlationId });
    return read.ok ? read.person : refusalError(read.refusals, language);
  };
  return new DataLoader(
    async (keys) => {
      if (actor === undefined) return keys.map(() => edgeError('UNAUTHENTICATED', language));
      const purposes = [...new Set(keys.map(({ purpose }) => purpose))];
      const read = new Map(
        await Promise.all(
          purposes.map(async (purpose) => {
            const ids = keys.filter((key) => key.purpose === purpose).map(({ learnerId }) => learnerId);
            return [purpose, await readTogether(actor, ids, purpose)] as const;
          }),
        ),
      );
      return Promise.all(keys.map((key) => read.get(key.purpose)?.get(key.learnerId) ?? readAlone(actor, key)));
    },
    { maxBatchSize: LEARNERS_PER_READ, cacheKeyFn: ({ learnerId, purpose }) => `${purpose} ${learnerId}` },
  );
};

/** One batch for every list of a request. */
export const createLoaders = (sources: Sources): Loaders => {
  const { views, viewer } = sources;
  const { queries, training } = views;
  return {
    base: new DataLoader((ids) => queries.basesByIds(ids, viewer)),
    organisation: new DataLoader((ids) => queries.organisationsByIds(ids, viewer)),
    plan: new DataLoader((ids) => training.plansByIds(ids, viewer)),
    trainingClass: new DataLoader((ids) => training.classesByIds(ids, viewer)),
    learner: new DataLoader((ids) => training.learnersByIds(ids, viewer)),
    person: personLoader(sources),
    pendingOf: new DataLoader((ids) => queries.pendingOf(ids, viewer)),
    correctionsOf: new DataLoader((streams) => queries.correctionsOf(streams, viewer)),
    correctedIn: new DataLoader((prefixes) => Promise.all(prefixes.map((one) => queries.correctedIn(one, viewer)))),
    departments: new DataLoader((dates) => Promise.all(dates.map((on) => queries.departments(on)))),
  };
};
