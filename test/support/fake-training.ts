import { legalDate } from '../../src/kernel/index.js';
import type {
  BaseYearView,
  ClassView,
  LearnerAccountView,
  LearnerView,
  ParticipationView,
  PlanView,
  PublicSubjectView,
  ReviewListView,
  TrainingQueries,
} from '../../src/projections/training-views.js';
import type { Connection } from '../../src/projections/views.js';

/** What a fake register holds of training. Ids are numbered: `plan-1` is of `base-1`. */

const uuid = (n: number): string => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;
export const learnerIdNo = (n: number): string => `learner-${uuid(n)}`;

export const aPlan = (n: number, changes: Partial<PlanView> = {}): PlanView => ({
  id: `plan-${n}`,
  baseId: `base-${n}`,
  status: 'EFFECTIVE',
  content: {
    year: 2012,
    mode: 'FULL_RELEASE',
    category: 'PROFESSIONAL',
    subject: '护理',
    course: `护理进修第${n}期`,
    computer: false,
    hours: 30,
    seats: 100,
    feeFen: 120_000,
  },
  submittedOn: legalDate('2012-03-20'),
  reviews: [{ by: 'DEPT', authority: 'city-health', agreed: true, on: legalDate('2012-03-22'), reasons: ['符合需求'] }],
  hours: 24,
  effectiveOn: legalDate('2012-03-26'),
  revision: 3,
  ...changes,
});

export const aClass = (n: number, changes: Partial<ClassView> = {}): ClassView => ({
  id: `class-${n}`,
  baseId: `base-${n}`,
  status: 'COMPLETED',
  content: {
    basis: 'PLAN',
    planId: `plan-${n}`,
    category: 'PROFESSIONAL',
    subject: '护理',
    course: `护理进修第${n}期`,
    computer: false,
    mode: 'FULL_RELEASE',
    plannedHours: 24,
    venue: { kind: 'REGISTERED' },
    sessions: [
      { date: legalDate('2012-04-09'), hours: 6 },
      { date: legalDate('2012-04-10'), hours: 6 },
    ],
  },
  openedOn: legalDate('2012-04-02'),
  completedOn: legalDate('2012-04-10'),
  archiveNo: `档-${n}`,
  reportDueOn: legalDate('2012-04-24'),
  enrolled: 40,
  outside: 3,
  attendedHours: 470,
  assessed: 40,
  passed: 38,
  recognisedHours: 440,
  rejectedHours: 30,
  revision: 9,
  ...changes,
});

export const aLearner = (n: number, changes: Partial<LearnerView> = {}): LearnerView => ({
  id: learnerIdNo(n),
  status: 'REGISTERED',
  titleLevel: 'SENIOR',
  employer: '市第一人民医院',
  gb6: '320404',
  registeredOn: legalDate('2012-04-01'),
  revision: 1,
  ...changes,
});

export const aParticipation = (n: number): ParticipationView => ({
  classId: 'class-1',
  learnerId: learnerIdNo(n),
  attendedHours: 12,
  passed: true,
  recognised: 11,
  rejected: [{ reason: 'OVER_DAILY_CAP', hours: 1 }],
});

export const anAccount: LearnerAccountView = {
  learnerId: learnerIdNo(1),
  learnerStatus: 'REGISTERED',
  year: 2012,
  measures: 1,
  titleLevel: 'SENIOR',
  target: { total: 72, public: 24 },
  recognised: { total: 11, public: 0, professional: 11 },
  missing: { total: 61, public: 24 },
  items: [
    {
      classId: 'class-1',
      baseId: 'base-1',
      course: '护理进修第1期',
      category: 'PROFESSIONAL',
      recognised: 11,
      rejected: [{ reason: 'OVER_DAILY_CAP', hours: 1 }],
      corrected: 0,
    },
  ],
};

export const ethics: PublicSubjectView = {
  id: 'publicSubject-GX2012',
  code: 'GX2012',
  name: '职业道德',
  hours: 24,
  from: legalDate('2012-01-01'),
  deliveries: [{ baseId: 'base-1', from: legalDate('2012-03-20') }],
};

export const aYear: BaseYearView = {
  baseId: 'base-1',
  year: 2012,
  report: { submittedOn: legalDate('2013-01-04'), late: true },
  planned: { classes: 2, hours: 54 },
  done: { classes: 1, hours: 12, learners: 40, learnerHours: 440, passed: 38, assessed: 40 },
  findings: [
    { kind: 'REPORT_LATE', on: legalDate('2013-01-01'), text: '2012-12-31' },
    { kind: 'TRAINING_REPORT_LATE', on: legalDate('2012-04-25'), text: '护理进修第1期', classId: 'class-1' },
  ],
  assessment: {
    on: legalDate('2013-03-01'),
    scores: { operation: 20, management: 19, development: 18, effect: 22 },
    outcome: 'PASSED',
  },
  commended: false,
};

export const cityList: ReviewListView = {
  id: 'reviewList-320400-2012',
  year: 2012,
  publishedOn: legalDate('2013-03-29'),
  bureau: '320400',
  items: [{ baseId: 'base-1', number: 'CZJX-1-320400-0001-0', outcome: 'PASSED' }],
};

export const pageOf = <Node>(
  nodes: readonly Node[],
  count = () => Promise.resolve(nodes.length),
): Connection<Node> => ({
  edges: nodes.map((node, index) => ({ cursor: String(index), node })),
  hasNextPage: false,
  hasPreviousPage: false,
  totalCount: count,
});

const plans = [aPlan(1), aPlan(2)];
const classes = [aClass(1), aClass(2)];
const learners = [aLearner(1), aLearner(2)];
const subjects = [ethics];

/** Answers of a register with one of everything. The public sees no learner: the views see to that, and so does this. */
export const trainingAnswers: TrainingQueries = {
  publicSubjects: async () => subjects,
  publicSubject: async (id) => subjects.find((subject) => subject.id === id),
  plan: async (id) => plans.find((plan) => plan.id === id),
  plansByIds: async (ids) => ids.map((id) => plans.find((plan) => plan.id === id)),
  plans: async () => pageOf(plans),
  trainingClass: async (id) => classes.find((one) => one.id === id),
  classesByIds: async (ids) => ids.map((id) => classes.find((one) => one.id === id)),
  classes: async () => pageOf(classes),
  participations: async (_id, _args, { role }) => pageOf(role === 'PUBLIC' ? [] : [1, 2].map(aParticipation)),
  learner: async (id, { role }) => (role === 'PUBLIC' ? undefined : learners.find((learner) => learner.id === id)),
  learnersByIds: async (ids, { role }) =>
    ids.map((id) => (role === 'PUBLIC' ? undefined : learners.find((learner) => learner.id === id))),
  learnerAccount: async (_id, _year, { role }) => (role === 'PUBLIC' ? undefined : anAccount),
  baseYear: async () => aYear,
  reviewLists: async (year) => (year === cityList.year ? [cityList] : []),
  cityActivities: async () => pageOf([]),
  hoursCheck: async () => ({ counts: true, reason: 'COUNTS', article: 'Art.9', numberedOn: legalDate('2012-03-14') }),
  trainingStatistics: async () => ({ byYear: [], byDivision: [], byBase: [], topCourses: [] }),
  accessLog: async () => pageOf([]),
  activityOf: async () => [],
};
