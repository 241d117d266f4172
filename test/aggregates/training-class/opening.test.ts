import { describe, it } from 'vitest';
import { noSubject } from '../../../src/aggregates/public-subject/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { measures2015 } from '../../support/shipped.js';
import { approved, planOf, reviewedByDept, submitted } from '../plan/plans.js';
import {
  closed,
  countyId,
  endingLater,
  inCounty,
  lapsed,
  neverNumbered,
  numberedLater,
  rectified,
  underRectification,
  withComputers,
} from '../teaching/bases.js';
import { asked, given, ofImport, ofLecture, ofPublic, open, opened, plan, sessions, unplanned } from './classes.js';

const lectureOn = (day: string) => open({ ...ofLecture, sessions: sessions(`${day}*3`) });

describe('a class is opened, Art.4', () => {
  it('under an effective plan', () => {
    given().when(open()).then(opened()).andAgainNothing();
  });

  it('once', () => {
    given(opened())
      .when(open({ plannedHours: 24 }))
      .thenRefused({ code: 'CLASS_EXISTS', article: 'Art.4' });
    given(opened())
      .when(open({ baseId: countyId }))
      .thenRefused('CLASS_EXISTS');
  });

  it('by a base that has its number on that day, Art.8(3)', () => {
    given()
      .when(open(), '2012-04-02', { base: { status: 'NONE' } })
      .thenRefused('BASE_UNKNOWN');
    given()
      .when(open(), '2012-04-02', { base: neverNumbered })
      .thenRefused({ code: 'NOT_NUMBERED', article: 'Art.8(3)' });
    given().when(lectureOn('2012-03-13'), '2012-03-13', { base: numberedLater }).thenRefused('NOT_NUMBERED');
    given().when(lectureOn('2012-03-14'), '2012-03-14', { base: numberedLater }).thenTypes('ClassOpened');
  });

  it('by a base that has not ended', () => {
    given().when(lectureOn('2013-06-01'), '2013-05-31', { base: closed }).thenTypes('ClassOpened');
    given()
      .when(lectureOn('2013-06-01'), '2013-06-01', { base: closed })
      .thenRefused({ code: 'BASE_ENDED', params: { endedOn: '2013-06-01' } });
    given().when(lectureOn('2013-07-01'), '2013-07-01', { base: endingLater }).thenRefused('BASE_ENDED');
  });

  it.each([
    ['before the order is served', underRectification, '2013-02-19', true],
    ['from the day of service', underRectification, '2013-02-20', false],
    ['when the period has lapsed, recorded or not', underRectification, '2013-05-21', false],
    ['when the lapse is recorded', lapsed, '2013-05-21', false],
    ['on the day before it is accepted', rectified, '2013-04-09', false],
    ['on the day it is accepted', rectified, '2013-04-10', true],
  ] as const)('by a base that is not under rectification, Art.8(2): %s', (_, base, day, allowed) => {
    const when = given().when(lectureOn(day), day, { base });
    if (allowed) when.thenTypes('ClassOpened');
    else when.thenRefused({ code: 'TRAINING_BLOCKED', article: 'Art.8(2)', params: { from: '2013-02-20' } });
  });

  it('not before the regulation, nor in the future', () => {
    given()
      .when(open(), '2011-08-31', { measures: undefined })
      .thenRefused({ code: 'BEFORE_COMMENCEMENT', article: 'Art.11' });
    given()
      .when(open(), '2012-04-02', { today: legalDate('2012-04-01') })
      .thenRefused('DATE_IN_FUTURE');
  });

  it('with sessions in order, from the opening on', () => {
    given()
      .when(open({ sessions: sessions('2012-04-03', '2012-04-02') }))
      .thenRefused({ code: 'SESSIONS_OUT_OF_ORDER', field: 'sessions.1.date' });
    given()
      .when(open(), '2012-04-03')
      .thenRefused({ code: 'SESSION_BEFORE_OPENING', field: 'sessions.0.date', params: { on: '2012-04-03' } });
    given()
      .when(open({ sessions: sessions('2012-04-02*3', '2012-04-02*3') }))
      .thenTypes('ClassOpened')
      .andAgainNothing();
  });

  it('on 29 February, of a leap year', () => {
    const leapPlan = planOf('2016-01-05', submitted({ year: 2016 }), reviewedByDept, approved());
    const leap = open({ sessions: sessions('2016-02-29') });
    given().when(leap, '2016-02-29', { plan: leapPlan, measures: measures2015 }).thenTypes('ClassOpened');
  });
});

describe('what a class teaches', () => {
  it('is within the scope, Art.4(1)', () => {
    given()
      .when(open({ ...ofLecture, subject: '会计' }))
      .thenRefused({ code: 'OUT_OF_SCOPE', article: 'Art.4(1)', field: 'subject', params: { subject: '会计' } });
  });

  it('includes computer training only with the computer scope (scenario 5)', () => {
    given()
      .when(open({ ...ofLecture, computer: true }))
      .thenRefused({ code: 'OUT_OF_SCOPE', article: 'Art.4(1)', field: 'computer', params: { subject: 'COMPUTER' } });
    given()
      .when(open({ ...ofLecture, computer: true }), '2012-04-02', { base: withComputers })
      .thenTypes('ClassOpened');
  });

  it('is no public subject at a county base, Art.4(2)', () => {
    given()
      .when(open({ ...ofPublic, baseId: countyId }), '2012-04-02', { base: inCounty, ...unplanned })
      .thenRefused({ code: 'SUBJECT_NOT_PERMITTED', article: 'Art.4(2)', field: 'subject' }, 'PLAN_UNKNOWN');
  });

  it('is a public subject where the city assigned it by the first session, Art.7市5', () => {
    const publicPlan = {
      plan: planOf(
        '2012-03-20',
        submitted({ category: 'PUBLIC', subject: asked(ofPublic).subject }),
        reviewedByDept,
        approved(),
      ),
    };
    given().when(open(ofPublic), '2012-04-02', publicPlan).thenTypes('ClassOpened').andAgainNothing();
    given().when(open(ofPublic), '2012-03-31', publicPlan).thenTypes('ClassOpened');
    const early = open({ ...ofPublic, sessions: sessions('2012-03-31', '2012-04-01') });
    const refused = { code: 'SUBJECT_NOT_PERMITTED', article: 'Art.7市5' } as const;
    given().when(early, '2012-03-31', publicPlan).thenRefused(refused);
    given()
      .when(open(ofPublic), '2012-04-02', { ...publicPlan, publicSubject: noSubject })
      .thenRefused(refused);
  });
});

describe('an imported record of the past', () => {
  const past = { ...ofImport, sessions: sessions('2012-03-12', '2012-03-16') };

  it('is taken as it was: base, scope, subject and venue are judged with its hours', () => {
    given().when(open(past)).then(opened(past)).andAgainNothing();
    const doubtful = { ...past, ...ofPublic, computer: true, venue: { kind: 'ONLINE' } as const };
    given()
      .when(open({ ...doubtful, baseId: countyId }), '2012-04-02', { base: inCounty })
      .thenTypes('ClassOpened');
    given().when(open(past), '2012-04-02', { base: neverNumbered }).thenTypes('ClassOpened');
  });

  it('is of a base, and over', () => {
    given()
      .when(open(past), '2012-04-02', { base: { status: 'NONE' } })
      .thenRefused('BASE_UNKNOWN');
    given()
      .when(open(past), '2012-03-16', { today: legalDate('2012-03-16') })
      .thenTypes('ClassOpened');
    given()
      .when(open(past), '2012-03-15', { today: legalDate('2012-03-15') })
      .thenRefused({ code: 'SESSION_IN_FUTURE', field: 'sessions.1.date', params: { date: '2012-03-16' } });
  });

  it('has its sessions in order', () => {
    given()
      .when(open({ ...past, sessions: sessions('2012-03-16', '2012-03-12') }))
      .thenRefused('SESSIONS_OUT_OF_ORDER');
  });
});

describe('everything that is wrong with a class', () => {
  it('is told at once', () => {
    given()
      .when(open({ subject: '会计', plannedHours: 31, venue: { kind: 'ONLINE' } }), '2012-04-03', { plan })
      .thenRefused('OUT_OF_SCOPE', 'PLAN_MISMATCH', 'PLANNED_HOURS_EXCEED', 'VENUE_ONLINE', 'SESSION_BEFORE_OPENING');
  });
});
