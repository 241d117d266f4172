import { describe, it } from 'vitest';
import { noSubject } from '../../../src/aggregates/public-subject/index.js';
import type { Venue } from '../../../src/aggregates/training-class/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { measures2015 } from '../../support/shipped.js';
import { approved, filed, planOf, reviewedByDept, submitted } from '../plan/plans.js';
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
import {
  asked,
  given,
  ofCommission,
  ofImport,
  ofLecture,
  ofPublic,
  open,
  opened,
  plan,
  sessions,
  unplanned,
} from './classes.js';

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

describe('a planned class, Art.7', () => {
  const on = '2012-04-02';

  it('names its plan', () => {
    given()
      .when(open({ planId: undefined }))
      .thenRefused({ code: 'PLAN_NEEDED', article: 'Art.7', field: 'planId' });
    given().when(open(), on, unplanned).thenRefused({ code: 'PLAN_UNKNOWN', field: 'planId' });
  });

  it.each([
    ['pending', planOf('2012-03-20', submitted(), reviewedByDept), 'SUBMITTED'],
    ['effective only later', planOf('2012-04-03', submitted(), reviewedByDept, approved()), 'SUBMITTED'],
  ])('has a plan that is not %s', (_, pending, status) => {
    given().when(open(), on, { plan: pending }).thenRefused({ code: 'PLAN_NOT_EFFECTIVE', params: { on, status } });
  });

  it('may be opened on the day the plan takes effect', () => {
    const effective = planOf('2012-04-02', submitted(), reviewedByDept, approved());
    given().when(open(), on, { plan: effective }).thenTypes('ClassOpened');
  });

  it('has a plan of its own base', () => {
    given()
      .when(open({ baseId: 'base-other' }))
      .thenRefused({ code: 'PLAN_OF_ANOTHER_BASE' });
  });

  it('begins in the year of the plan, and may run into the next', () => {
    const turning = open({ sessions: sessions('2012-12-31', '2013-01-01') });
    given().when(turning, '2012-12-31').thenTypes('ClassOpened');
    given()
      .when(open({ sessions: sessions('2013-01-01') }), '2012-12-31')
      .thenRefused({ code: 'PLAN_YEAR_MISMATCH', field: 'sessions.0.date', params: { year: 2012 } });
  });

  it('is what was planned', () => {
    given()
      .when(open({ mode: 'SPARE_TIME' }))
      .thenRefused({ code: 'PLAN_MISMATCH', field: 'mode', params: { planned: 'FULL_RELEASE' } });
    given()
      .when(open({ computer: true }), on, { base: withComputers })
      .thenRefused({ code: 'PLAN_MISMATCH', field: 'computer' });
    given()
      .when(open({ subject: '会计' }))
      .thenRefused('OUT_OF_SCOPE', { code: 'PLAN_MISMATCH', field: 'subject' });
  });

  it('gives no more hours than were approved', () => {
    const fewer = { plan: planOf('2012-03-20', submitted(), reviewedByDept, approved(24)) };
    given()
      .when(open({ plannedHours: 24 }), on, fewer)
      .thenTypes('ClassOpened');
    given()
      .when(open({ plannedHours: 25 }), on, fewer)
      .thenRefused({ code: 'PLANNED_HOURS_EXCEED', article: 'Art.9', params: { max: 24 } });
  });
});

describe('a commissioned class or a lecture, Art.4(3)', () => {
  it('is of the category PROFESSIONAL whatever was asked', () => {
    given()
      .when(open({ ...ofCommission, category: 'PUBLIC' }))
      .then(opened(ofCommission))
      .andAgainNothing();
    given()
      .when(open({ ...ofLecture, category: 'PUBLIC' }))
      .then(opened(ofLecture))
      .andAgainNothing();
  });

  it('names the employer and the contract', () => {
    given()
      .when(open({ ...ofCommission, commission: undefined }))
      .thenRefused({ code: 'EMPLOYER_MISSING', article: 'Art.4(3)', field: 'commission' });
  });

  it.each(['FULL_RELEASE', 'HALF_RELEASE'] as const)('needs a plan at %s', (mode) => {
    given()
      .when(open({ ...ofCommission, mode }), '2012-04-02', unplanned)
      .thenRefused({ code: 'PLAN_NEEDED', article: 'Art.4(3)', field: 'planId' });
    const commissioned = planOf('2012-03-20', submitted({ mode }), reviewedByDept, approved());
    given()
      .when(open({ ...ofCommission, mode, planId: 'plan-2012-1' }), '2012-04-02', { plan: commissioned })
      .thenTypes('ClassOpened');
  });

  it('needs none in spare time, and gives no more hours than its sessions', () => {
    given().when(open(ofCommission), '2012-04-02', unplanned).thenTypes('ClassOpened');
    given().when(open(ofLecture), '2012-04-02', unplanned).thenTypes('ClassOpened');
    given()
      .when(open({ ...ofLecture, plannedHours: 4 }))
      .thenRefused({ code: 'PLANNED_HOURS_EXCEED', params: { max: 3 } });
  });
});

describe('the venue, Art.4(2) and 9', () => {
  const countyPlan = planOf('2012-03-20', submitted({ mode: 'SPARE_TIME' }, countyId), filed);
  const ofCounty = { base: inCounty, plan: countyPlan };
  const at = (venue: Venue) => open({ baseId: countyId, mode: 'SPARE_TIME', venue });
  const date = '2012-04-02';

  it('of a county base is in its division', () => {
    given()
      .when(at({ kind: 'REGISTERED' }), date, ofCounty)
      .thenTypes('ClassOpened');
    given()
      .when(at({ kind: 'REGISTERED', gb6: '320412' }), date, ofCounty)
      .thenTypes('ClassOpened');
    given()
      .when(at({ kind: 'REGISTERED', gb6: '320411' }), date, ofCounty)
      .thenRefused({ code: 'VENUE_OUTSIDE', article: 'Art.4(2)', field: 'venue.gb6', params: { gb6: '320412' } });
  });

  it('off the premises is declared by its address, and by its division for a county base', () => {
    given()
      .when(open({ venue: { kind: 'DECLARED', address: '某厂礼堂' } }))
      .thenTypes('ClassOpened');
    given()
      .when(open({ venue: { kind: 'DECLARED' } }))
      .thenRefused({ code: 'VENUE_NOT_DECLARED', article: 'Art.9', field: 'venue.address' });
    const hall = { kind: 'DECLARED', address: '某厂礼堂' } as const;
    given().when(at(hall), date, ofCounty).thenRefused({ code: 'VENUE_NOT_DECLARED', field: 'venue.gb6' });
    given()
      .when(at({ ...hall, gb6: '320412' }), date, ofCounty)
      .thenTypes('ClassOpened');
    given()
      .when(at({ ...hall, gb6: '320411' }), date, ofCounty)
      .thenRefused('VENUE_OUTSIDE');
  });

  it('of a commission or a lecture is where the employer is, Art.4(3)', () => {
    const venue = { kind: 'DECLARED', address: '某厂礼堂', gb6: '320411' } as const;
    given()
      .when(open({ ...ofCommission, baseId: countyId, venue }), date, ofCounty)
      .thenTypes('ClassOpened');
    given()
      .when(open({ ...ofLecture, baseId: countyId, venue }), date, ofCounty)
      .thenTypes('ClassOpened');
  });

  it('of a municipal base may be anywhere in the city', () => {
    given()
      .when(open({ venue: { kind: 'REGISTERED', gb6: '320481' } }))
      .thenTypes('ClassOpened');
  });

  it('follows a boundary change from its day on', () => {
    const moved = { ...inCounty, place: { gb6: '320412', town: '郑陆镇', since: legalDate('2012-03-15') } };
    const lecture = (gb6: string, day: string) =>
      open({ ...ofLecture, baseId: countyId, venue: { kind: 'REGISTERED', gb6 }, sessions: sessions(`${day}*3`) });
    given().when(lecture('320412', '2015-04-27'), '2015-04-27', { base: moved }).thenTypes('ClassOpened');
    given().when(lecture('320412', '2015-04-28'), '2015-04-28', { base: moved }).thenRefused('VENUE_OUTSIDE');
    given().when(lecture('320402', '2015-04-28'), '2015-04-28', { base: moved }).thenTypes('ClassOpened');
  });

  it('is online when the measures allow it', () => {
    const online = open({ ...ofLecture, venue: { kind: 'ONLINE' } });
    given().when(online).thenRefused({ code: 'VENUE_ONLINE', article: 'Art.9', field: 'venue.kind' });
    const { params } = measures2015;
    const allowing = { ...measures2015, params: { ...params, hours: { ...params.hours, online: true } } };
    given().when(online, date, { measures: allowing }).thenTypes('ClassOpened');
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
