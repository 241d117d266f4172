import { noPlan } from '../../../src/aggregates/plan/index.js';
import {
  type ClassCommand,
  type ClassCommands,
  type ClassContext,
  type ClassEvent,
  classDecider,
  classEvent,
  classRefusals,
  type Enrolment,
  type Session,
  type TrainingClass,
} from '../../../src/aggregates/training-class/index.js';
import type { HourRejection } from '../../../src/aggregates/vocabulary.js';
import { type Actor, type Fact, fold, legalDate } from '../../../src/kernel/index.js';
import { specify } from '../../support/given-when-then.js';
import { holidays, measures2011, measures2015 } from '../../support/shipped.js';
import { jurisdiction } from '../base/support/changzhou.js';
import { approved, planOf, reviewedByDept, submitted } from '../plan/plans.js';
import { municipal, municipalId, publicCode, publicSubject, subject } from '../teaching/bases.js';

export const teacher: Actor = { id: 'teacher-lu', role: 'BASE', bureau: 'organisation-466000002' };
/** A plan of 30 hours and 40 seats for 2012, approved on 2012-03-20. */
export const plan = planOf('2012-03-20', submitted(), reviewedByDept, approved());
export const planId = 'plan-2012-1';

export const context: ClassContext = {
  on: legalDate('2012-04-02'),
  today: legalDate('2016-12-31'),
  actor: teacher,
  measures: measures2011,
  measuresHistory: { versions: [measures2011, measures2015], interpretations: [] },
  jurisdiction,
  holidays,
  base: municipal,
  plan,
  publicSubject,
  credited: new Map(),
};
const specification = specify({ decider: classDecider, messages: classRefusals, context });

/** Given this class, `when` a command comes on a date (2012-04-02 where none is said). */
export const given = (...history: readonly (ClassEvent & { readonly on?: Fact<ClassEvent>['occurredOn'] })[]) => {
  const { state, when } = specification.given(...history);
  return {
    state,
    when: (command: ClassCommand, on = '2012-04-02', changes: Partial<Omit<ClassContext, 'on'>> = {}) =>
      when(command, { ...changes, on: legalDate(on) }),
  };
};

/** `2012-04-02*6` is six hours on that day. */
export const sessions = (...days: readonly string[]): readonly Session[] =>
  days.map((day) => {
    const [date = '', hours = '6'] = day.split('*');
    return { date: legalDate(date), hours: Number(hours) };
  });
export const week = sessions('2012-04-02', '2012-04-03', '2012-04-04', '2012-04-05', '2012-04-06');

export type Opening = ClassCommands['openClass'];
const usual: Opening = {
  baseId: municipalId,
  basis: 'PLAN',
  planId,
  category: 'PROFESSIONAL',
  subject,
  course: '数控机床维护（第一期）',
  computer: false,
  mode: 'FULL_RELEASE',
  plannedHours: 30,
  venue: { kind: 'REGISTERED' },
  sessions: week,
};
/** A class of five days of six hours under the plan. */
export const asked = (changes: Partial<Opening> = {}): Opening => ({ ...usual, ...changes });
export const ofLecture: Partial<Opening> = {
  basis: 'LECTURE',
  planId: undefined,
  mode: 'SPARE_TIME',
  plannedHours: 3,
  sessions: sessions('2012-04-02*3'),
};
export const ofCommission: Partial<Opening> = {
  ...ofLecture,
  basis: 'COMMISSION',
  commission: { employerId: 'organisation-MA1M00009', contractRef: '合同 2012-8' },
};
export const ofImport: Partial<Opening> = { basis: 'IMPORTED', planId: undefined };
export const ofPublic: Partial<Opening> = { category: 'PUBLIC', subject: publicCode };
export const unplanned = { plan: noPlan };

export const open = (changes: Partial<Opening> = {}): ClassCommand => ({ type: 'openClass', data: asked(changes) });
export const enrolment = (learnerId: string, gb6 = '320411'): Enrolment => ({ learnerId, gb6, titleLevel: 'MIDDLE' });
export const enrol = (...learners: readonly (string | Enrolment)[]) =>
  ({
    type: 'enrolLearners',
    data: { learners: learners.map((learner) => (typeof learner === 'string' ? enrolment(learner) : learner)) },
  }) as const;
type Hours = { readonly [learnerId: string]: number };
const present = (hours: Hours) =>
  Object.entries(hours).map(([learnerId, attended]) => ({ learnerId, hours: attended }));
export const attend = (session: number, hours: Hours) =>
  ({ type: 'recordAttendance', data: { session, learners: present(hours) } }) as const;
type Passed = { readonly [learnerId: string]: boolean };
const assessed = (passed: Passed) => Object.entries(passed).map(([learnerId, yes]) => ({ learnerId, passed: yes }));
export const assess = (passed: Passed) => ({ type: 'assessLearners', data: { results: assessed(passed) } }) as const;
export const complete = { type: 'completeClass', data: {} } as const;
export const register = (archiveNo = '2012-档-1') => ({ type: 'registerRecords', data: { archiveNo } }) as const;
export const evaluate = (score: number, followUp = '三个月后回访') =>
  ({ type: 'evaluateEffect', data: { score, followUp } }) as const;
export const report = { type: 'reportTraining', data: {} } as const;
export const cancel = { type: 'cancelClass', data: { reason: '报名人数不足' } } as const;
export const recognise = { type: 'recogniseHours', data: {} } as const;
export const correct = (delta: number, changes: Partial<ClassCommands['correctHours']> = {}) =>
  ({ type: 'correctHours', data: { learnerId: 'a', year: 2012, delta, reason: '签到表核对', ...changes } }) as const;

export const opened = (changes: Partial<Opening> = {}) => {
  const { sessions: dates, ...content } = asked(changes);
  return classEvent('ClassOpened', { ...content, sessions: [...dates] });
};
export const enrolled = (...learners: readonly (string | Enrolment)[]) =>
  classEvent('LearnersEnrolled', { learners: [...enrol(...learners).data.learners] });
export const attended = (session: number, hours: Hours) =>
  classEvent('SessionAttended', { session, learners: present(hours) });
export const assessedAs = (passed: Passed) => classEvent('LearnersAssessed', { results: assessed(passed) });
export const completed = classEvent('ClassCompleted', { reportDueOn: legalDate('2012-04-20') });
export const registered = classEvent('TrainingRecordRegistered', { archiveNo: '2012-档-1' });
export const reportedOn = (on: string) => ({
  ...classEvent('TrainingReported', { enrolled: 1, passed: 1, hoursAttended: 6, outside: 0, late: false }),
  on: legalDate(on),
});

export const rejected = (...reasons: readonly (readonly [HourRejection, number])[]) =>
  reasons.map(([reason, hours]) => ({ reason, hours }));

/** The class after these commands, each with its date; throws where one is refused. */
export const classAfter = (
  steps: readonly (readonly [command: ClassCommand, on?: string, changes?: Partial<ClassContext>])[],
  from: TrainingClass = classDecider.initialState,
): TrainingClass =>
  steps.reduce<TrainingClass>((cls, [command, on = '2012-04-06', changes = {}]) => {
    const now = { ...context, ...changes, on: legalDate(on) };
    const decision = classDecider.decide(command, cls, now);
    if (!decision.accepted) throw new Error(`${command.type}: ${JSON.stringify(decision.refusals)}`);
    const facts = decision.events.map((event) => ({
      ...event,
      occurredOn: event.occurredOn ?? now.on,
      actor: now.actor,
    }));
    return facts.reduce(classDecider.evolve, cls);
  }, from);
export const stateOf = (...facts: readonly Fact<ClassEvent>[]): TrainingClass => fold(classDecider, facts);
