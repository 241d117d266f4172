import { type LearnerEvent, learnerEvent } from '../../../src/aggregates/learner/index.js';
import { type PlanContent, planEvent } from '../../../src/aggregates/plan/index.js';
import { publicSubjectEvent } from '../../../src/aggregates/public-subject/index.js';
import {
  type ClassContent,
  type ClassEvent,
  classEvent,
  type HoursResult,
} from '../../../src/aggregates/training-class/index.js';
import type { TitleLevel } from '../../../src/aggregates/vocabulary.js';
import { addDays, type LegalDate, legalDate, yearOf } from '../../../src/kernel/index.js';
import type { Recorder } from './record.js';
import { viewed } from './views.js';

export const wujin = '320412';
export const xinbei = '320411';
export const learnerId = (n: number): string => `learner-${String(n).padStart(4, '0')}`;
const hmacOf = (n: number): string => n.toString(16).padStart(64, '0');
const sealed = { keyId: 'key', nonce: 'bm9uY2U=', ciphertext: 'c2VhbGVk' };

export type Enrolled = { readonly n: number; readonly gb6?: string; readonly titleLevel?: TitleLevel };

/** A class from its opening to as far as it goes, each step on a day of its own. */
export type Course = Partial<ClassContent> & {
  readonly baseId?: string;
  readonly openedOn?: string;
  readonly learners?: readonly Enrolled[];
  /** Hours each learner attends in each session; all of them where absent. */
  readonly hours?: number;
  readonly failed?: readonly number[];
  /** How far it goes; to the hours where absent. */
  readonly to?: 'OPENED' | 'ENROLLED' | 'ATTENDED' | 'ASSESSED' | 'COMPLETED' | 'REGISTERED' | 'RECOGNISED';
  /** Day of the report. */
  readonly reportedOn?: string;
  readonly reportDueOn?: string;
};
const steps = ['OPENED', 'ENROLLED', 'ATTENDED', 'ASSESSED', 'COMPLETED', 'REGISTERED', 'RECOGNISED'] as const;

export const course = (content: Partial<ClassContent> = {}): ClassContent => ({
  basis: 'LECTURE',
  category: 'PROFESSIONAL',
  subject: '护理',
  course: '急救护理',
  computer: false,
  mode: 'FULL_RELEASE',
  plannedHours: 30,
  venue: { kind: 'REGISTERED' },
  sessions: [
    { date: legalDate('2012-06-04'), hours: 6 },
    { date: legalDate('2012-06-05'), hours: 6 },
  ],
  ...content,
});

export const planContent = (content: Partial<PlanContent> = {}): PlanContent => ({
  year: 2012,
  mode: 'FULL_RELEASE',
  category: 'PROFESSIONAL',
  subject: '护理',
  course: '急救护理',
  computer: false,
  hours: 30,
  seats: 60,
  feeFen: 0,
  ...content,
});

export const trainingOn = ({ record }: Pick<Recorder, 'record'>) => {
  const learner = (n: number, titleLevel: TitleLevel = 'MIDDLE', gb6 = wujin, on = '2012-01-10') =>
    record(learnerId(n), on, [
      learnerEvent('LearnerRegistered', {
        name: sealed,
        idNumber: sealed,
        idHmac: hmacOf(n),
        titleLevel,
        employer: '某单位',
        gb6,
      }),
    ]);

  return {
    learner,
    learnerBecomes: (n: number, on: string, ...events: readonly LearnerEvent[]) => record(learnerId(n), on, events),
    subject: (code: string, { hours = 24, from = '2012-01-01', bases = [] as readonly string[] } = {}) =>
      record(`publicSubject-${code}`, '2012-01-01', [
        publicSubjectEvent('PublicSubjectDesignated', { code, name: `公共${code}`, hours, from: legalDate(from) }),
        ...bases.map((baseId) => publicSubjectEvent('PublicDeliveryAssigned', { baseId, from: legalDate(from) })),
      ]),
    plan: (id: string, on: string, baseId: string, content: Partial<PlanContent> = {}) =>
      record(id, on, [planEvent('PlanSubmitted', { baseId, content: planContent(content) })]),
    classOf: async (id: string, asked: Course = {}) => {
      const { baseId = 'base-a', learners = [], failed = [], to = 'RECOGNISED', reportedOn, ...given } = asked;
      const { openedOn, hours, reportDueOn, ...content } = given;
      const whole = course(content);
      const first = whole.sessions[0]?.date ?? legalDate('2012-06-04');
      const last = whole.sessions.at(-1)?.date ?? first;
      const opening = openedOn ?? addDays(first, -3);
      const reaches = (step: (typeof steps)[number]) => steps.indexOf(step) <= steps.indexOf(to);
      await record(id, opening, [classEvent('ClassOpened', { baseId, ...whole, sessions: [...whole.sessions] })]);
      if (reaches('ENROLLED') && learners.length > 0) {
        await record(id, opening, [
          classEvent('LearnersEnrolled', {
            learners: learners.map(({ n, gb6 = wujin, titleLevel = 'MIDDLE' }) => ({
              learnerId: learnerId(n),
              gb6,
              titleLevel,
            })),
          }),
        ]);
      }
      if (reaches('ATTENDED') && learners.length > 0) {
        for (const [i, session] of whole.sessions.entries()) {
          await record(id, session.date, [
            classEvent('SessionAttended', {
              session: i + 1,
              learners: learners.map(({ n }) => ({ learnerId: learnerId(n), hours: hours ?? session.hours })),
            }),
          ]);
        }
      }
      if (reaches('ASSESSED') && learners.length > 0) {
        const results = learners.map(({ n }) => ({ learnerId: learnerId(n), passed: !failed.includes(n) }));
        await record(id, last, [classEvent('LearnersAssessed', { results })]);
      }
      if (reaches('COMPLETED')) {
        const due = legalDate(reportDueOn ?? addDays(last, 14));
        await record(id, last, [classEvent('ClassCompleted', { reportDueOn: due })]);
      }
      if (reaches('REGISTERED')) await record(id, last, [registered(id)]);
      if (reaches('RECOGNISED') && learners.length > 0)
        await record(id, last, [decided(whole, learners, failed, hours)]);
      if (reportedOn !== undefined) {
        const due = reportDueOn ?? addDays(last, 14);
        await record(id, reportedOn, [reported({ enrolled: learners.length, late: reportedOn > due })]);
      }
    },
  };
};

export const registered = (id: string): ClassEvent => classEvent('TrainingRecordRegistered', { archiveNo: `档-${id}` });
export const reported = (totals: { enrolled?: number; outside?: number; late?: boolean } = {}): ClassEvent =>
  classEvent('TrainingReported', {
    ...{ enrolled: 0, passed: 0, hoursAttended: 0, outside: 0, late: false },
    ...totals,
  });

/** Who passed has every hour recognised, who failed has none. */
const decided = (
  { category, sessions }: ClassContent,
  learners: readonly Enrolled[],
  failed: readonly number[],
  hours: number | undefined,
): ClassEvent => {
  const years = [...new Set(sessions.map(({ date }) => yearOf(date)))];
  const attended = (year: number) =>
    sessions.reduce((sum, session) => (yearOf(session.date) === year ? sum + (hours ?? session.hours) : sum), 0);
  return classEvent('HoursRecognised', {
    category,
    part: 1,
    of: 1,
    results: learners.flatMap(({ n }) =>
      years.map((year) => {
        const all = attended(year);
        const isFailed = failed.includes(n);
        return {
          learnerId: learnerId(n),
          year,
          recognised: isFailed ? 0 : all,
          rejected: isFailed ? [{ reason: 'NOT_PASSED' as const, hours: all }] : [],
        } satisfies HoursResult;
      }),
    ),
  });
};

export const sessionsOn = (hours: number, ...dates: readonly string[]): ClassContent['sessions'] =>
  dates.map((date) => ({ date: legalDate(date), hours }));
export const day = (text: string): LegalDate => legalDate(text);

/** Views with the city, 武进's county base `base-a` in it, and what it takes to teach. */
export const taught = async (today?: string) => {
  const built = await viewed(today);
  await built.found();
  await built.base('base-a', {});
  return {
    ...built,
    ...trainingOn(built),
    /** What the views answer of training once they show everything recorded so far. */
    training: async () => {
      await built.queries();
      return built.views.training;
    },
  };
};
export type Taught = Awaited<ReturnType<typeof taught>>;
export const learners = (...numbers: readonly number[]): readonly Enrolled[] => numbers.map((n) => ({ n }));
