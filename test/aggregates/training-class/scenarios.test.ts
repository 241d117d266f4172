import { describe, expect, it } from 'vitest';
import {
  type ClassCommand,
  type ClassContext,
  type ClassEvent,
  classDecider,
} from '../../../src/aggregates/training-class/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { approved, planOf, reviewedByDept, submitted } from '../plan/plans.js';
import { countyId, inCounty, municipalId, neverNumbered, numberedLater, publicCode } from '../teaching/bases.js';
import {
  assess,
  attend,
  classAfter,
  complete,
  context,
  enrol,
  given,
  type Opening,
  ofCommission,
  ofImport,
  ofPublic,
  open,
  recognise,
  register,
  rejected,
  sessions,
} from './classes.js';

type Recognised = Extract<ClassEvent, { readonly type: 'HoursRecognised' }>['data'];

/** What the register decides on a class that `a` attended as told, carried through all its commands. */
const recognisedIn = (
  opening: Partial<Opening>,
  attendance: readonly number[],
  changes: Partial<ClassContext> = {},
  passed = true,
): readonly Recognised[] => {
  const last = opening.sessions?.at(-1)?.date ?? '2012-04-06';
  const taught: readonly ClassCommand[] = [
    enrol('a'),
    ...attendance.map((hours, i) => attend(i + 1, { a: hours })),
    assess({ a: passed }),
    complete,
    register(),
  ];
  const opensOn = opening.basis === 'IMPORTED' ? last : opening.sessions?.[0]?.date;
  const cls = classAfter([
    [open(opening), opensOn, changes],
    ...taught.map((command) => [command, last, changes] as const),
  ]);
  const decision = classDecider.decide(recognise, cls, { ...context, ...changes, on: legalDate('2012-06-01') });
  if (!decision.accepted) throw new Error(JSON.stringify(decision.refusals));
  return decision.events.flatMap((event) => (event.type === 'HoursRecognised' ? [event.data] : []));
};

describe('scenario 7: district base, public subject', () => {
  const days = sessions('2012-04-09', '2012-04-10', '2012-04-11', '2012-04-12');
  const course = { ...ofPublic, sessions: days, plannedHours: 24 };
  const publicPlan = planOf(
    '2012-03-20',
    submitted({ category: 'PUBLIC', subject: publicCode, hours: 24 }),
    reviewedByDept,
    approved(24),
  );

  it('opening the class is refused', () => {
    const { decision } = given().when(open({ ...course, baseId: countyId }), '2012-04-09', { base: inCounty });
    expect(decision).toMatchObject({ accepted: false });
    expect(decision.accepted ? [] : decision.refusals).toContainEqual({
      code: 'SUBJECT_NOT_PERMITTED',
      article: 'Art.4(2)',
      field: 'subject',
      params: { subject: publicCode },
    });
  });

  it('imported attendance is rejected: no hours', () => {
    const imported = { ...course, ...ofImport, baseId: countyId };
    expect(recognisedIn(imported, [6, 6, 6, 6], { base: inCounty })).toMatchObject([
      { category: 'PUBLIC', results: [{ recognised: 0, rejected: rejected(['SUBJECT_NOT_PERMITTED', 24]) }] },
    ]);
  });

  it('a municipal base without the assignment is refused, too', () => {
    const publicSubject = { ...context.publicSubject, deliveries: [] };
    given()
      .when(open(course), '2012-04-09', { plan: publicPlan, publicSubject })
      .thenRefused({ code: 'SUBJECT_NOT_PERMITTED', article: 'Art.7市5' });
  });

  it('with it, 24 hours PUBLIC; the same course again is a duplicate', () => {
    const changes = { plan: publicPlan };
    expect(recognisedIn(course, [6, 6, 6, 6], changes)).toMatchObject([
      { category: 'PUBLIC', results: [{ learnerId: 'a', year: 2012, recognised: 24, rejected: [] }] },
    ]);
    const credited = new Map([['a', new Set([publicCode])]]);
    expect(recognisedIn(course, [6, 6, 6, 6], { ...changes, credited })).toMatchObject([
      { results: [{ recognised: 0, rejected: rejected(['DUPLICATE_COURSE', 24]) }] },
    ]);
  });
});

describe('scenario 8: Art.9 timing', () => {
  const days = sessions('2012-03-12', '2012-03-13', '2012-03-14', '2012-03-15', '2012-03-16');
  const past = { ...ofImport, sessions: days, plannedHours: 30 };
  const full = [6, 6, 6, 6, 6];

  it('counts 03-14 to 03-16: 18 of 30 hours', () => {
    expect(recognisedIn(past, full, { base: numberedLater })).toMatchObject([
      { category: 'PROFESSIONAL', results: [{ recognised: 18, rejected: rejected(['NOT_NUMBERED', 12]) }] },
    ]);
  });

  it('opening it in the system on 03-12 is refused', () => {
    const planned = planOf('2012-03-01', submitted(), reviewedByDept, approved());
    given()
      .when(open({ sessions: days }), '2012-03-12', { base: numberedLater, plan: planned })
      .thenRefused('NOT_NUMBERED');
  });

  it('failed exam: 0', () => {
    expect(recognisedIn(past, full, { base: numberedLater }, false)).toMatchObject([
      { results: [{ recognised: 0, rejected: rejected(['NOT_NUMBERED', 12], ['NOT_PASSED', 18]) }] },
    ]);
  });

  it('never-numbered body: 0', () => {
    expect(recognisedIn(past, full, { base: neverNumbered })).toMatchObject([
      { results: [{ recognised: 0, rejected: rejected(['NOT_NUMBERED', 30]) }] },
    ]);
  });

  it('attended 36 vs approved 30: 30', () => {
    const six = sessions('2012-04-09', '2012-04-10', '2012-04-11', '2012-04-12', '2012-04-13', '2012-04-16');
    expect(recognisedIn({ sessions: six, plannedHours: 30 }, [...full, 6])).toMatchObject([
      { results: [{ recognised: 30, rejected: rejected(['OVER_PLAN', 6]) }] },
    ]);
  });

  it('employer-commissioned lecture, 3 hours: PROFESSIONAL', () => {
    const commission = { employerId: 'organisation-MA1M00009', contractRef: '合同 2012-8' };
    for (const basis of ['COMMISSION', 'LECTURE'] as const) {
      const lecture = { ...ofCommission, basis, commission, category: 'PUBLIC', baseId: municipalId } as const;
      expect(recognisedIn({ ...lecture, sessions: sessions('2012-04-02*3') }, [3])).toMatchObject([
        { category: 'PROFESSIONAL', results: [{ recognised: 3, rejected: [] }] },
      ]);
    }
  });
});
