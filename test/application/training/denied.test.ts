import { beforeAll, describe, expect, test } from 'vitest';
import type { AnnualCommands } from '../../../src/aggregates/base/index.js';
import type { CityActivityCommands } from '../../../src/aggregates/city-activity/index.js';
import type { LearnerCommands } from '../../../src/aggregates/learner/index.js';
import type { PlanCommands } from '../../../src/aggregates/plan/index.js';
import type { PublicSubjectCommands } from '../../../src/aggregates/public-subject/index.js';
import type { ReviewListCommands } from '../../../src/aggregates/review-list/index.js';
import type { ClassCommands } from '../../../src/aggregates/training-class/index.js';
import { type CommandRequest, type Commands, type CommandType, matrix } from '../../../src/application/index.js';
import { type Actor, legalDate, type Role, roles } from '../../../src/kernel/index.js';
import { cityOfficer, codes, openRegister, type TestRegister, xinbei } from '../../support/register.js';
import { baseOfficer, classOf, personNo, registerPeople } from '../../support/teaching.js';
import { reach, soundFacts } from '../../support/way.js';

const docHash = 'c'.repeat(64);
const from = legalDate('2012-01-01');
const held = { levels: ['MUNICIPAL'], title: '培训', days: 1, attendees: 9 } as const;
const scores = { operation: 20, management: 20, development: 20, effect: 20 };
const content = {
  year: 2016,
  mode: 'SPARE_TIME',
  category: 'PROFESSIONAL',
  subject: '机电工程',
  course: '数控机床维修',
  computer: false,
  hours: 24,
  seats: 60,
  feeFen: 0,
} as const;

type OfTraining = Extract<
  CommandType,
  keyof (PublicSubjectCommands &
    PlanCommands &
    ClassCommands &
    LearnerCommands &
    AnnualCommands &
    ReviewListCommands &
    CityActivityCommands)
>;
type Things = Record<'base' | 'plan' | 'cls' | 'learner', string>;
type Asked = { readonly [Type in OfTraining]: { readonly data: Commands[Type]; readonly target?: string } };

/** A well-formed request of every command of training and the yearly cycle, on things that are there. */
const requestsOn = ({ base, plan, cls, learner }: Things): Asked => ({
  designatePublicSubject: { data: { code: 'GX-02', name: '职业道德', hours: 24, from } },
  endPublicSubject: { data: { on: from }, target: 'publicSubject-GX-01' },
  assignPublicDelivery: { data: { baseId: base, from }, target: 'publicSubject-GX-01' },
  endPublicDelivery: { data: { baseId: base, on: from }, target: 'publicSubject-GX-01' },
  submitPlan: { data: { baseId: base, content } },
  reviewPlan: { data: { agreed: true }, target: plan },
  approvePlan: { data: {}, target: plan },
  refusePlan: { data: { reasons: ['x'] }, target: plan },
  filePlan: { data: { filingNo: '1号' }, target: plan },
  withdrawPlan: { data: { reason: '暂缓' }, target: plan },
  openClass: { data: classOf(base, ['2013-03-04']) },
  cancelClass: { data: { reason: '人数不足' }, target: cls },
  enrolLearners: { data: { learnerIds: [learner] }, target: cls },
  recordAttendance: { data: { session: 1, learners: [{ learnerId: learner, hours: 6 }] }, target: cls },
  assessLearners: { data: { results: [{ learnerId: learner, passed: true }] }, target: cls },
  completeClass: { data: {}, target: cls },
  registerRecords: { data: { archiveNo: '1' }, target: cls },
  evaluateEffect: { data: { score: 80, followUp: '回访' }, target: cls },
  reportTraining: { data: {}, target: cls },
  correctHours: { data: { learnerId: learner, year: 2013, delta: 1, reason: '漏登' }, target: cls },
  registerLearner: { data: personNo(2) },
  changeTitleLevel: { data: { titleLevel: 'SENIOR', from: legalDate('2016-02-01') }, target: learner },
  changeEmployer: { data: { gb6: xinbei }, target: learner },
  correctLearnerName: { data: { name: '张更', reason: 'NAME_CHANGED' }, target: learner },
  eraseLearner: { data: { reason: 'CONSENT_WITHDRAWN' }, target: learner },
  submitAnnualReport: { data: { year: 2015, docHash }, target: base },
  submitNextYearPlan: { data: { year: 2015, docHash }, target: base },
  recordInspection: { data: { findings: [] }, target: base },
  concludeAssessment: { data: { year: 2015, scores, recheck: soundFacts }, target: base },
  awardCommendation: { data: { year: 2015, title: '先进基地' }, target: base },
  publishReviewList: { data: { year: 2015, level: 'MUNICIPAL' } },
  holdManagerTraining: { data: held },
  holdExchangeActivity: { data: held },
  issueGuidance: { data: { levels: ['COUNTY'], title: '指引', ref: '1号' } },
  commendStaff: { data: { baseId: base, year: 2015, post: 'TEACHER', persons: 1, title: '先进' } },
});
const types = Object.keys(requestsOn({ base: '', plan: '', cls: '', learner: '' })) as OfTraining[];

/** Somebody of each role who has to do with everything, except with this base. */
const strangers: Readonly<Record<Role, Actor>> = {
  CITY: { id: 's', role: 'CITY', bureau: '320500' },
  COUNTY: { id: 's', role: 'COUNTY', bureau: '320404' },
  DEPT: { id: 's', role: 'DEPT', bureau: 'city-health' },
  BASE: baseOfficer(7),
  APPL: { ...baseOfficer(7), role: 'APPL' },
  AUDITOR: { id: 's', role: 'AUDITOR', bureau: '320400' },
  ANALYST: { id: 's', role: 'ANALYST', bureau: '320400' },
  PUBLIC: { id: 's', role: 'PUBLIC' },
  SYSTEM: { id: 's', role: 'SYSTEM' },
};
/** What a county bureau may do anywhere, for what it does is in nobody's territory. */
const ofAnyCounty: ReadonlySet<CommandType> = new Set(['registerLearner', 'changeTitleLevel', 'changeEmployer']);

describe('every command of training and the year, asked through the application', () => {
  let register: TestRegister;
  let requests: Asked;
  beforeAll(async () => {
    register = openRegister();
    await register.found();
    const base = await reach(register, 'ANNOUNCED');
    const [learner = ''] = await registerPeople(register, 1);
    const by = baseOfficer();
    const subject = { code: 'GX-01', name: '创新能力', hours: 24, from };
    await register.do(cityOfficer, 'designatePublicSubject', undefined, subject);
    const plan = (await register.do(by, 'submitPlan', undefined, { baseId: base, content })).id;
    const cls = (await register.do(by, 'openClass', undefined, classOf(base, ['2013-03-04']))).id;
    await register.do(by, 'enrolLearners', cls, { learnerIds: [learner] });
    requests = requestsOn({ base, plan, cls, learner });
  });

  test.each(types)('%s: FORBIDDEN to everybody whom no rule allows it, and nothing is recorded', async (type) => {
    const before = (await register.events()).length;
    for (const role of roles) {
      const isAllowed =
        (role === 'COUNTY' && ofAnyCounty.has(type)) ||
        (role === 'SYSTEM' && matrix[type].grants.some((grant) => grant.role === 'SYSTEM'));
      if (isAllowed) continue;
      const request = { ...requests[type], type, actor: strangers[role], idempotencyKey: `${type} ${role}` };
      expect(codes(await register.application.execute(request as CommandRequest)), role).toEqual(['FORBIDDEN']);
    }
    expect(await register.events()).toHaveLength(before);
  });
});
