import { describe, it } from 'vitest';
import { approved, planOf, reviewedByDept, submitted } from '../plan/plans.js';
import { withComputers } from '../teaching/bases.js';
import { given, ofCommission, ofLecture, open, opened, sessions, unplanned } from './classes.js';

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
