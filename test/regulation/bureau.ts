import type { CommandOutcome, Commands } from '../../src/application/index.js';
import { instant, legalDate } from '../../src/kernel/index.js';
import {
  applicantOf,
  cityOfficer,
  education,
  openRegister,
  organisationIdNo,
  type TestRegister,
  usccOf,
} from '../support/register.js';
import { baseOfficer } from '../support/teaching.js';
import { bureauOf, formOf, reach, soundFacts } from '../support/way.js';

/** Why a command is refused, each reason with the article that it rests on; empty where it is not. */
export const reasons = (outcome: CommandOutcome): readonly string[] =>
  outcome.ok ? [] : outcome.refusals.map(({ article, code }) => `${article} ${code}`);

/** A founded register at nine o'clock on a day, on which nothing else is recorded yet. */
export const founded = async (day = '2016-01-04'): Promise<TestRegister> => {
  const register = openRegister({ now: instant(`${day}T09:00:00+08:00`) });
  await register.found();
  return register;
};

type Way = Parameters<typeof reach>[2];
/** A register with one base, announced on 2012-03-15 where `way` does not say otherwise. */
export const withBase = async (
  way: Way = {},
  day?: string,
): Promise<{ readonly register: TestRegister; readonly baseId: string }> => {
  const register = await founded(day);
  return { register, baseId: await reach(register, 'ANNOUNCED', way) };
};

/** The officer of the base of {@link withBase}. */
export const office = baseOfficer();

export const under = async (register: TestRegister, baseId: string, authority: string, on: string): Promise<void> => {
  const data = { authority, name: '业务主管部门', gb6: '320400', from: legalDate('2011-09-01') };
  await register.do(cityOfficer, 'establishAuthority', undefined, data, { on });
  const adjustment = { reasonCode: 'SUPERVISION', reason: '划归', department: authority } as const;
  await register.do(cityOfficer, 'adjustBase', baseId, adjustment, { on });
};

type Applicant = {
  readonly type?: Commands['registerOrganisation']['type'];
  readonly licence?: Commands['registerOrganisation']['licence'];
  readonly facts?: Partial<Commands['checkEligibility']>;
  readonly computer?: boolean;
};
/** What the evaluation of an applicant on 2012-03-15 says, which is found to be so (Art.5). */
export const evaluated = async ({ type = 'HIGHER_VOCATIONAL', licence, facts, computer = false }: Applicant) => {
  const register = await founded();
  const on = '2012-03-15';
  const authority = { authority: education, name: '市教育局', gb6: '320400', from: legalDate('2000-01-01') };
  await register.do(cityOfficer, 'establishAuthority', undefined, authority, { on });
  const body = { name: '第1学院', uscc: usccOf(1), type, ...(licence !== undefined && { licence }) };
  await register.do(cityOfficer, 'registerOrganisation', undefined, body, { on });
  const form = formOf(1, 'MUNICIPAL');
  const application = { ...form, scope: { ...form.scope, computer } };
  const applicant = applicantOf(organisationIdNo(1));
  const { id } = await register.do(applicant, 'submitApplication', undefined, application, { on });
  const { officer } = bureauOf('MUNICIPAL', '320400');
  await register.do(officer, 'convenePanel', id, { authorities: [education] }, { on });
  await register.do(officer, 'checkEligibility', id, { ...soundFacts, ...facts }, { on });
  return register.ask(officer, 'completeEvaluation', id, { outcome: 'MUNICIPAL' }, { on });
};

/** 机电工程, six hours on each of these days, as an employer's commission in people's spare time or a plan would have it. */
export const lecture = (baseId: string, ...dates: readonly string[]): Commands['openClass'] => ({
  baseId,
  basis: 'LECTURE',
  category: 'PROFESSIONAL',
  subject: '机电工程',
  course: '数控机床维修',
  computer: false,
  mode: 'SPARE_TIME',
  plannedHours: 6 * dates.length,
  venue: { kind: 'REGISTERED' },
  sessions: dates.map((date) => ({ date: legalDate(date), hours: 6 })),
});

export const planned: Commands['submitPlan']['content'] = {
  year: 2016,
  mode: 'FULL_RELEASE',
  category: 'PROFESSIONAL',
  subject: '机电工程',
  course: '数控机床维修',
  computer: false,
  hours: 36,
  seats: 60,
  feeFen: 40_000,
};

export const docHash = 'd'.repeat(64);
/** A year that is passed, on whatever day in the year after it the assessment is. */
export const sound = (year: number): Commands['concludeAssessment'] => ({
  year,
  scores: { operation: 20, management: 20, development: 20, effect: 20 },
  recheck: { ...soundFacts, safetyEvidenceOn: legalDate(`${year}-12-01`) },
});
