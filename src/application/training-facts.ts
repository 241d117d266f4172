import type { Activity } from '../aggregates/base/index.js';
import { type Base, noBase } from '../aggregates/base/index.js';
import type { CityActivityContext } from '../aggregates/city-activity/index.js';
import type { Jurisdiction } from '../aggregates/jurisdiction/index.js';
import type { Learner, LearnerContext } from '../aggregates/learner/index.js';
import { type MeasuresHistory, measuresOn } from '../aggregates/measures/index.js';
import { allocationOf } from '../aggregates/number-register/index.js';
import { noPlan, type Plan, type PlanContent, type PlanContext } from '../aggregates/plan/index.js';
import { type MaybeSubject, noSubject, type PublicSubjectContext } from '../aggregates/public-subject/index.js';
import { type ReviewListContext, reviewedBase } from '../aggregates/review-list/index.js';
import type { Act as TrainingAct } from '../aggregates/teaching/index.js';
import type { ClassContent, ClassContext } from '../aggregates/training-class/index.js';
import type { HolidayTable, LegalDate } from '../kernel/index.js';
import type { AnyAct } from './act.js';
import { publicSubjectIdOf } from './identity.js';
import type { TrainingRecords } from './ports.js';
import type { Register } from './register.js';
import { cityStreams } from './routes.js';
import { isSubjectCode } from './training-routes.js';
import { isIdOf } from './ways.js';

/** What a decision needs, and all measures there are. */
type For<Context> = Promise<{
  readonly context: Context;
  readonly measures: MeasuresHistory;
  readonly jurisdiction: Jurisdiction;
}>;

/** What the rules of training and of the yearly cycle ask of the other aggregates, as it stands now. */
export type TrainingFacts = {
  readonly plan: (id: string) => Promise<Plan>;
  readonly learner: (id: string) => Promise<Learner>;
  /** What the base has done by a date, so that it is not inactive (Art.8(2)). */
  readonly activity: (baseId: string, on: LegalDate) => Promise<Activity>;
  /** `baseId`: as `assignPublicDelivery` names it. */
  readonly forPublicSubject: (act: AnyAct, baseId?: string) => For<PublicSubjectContext>;
  readonly forPlan: (
    act: AnyAct,
    about: { readonly baseId: string; readonly content: Pick<PlanContent, 'category' | 'subject'> },
  ) => For<PlanContext>;
  /** `credited`: by `recogniseHours` alone. */
  readonly forClass: (
    act: AnyAct,
    about: { readonly baseId: string } & Pick<ClassContent, 'planId' | 'category' | 'subject'>,
    credited?: ClassContext['credited'],
  ) => For<ClassContext>;
  readonly forLearner: (act: AnyAct) => For<LearnerContext>;
  readonly forReviewList: (
    act: AnyAct,
    about: { readonly bureau: string; readonly year: number },
  ) => For<ReviewListContext>;
  /** `baseId`: as `commendStaff` names it. */
  readonly forCityActivity: (act: AnyAct, baseId?: string) => For<CityActivityContext>;
};

type Options = {
  readonly register: Register;
  readonly city: string;
  readonly holidays: HolidayTable;
  readonly training: Pick<TrainingRecords, 'activityOf'>;
};

export const createTrainingFacts = ({ register, city, holidays, training }: Options): TrainingFacts => {
  const ofCity = cityStreams(city);
  const baseNamed = async (id: string | undefined): Promise<Base> =>
    id !== undefined && isIdOf('base', id) ? (await register.bases.load(id)).state : noBase;
  const activity = async (baseId: string, on: LegalDate): Promise<Activity> => ({
    completedOn: await training.activityOf(baseId, on),
  });
  const plan = async (id: string): Promise<Plan> => (await register.plans.load(id)).state;
  const subjectOf = async ({ category, subject }: Pick<PlanContent, 'category' | 'subject'>): Promise<MaybeSubject> =>
    category === 'PUBLIC' && isSubjectCode(subject)
      ? (await register.publicSubjects.load(publicSubjectIdOf(subject))).state
      : noSubject;

  const given = async ({ on, today, actor }: AnyAct) => {
    const [{ state: measures }, { state: jurisdiction }] = await Promise.all([
      register.measures.load(ofCity.measures),
      register.jurisdiction.load(ofCity.jurisdiction),
    ]);
    const inForce = measuresOn(measures, on);
    const act: TrainingAct = { on, today, actor, ...(inForce !== undefined && { measures: inForce }) };
    return { act, measures, jurisdiction };
  };

  return {
    plan,
    activity,
    learner: async (id) => (await register.learners.load(id)).state,

    async forPublicSubject(asked, baseId) {
      const [{ act, ...rest }, base] = await Promise.all([given(asked), baseNamed(baseId)]);
      return { ...rest, context: { ...act, base } };
    },

    async forPlan(asked, { baseId, content }) {
      const [{ act, ...rest }, base, publicSubject] = await Promise.all([
        given(asked),
        baseNamed(baseId),
        subjectOf(content),
      ]);
      return { ...rest, context: { ...act, jurisdiction: rest.jurisdiction, base, publicSubject } };
    },

    async forClass(asked, about, credited = new Map()) {
      const [{ act, ...rest }, base, under, publicSubject] = await Promise.all([
        given(asked),
        baseNamed(about.baseId),
        about.planId !== undefined && isIdOf('plan', about.planId) ? plan(about.planId) : noPlan,
        subjectOf(about),
      ]);
      const { jurisdiction, measures: measuresHistory } = rest;
      return {
        ...rest,
        context: { ...act, jurisdiction, holidays, measuresHistory, base, plan: under, publicSubject, credited },
      };
    },

    async forLearner(asked) {
      const { act, ...rest } = await given(asked);
      const { document } = asked;
      return { ...rest, context: { ...act, ...(document !== undefined && { document }) } };
    },

    async forReviewList(asked, { bureau, year }) {
      const [{ act, ...rest }, { state: numbers }] = await Promise.all([
        given(asked),
        register.numbers.load(ofCity.numberRegister),
      ]);
      const numbered = [...numbers.byBase.keys()].filter((baseId) => allocationOf(numbers, baseId) !== undefined);
      const bases = await Promise.all(
        numbered.map(async (baseId) =>
          reviewedBase({
            baseId,
            base: await baseNamed(baseId),
            bureau,
            year,
            on: asked.on,
            jurisdiction: rest.jurisdiction,
          }),
        ),
      );
      return { ...rest, context: { ...act, bureau, bases: bases.filter((base) => base !== undefined) } };
    },

    async forCityActivity(asked, baseId) {
      const [{ act, ...rest }, base, done] = await Promise.all([
        given(asked),
        baseNamed(baseId),
        baseId === undefined ? {} : activity(baseId, asked.on),
      ]);
      return { ...rest, context: { ...act, base, activity: done } };
    },
  };
};
