import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as ops from '../../../examples/generated/graphql.js';
import type { CommandRequest } from '../../../src/application/index.js';
import { bearer, type Edge, serveEdge } from '../../support/edge.js';
import { accepting, fakeApplication } from '../../support/fake-application.js';
import { learnerIdNo } from '../../support/fake-training.js';

let edge: Edge;
let requests: readonly CommandRequest[];
let token: string;
beforeAll(async () => {
  const fake = fakeApplication(() => accepting('class-1'));
  requests = fake.requests;
  edge = await serveEdge({ application: fake.application });
  token = await edge.token();
});
afterAll(() => edge.close());

const give = (operation: Operation, input: object, headers: Record<string, string> = {}) =>
  edge.ask(operation.toString(), { input: { idempotencyKey: 'k', ...input } }, { ...bearer(token), ...headers });

const content = {
  year: 2012,
  mode: 'FULL_RELEASE',
  category: 'PROFESSIONAL',
  subject: '护理',
  course: '护理进修',
  computer: false,
  hours: 30,
  seats: 100,
  feeFen: 120_000,
};
const opened = {
  basis: 'COMMISSION',
  category: 'PROFESSIONAL',
  subject: '护理',
  course: '护理进修',
  computer: false,
  mode: 'SPARE_TIME',
  plannedHours: 12,
  venue: { kind: 'DECLARED', address: '延陵西路1号', gb6: '320404' },
  sessions: [
    { date: '2012-04-09', hours: 6 },
    { date: '2012-04-10', hours: 6 },
  ],
  commission: { employerId: 'organisation-466000002', contractRef: '合同〔2012〕1号' },
};
const facts = {
  sites: [{ address: '延陵西路1号', area: 60_000, capacity: 200, tenure: 'OWNED', leases: [] }],
  computers: 60,
  projectors: 2,
  exitsClear: true,
  fireOk: true,
  faculty: 40,
  senior: 15,
  managers: 6,
  facultyStable: true,
  managementSound: true,
  systems: ['TEACHING'],
};
const scores = { operation: 20, management: 19, development: 18, effect: 22 };
const [one, two] = [learnerIdNo(1), learnerIdNo(2)];
const baseId = 'base-1';
const subjectId = 'publicSubject-GX';
const planId = 'plan-1';
const classId = 'class-1';
const docHash = 'a'.repeat(64);
const held = { levels: ['MUNICIPAL', 'COUNTY'], title: '教研交流', days: 2, attendees: 40 };
const reason = '人数不足';

type Operation = { toString(): string };
/** The mutation that an operation asks for. */
const mutationOf = (operation: Operation): string => /\{\s*(\w+)\(input/.exec(operation.toString())?.[1] ?? '';

/** Operation, input, and what the command is to be where it is not the input without the target’s id. */
const commands: readonly (readonly [Operation, object, { readonly target?: string; readonly data?: object }?])[] = [
  [ops.DesignatePublicSubjectDocument, { code: 'GX', name: '职业道德', hours: 24, from: '2012-01-01' }],
  [ops.EndPublicSubjectDocument, { subjectId, effectiveOn: '2013-01-01' }, { data: { on: '2013-01-01' } }],
  [ops.AssignPublicDeliveryDocument, { subjectId, baseId, from: '2012-03-20' }, { target: subjectId }],
  [
    ops.EndPublicDeliveryDocument,
    { subjectId, baseId, effectiveOn: '2013-01-01' },
    { target: subjectId, data: { baseId, on: '2013-01-01' } },
  ],
  [ops.SubmitPlanDocument, { baseId, content }, { data: { baseId, content } }],
  [ops.ReviewPlanDocument, { planId, agreed: false, reasons: ['重复办班'] }],
  [ops.ApprovePlanDocument, { planId, approvedHours: 24 }],
  [ops.RefusePlanDocument, { planId, reasons: ['重复办班'] }],
  [ops.FilePlanDocument, { planId, filingNo: '备-1' }],
  [ops.WithdrawPlanDocument, { planId, reason }],
  [ops.OpenClassDocument, { baseId, ...opened }, { data: { baseId, ...opened } }],
  [ops.EnrolLearnersDocument, { classId, learnerIds: [one, two] }],
  [ops.RecordAttendanceDocument, { classId, session: 1, learners: [{ learnerId: one, hours: 6 }] }],
  [ops.AssessLearnersDocument, { classId, results: [{ learnerId: one, passed: true }] }],
  [ops.CompleteClassDocument, { classId }],
  [ops.RegisterRecordsDocument, { classId, archiveNo: '档-1' }],
  [ops.EvaluateEffectDocument, { classId, score: 90, followUp: '半年后回访' }],
  [ops.ReportTrainingDocument, { classId }],
  [ops.CancelClassDocument, { classId, reason }],
  [ops.CorrectHoursDocument, { classId, learnerId: one, year: 2012, delta: -3, reason }, { target: classId }],
  [ops.RegisterLearnerDocument, { name: '陈晓', idNumber: '11010119900307001X', titleLevel: 'SENIOR', gb6: '320404' }],
  [ops.ChangeTitleLevelDocument, { learnerId: one, titleLevel: 'SENIOR', from: '2012-01-01' }],
  [ops.ChangeEmployerDocument, { learnerId: one, employer: '市第一人民医院', gb6: '320404' }],
  [ops.SubmitAnnualReportDocument, { baseId, year: 2012, docHash }],
  [ops.SubmitNextYearPlanDocument, { baseId, year: 2012, docHash }],
  [ops.RecordInspectionDocument, { baseId, findings: [{ finding: '通道堵塞', article: 'Art.5(4)' }] }],
  [ops.ConcludeAssessmentDocument, { baseId, year: 2012, scores, recheck: facts }],
  [ops.AwardCommendationDocument, { baseId, year: 2012, title: '先进基地' }],
  [ops.PublishReviewListDocument, { year: 2012, level: 'MUNICIPAL' }],
  [ops.HoldManagerTrainingDocument, held],
  [ops.HoldExchangeActivityDocument, held],
  [ops.IssueGuidanceDocument, { levels: ['COUNTY'], title: '教学管理', ref: '常人社函〔2012〕1号', sha256: docHash }],
  [
    ops.CommendStaffDocument,
    { baseId, year: 2012, post: 'TEACHER', persons: 3, title: '优秀教师' },
    { data: { baseId, year: 2012, post: 'TEACHER', persons: 3, title: '优秀教师' } },
  ],
];

const targetKeys = ['baseId', 'subjectId', 'planId', 'classId', 'learnerId'];
const targetIn = (input: object): string | undefined =>
  Object.entries(input).find(([key]) => targetKeys.includes(key))?.[1];
const without = (input: object, target: string | undefined): object =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== target));

describe('a command of training and the year', () => {
  it.each(commands.map(([operation, ...rest]) => [mutationOf(operation), operation, ...rest] as const))(
    '%s is handed on as it was given',
    async (type, operation, input, expected = {}) => {
      const before = requests.length;
      const { data, errors } = await give(operation, input);
      expect(errors).toEqual([]);
      expect(data[type].userErrors).toEqual([]);
      const request = requests[before];
      expect(request?.type).toBe(type);
      const creates = ['submitPlan', 'openClass', 'commendStaff'].includes(type);
      const target = expected.target ?? (creates ? undefined : targetIn(input));
      expect(request?.target).toBe(target);
      expect(request?.data).toEqual(expected.data ?? without(input, target));
    },
  );

  it('has an example for every mutation there is', async () => {
    const { data } = await edge.ask('{ __schema { mutationType { fields { name } } } }');
    const documented = Object.keys(ops).map((name) => name.toLowerCase());
    const missing = data.__schema.mutationType.fields.filter(
      ({ name }: { name: string }) => !documented.includes(`${name}document`.toLowerCase()),
    );
    expect(missing).toEqual([]);
  });
});

describe('the rules of an input', () => {
  it.each([
    ['a year before the regulation', ops.SubmitAnnualReportDocument, { baseId, year: 2010, docHash }, 'year'],
    ['a year of no register', ops.PublishReviewListDocument, { year: 2201, level: 'COUNTY' }, 'year'],
    ['a plan of no hours', ops.SubmitPlanDocument, { baseId, content: { ...content, hours: 0 } }, 'content.hours'],
    ['a class of no session', ops.OpenClassDocument, { baseId, ...opened, sessions: [] }, 'sessions'],
    [
      'a session of 25 hours',
      ops.OpenClassDocument,
      { baseId, ...opened, sessions: [{ date: '2012-04-09', hours: 25 }] },
      'sessions.0.hours',
    ],
    ['a score over 100', ops.EvaluateEffectDocument, { classId, score: 101, followUp: 'x' }, 'score'],
    [
      'negative points',
      ops.ConcludeAssessmentDocument,
      { baseId, year: 2012, scores: { ...scores, effect: -1 }, recheck: facts },
      'scores.effect',
    ],
    [
      'negative facts',
      ops.ConcludeAssessmentDocument,
      { baseId, year: 2012, scores, recheck: { ...facts, managers: -1 } },
      'recheck.managers',
    ],
    ['an activity for nobody', ops.HoldManagerTrainingDocument, { ...held, levels: [] }, 'levels'],
  ] as const)('refuse %s by its path', async (_what, operation, input, field) => {
    const before = requests.length;
    const { data } = await give(operation, input);
    const [payload] = Object.values<{ userErrors: readonly object[] }>(data);
    expect(payload?.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field }]);
    expect(requests).toHaveLength(before);
  });
});
