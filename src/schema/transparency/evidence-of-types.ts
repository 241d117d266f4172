import type { ClassType } from 'type-graphql';
import { accessStreamOn } from '../../aggregates/access-log/index.js';
import type { ExplainedChange, LaterKnown, ReplayStep, StandingView } from '../../projections/as-of/index.js';
import type { AccessView, LearnerAccountView } from '../../projections/training-views.js';
import type {
  BaseView,
  DivisionView,
  EntryView,
  EvidenceScope,
  MeasuresView,
  OrganisationView,
  TaskView,
} from '../../projections/views.js';
import { AccessRecordConnection } from '../access-log/access-log.type.js';
import { BaseConnection, BaseType } from '../base/base.type.js';
import { EntryConnection, EntryType } from '../history/entry.type.js';
import { DepartmentType, DivisionType } from '../jurisdiction/jurisdiction.types.js';
import { LearnerAccountType, LearnerType } from '../learner/learner.type.js';
import { MeasuresVersionType } from '../measures/measures.types.js';
import { OrganisationConnection, OrganisationType } from '../organisation/organisation.type.js';
import { PlanConnection, PlanType } from '../plan/plan.type.js';
import { PublicSubjectType } from '../public-subject/public-subject.type.js';
import type { Page } from '../shared/page.js';
import { StatisticsType } from '../statistics/statistics.types.js';
import { ClassConnection, ClassType as TrainingClassType } from '../training/class.type.js';
import { HoursCheckType } from '../training/hours-check.resolver.js';
import { TrainingStatisticsType } from '../training/statistics.types.js';
import { BaseChangeType, LaterKnownConnection, ReplayConnection, StandingType } from '../two-times/two-times.types.js';
import { TaskConnection } from '../worklist/worklist.resolver.js';
import { CityActivityConnection, CityActivityType } from '../year/activity.type.js';
import { ReviewListType } from '../year/review-list.type.js';
import { withEvidence } from './evidence.js';

type Identified = { readonly id: string };
type Held = { readonly stream: string };

const ownStream = ({ id }: Identified): EvidenceScope => ({ streams: [id] });
const streamsOf =
  <Node>(one: (node: Node) => readonly string[]) =>
  (page: Page<Node>): EvidenceScope => ({
    streams: page.edges.flatMap(({ node }) => one(node)),
  });
const ids = streamsOf<Identified>(({ id }) => [id]);

const jurisdiction: EvidenceScope = { prefixes: ['jurisdiction-'] };
const measures: EvidenceScope = { prefixes: ['measures-'] };

const ofAccount = ({ learnerId, items }: LearnerAccountView): EvidenceScope => ({
  streams: [learnerId, ...items.flatMap(({ classId, baseId }) => [classId, baseId])],
  ...measures,
});
const ofTasks = ({ edges }: Page<TaskView>): EvidenceScope => ({
  streams: edges.flatMap(({ node: { baseId, about } }) => [baseId, about].filter((id) => id !== undefined)),
  prefixes: ['measures-', 'jurisdiction-'],
});

/** Every type that a question is answered with, and the records that it is made from. A test finds those left out. */
export const evidenceResolvers: readonly ClassType<object>[] = [
  withEvidence<BaseView>(() => BaseType, 'the entries of its record', ownStream),
  withEvidence<StandingView>(
    () => StandingType,
    'the entries of the base’s record',
    ({ baseId }) => ({ streams: [baseId] }),
  ),
  withEvidence<ExplainedChange>(
    () => BaseChangeType,
    'the entries of the base’s record',
    ({ entry }) => ({ streams: entry === undefined ? [] : [entry.stream] }),
  ),
  withEvidence<Page<ReplayStep>>(
    () => ReplayConnection,
    'the entries of the base’s record',
    streamsOf<ReplayStep>(({ entry }) => (entry === undefined ? [] : [entry.stream])),
  ),
  withEvidence<Page<LaterKnown>>(
    () => LaterKnownConnection,
    'the entries of the base’s record',
    streamsOf<LaterKnown>(({ entry }) => (entry === undefined ? [] : [entry.stream])),
  ),
  withEvidence<OrganisationView>(() => OrganisationType, 'the entries of its record', ownStream),
  withEvidence<Identified>(() => PlanType, 'the entries of its record', ownStream),
  withEvidence<Identified>(() => TrainingClassType, 'the entries of its record', ownStream),
  withEvidence<Identified>(() => PublicSubjectType, 'the entries of its record', ownStream),
  withEvidence<Identified>(() => ReviewListType, 'the entries of its record', ownStream),
  withEvidence<Identified>(() => CityActivityType, 'the entries of its record', ownStream),
  withEvidence<Identified>(() => LearnerType, 'the entries of the record', ownStream),
  withEvidence<EntryView & Held>(
    () => EntryType,
    'every entry of the record that it is in',
    ({ stream }) => ({
      streams: [stream],
    }),
  ),
  withEvidence<DivisionView>(
    () => DivisionType,
    'the entries of the jurisdiction',
    () => jurisdiction,
  ),
  withEvidence<object>(
    () => DepartmentType,
    'the entries of the jurisdiction',
    () => jurisdiction,
  ),
  withEvidence<MeasuresView>(
    () => MeasuresVersionType,
    'the entries of the measures, all versions',
    () => measures,
  ),
  withEvidence<LearnerAccountView>(
    () => LearnerAccountType,
    'the entries of the learner, of the classes shown and their bases, and of the measures; as of a point up to that',
    ofAccount,
  ),
  withEvidence<object>(
    () => HoursCheckType,
    'the entries of bases, public subjects and measures',
    () => ({
      prefixes: ['base-', 'publicSubject-', 'measures-'],
    }),
  ),
  withEvidence<object>(
    () => StatisticsType,
    'every entry of bases and of the jurisdiction, whichever bases the filter and the reader’s sight count: up to `sequence`, and as of a point up to that',
    () => ({
      prefixes: ['base-', 'jurisdiction-'],
    }),
  ),
  withEvidence<object>(
    () => TrainingStatisticsType,
    'the entries of classes, bases and the jurisdiction',
    () => ({
      prefixes: ['class-', 'base-', 'jurisdiction-'],
    }),
  ),
  withEvidence<Page<Identified>>(() => BaseConnection, 'the entries of the bases of this page', ids),
  withEvidence<Page<Identified>>(() => OrganisationConnection, 'the entries of the institutions of this page', ids),
  withEvidence<Page<Identified>>(() => PlanConnection, 'the entries of the plans of this page', ids),
  withEvidence<Page<Identified>>(() => ClassConnection, 'the entries of the classes of this page', ids),
  withEvidence<Page<Identified>>(() => CityActivityConnection, 'the entries of the activities of this page', ids),
  withEvidence<Page<TaskView>>(
    () => TaskConnection,
    'the entries of the bases, plans and classes of this page, and of measures and jurisdiction',
    ofTasks,
  ),
  withEvidence<Page<AccessView>>(
    () => AccessRecordConnection,
    'the access log of the months on this page',
    streamsOf(({ on }) => [accessStreamOn(on)]),
  ),
  withEvidence<Page<Held>>(
    () => EntryConnection,
    'every entry of the records on this page',
    streamsOf(({ stream }) => [stream]),
  ),
];
