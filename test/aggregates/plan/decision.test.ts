import { describe, expect, it } from 'vitest';
import { planEvent } from '../../../src/aggregates/plan/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { cityHrss, tianning, wujin } from '../base/support/changzhou.js';
import {
  closed,
  countyId,
  department,
  inCounty,
  inCountyWithoutDepartment,
  municipal,
  withoutDepartment,
} from '../teaching/bases.js';
import {
  approve,
  approved,
  city,
  county,
  dept,
  file,
  filed,
  given,
  refusePlan,
  review,
  reviewedByCounty,
  reviewedByDept,
  submitted,
  withdraw,
} from './plans.js';

const byCity = { actor: city };
const byDept = { actor: dept };
const byCounty = { actor: county, base: inCounty };
const ofCounty = (mode: 'FULL_RELEASE' | 'HALF_RELEASE' | 'SPARE_TIME') => submitted({ mode }, countyId);
const disagreed = review({ agreed: false, reasons: ['课程与岗位无关'] });

describe('a municipal base’s plan at full or half release, Art.7市4 and 7业2', () => {
  it.each(['FULL_RELEASE', 'HALF_RELEASE'] as const)('%s: the department reviews, then the city approves', (mode) => {
    given(submitted({ mode })).when(review(), byDept).then(withoutActor(reviewedByDept)).andAgainNothing();
    const { then, stateAfter } = given(submitted({ mode }), reviewedByDept).when(approve(), byCity);
    then(approved()).andAgainNothing();
    expect(stateAfter()).toMatchObject({ status: 'EFFECTIVE', hours: 30, effectiveOn: '2012-03-20' });
  });

  it('is not approved before the department has reviewed it', () => {
    given(submitted())
      .when(approve(), byCity)
      .thenRefused({ code: 'REVIEW_MISSING', article: 'Art.7业2', params: { by: 'DEPT' } });
  });

  it('of a base without a department goes to the city at once', () => {
    given(submitted())
      .when(approve(), { ...byCity, base: withoutDepartment })
      .thenTypes('PlanApproved');
    given(submitted())
      .when(review(), { ...byDept, base: withoutDepartment })
      .thenRefused({ code: 'REVIEW_NOT_APPLICABLE', params: { by: 'DEPT' } });
  });

  it('is not reviewed by a county, nor by anybody else', () => {
    given(submitted())
      .when(review(), { actor: county })
      .thenRefused({ code: 'REVIEW_NOT_APPLICABLE', article: 'Art.7县4', params: { by: 'COUNTY' } });
    given(submitted()).when(review(), byCity).thenRefused('REVIEW_NOT_APPLICABLE');
  });

  it('may be approved with fewer hours, not with more nor none', () => {
    const reviewed = given(submitted(), reviewedByDept);
    reviewed
      .when(approve({ approvedHours: 24 }), byCity)
      .then(approved(24))
      .andAgainNothing();
    reviewed.when(approve({ approvedHours: 1 }), byCity).thenTypes('PlanApproved');
    const refused = { code: 'APPROVED_HOURS_OUT_OF_RANGE', field: 'approvedHours', params: { max: 30 } } as const;
    reviewed.when(approve({ approvedHours: 31 }), byCity).thenRefused(refused);
    reviewed.when(approve({ approvedHours: 0 }), byCity).thenRefused(refused);
  });

  it('is not approved by whoever reviewed it', () => {
    given(submitted(), { ...reviewedByDept, actor: { ...dept, id: city.id } })
      .when(approve(), byCity)
      .thenRefused('SAME_PERSON');
  });

  it('does not take effect by filing', () => {
    given(submitted(), reviewedByDept)
      .when(file(), byCity)
      .thenRefused({ code: 'APPROVAL_NEEDED', article: 'Art.7市4' });
  });

  it('is refused by the city with reasons, reviewed or not', () => {
    const refused = planEvent('PlanRefused', { decidedBy: cityHrss, reasons: ['超出全市计划'] });
    given(submitted(), reviewedByDept).when(refusePlan('超出全市计划'), byCity).then(refused).andAgainNothing();
    given(submitted()).when(refusePlan('超出全市计划'), byCity).then(refused);
    given(submitted()).when(refusePlan(), byCity).thenRefused({ code: 'REASONS_MISSING', field: 'reasons' });
    given(submitted(), refused)
      .when(approve(), byCity)
      .thenRefused({ code: 'PLAN_NOT_PENDING', params: { status: 'REFUSED' } });
  });

  it('is refused by an unfavourable review, which has reasons', () => {
    const ended = planEvent('PlanReviewed', {
      by: 'DEPT',
      authority: department,
      agreed: false,
      reasons: ['课程与岗位无关'],
    });
    const { then, stateAfter } = given(submitted()).when(disagreed, byDept);
    then(ended).andAgainNothing();
    expect(stateAfter()).toMatchObject({ status: 'REFUSED', refusedBy: department });
    given(submitted())
      .when(review({ agreed: false }), byDept)
      .thenRefused('REASONS_MISSING');
    given(submitted(), ended).when(review(), byDept).thenRefused('PLAN_NOT_PENDING');
  });

  it('keeps a favourable review', () => {
    given(submitted(), reviewedByDept)
      .when(disagreed, byDept)
      .thenRefused({ code: 'ALREADY_REVIEWED', params: { by: 'DEPT', on: '2012-03-20' } });
    given(submitted(), reviewedByDept, approved()).when(review(), byDept).thenNothing();
    given(submitted(), reviewedByDept, approved()).when(disagreed, byDept).thenRefused('PLAN_NOT_PENDING');
  });
});

describe('a municipal base’s spare-time plan', () => {
  const spare = submitted({ mode: 'SPARE_TIME' });

  it('takes effect when the city files it, with the hours planned', () => {
    const { then, stateAfter } = given(spare).when(file(), byCity);
    then(filed).andAgainNothing();
    expect(stateAfter()).toMatchObject({ status: 'EFFECTIVE', hours: 30, filingNo: '常继计〔2012〕7号' });
    given(spare, filed).when(file('另一号'), byCity).thenRefused('PLAN_NOT_PENDING');
  });

  it('needs no review, and is neither approved nor refused', () => {
    given(spare).when(review(), byDept).thenRefused('REVIEW_NOT_APPLICABLE');
    given(spare).when(approve(), byCity).thenRefused('APPROVAL_NOT_APPLICABLE');
    given(spare).when(refusePlan('无'), byCity).thenRefused('APPROVAL_NOT_APPLICABLE');
  });
});

describe('a county base’s plan, Art.7县4', () => {
  it('at full or half release: the department, then the county, then the filing', () => {
    for (const mode of ['FULL_RELEASE', 'HALF_RELEASE'] as const) {
      const plan = ofCounty(mode);
      given(plan)
        .when(review(), byCounty)
        .thenRefused({ code: 'REVIEW_MISSING', article: 'Art.7业2', params: { by: 'DEPT' } });
      given(plan)
        .when(file(), byCounty)
        .thenRefused({ code: 'REVIEW_MISSING', params: { by: 'DEPT' } });
      given(plan)
        .when(review(), { ...byDept, base: inCounty })
        .thenTypes('PlanReviewed')
        .andAgainNothing();
      given(plan, reviewedByDept)
        .when(file(), byCounty)
        .thenRefused({ code: 'REVIEW_MISSING', article: 'Art.7县4', params: { by: 'COUNTY' } });
      given(plan, reviewedByDept).when(review(), byCounty).then(withoutActor(reviewedByCounty)).andAgainNothing();
      given(plan, reviewedByDept, reviewedByCounty).when(file(), byCounty).then(filed).andAgainNothing();
    }
  });

  it('in spare time, or without a department: the county, then the filing', () => {
    given(ofCounty('SPARE_TIME')).when(review(), byCounty).thenTypes('PlanReviewed');
    given(ofCounty('SPARE_TIME'))
      .when(file(), byCounty)
      .thenRefused({ code: 'REVIEW_MISSING', params: { by: 'COUNTY' } });
    given(ofCounty('SPARE_TIME'), reviewedByCounty).when(file(), byCounty).thenTypes('PlanFiled');
    given(ofCounty('FULL_RELEASE'))
      .when(review(), { ...byCounty, base: inCountyWithoutDepartment })
      .thenTypes('PlanReviewed');
  });

  it('is not the city’s to approve or refuse', () => {
    const base = { base: inCounty };
    given(ofCounty('FULL_RELEASE'), reviewedByDept, reviewedByCounty)
      .when(approve(), { ...byCity, ...base })
      .thenRefused('APPROVAL_NOT_APPLICABLE');
    given(ofCounty('FULL_RELEASE'))
      .when(refusePlan('无'), { ...byCity, ...base })
      .thenRefused('APPROVAL_NOT_APPLICABLE');
  });

  it('is ended by an unfavourable review of the county', () => {
    const { stateAfter, thenTypes } = given(ofCounty('SPARE_TIME')).when(disagreed, byCounty);
    thenTypes('PlanReviewed').andAgainNothing();
    expect(stateAfter()).toMatchObject({ status: 'REFUSED', refusedBy: wujin });
  });

  it('is reviewed by the county to which the place belongs on that day', () => {
    const moved = { ...inCounty, place: { gb6: '320412', town: '郑陆镇', since: legalDate('2012-03-15') } };
    given(submitted({ mode: 'SPARE_TIME', year: 2015 }, countyId))
      .when(review(), { ...byCounty, base: moved, on: legalDate('2015-04-28'), today: legalDate('2015-04-28') })
      .then(planEvent('PlanReviewed', { by: 'COUNTY', authority: tianning, agreed: true, reasons: [] }));
  });
});

describe('a plan', () => {
  it('is withdrawn by the base while it is pending', () => {
    given(submitted())
      .when(withdraw)
      .then(planEvent('PlanWithdrawn', { reason: '师资不足' }))
      .andAgainNothing();
    given(submitted(), reviewedByDept).when(withdraw).thenTypes('PlanWithdrawn');
    given(submitted(), reviewedByDept, approved())
      .when(withdraw)
      .thenRefused({ code: 'PLAN_NOT_PENDING', params: { status: 'EFFECTIVE' } });
    const withdrawn = planEvent('PlanWithdrawn', { reason: '师资不足' });
    given(submitted(), reviewedByDept, withdrawn).when(approve(), byCity).thenRefused('PLAN_NOT_PENDING');
    given(submitted({ mode: 'SPARE_TIME' }), withdrawn)
      .when(file(), byCity)
      .thenRefused('PLAN_NOT_PENDING');
    given(submitted(), withdrawn).when(refusePlan('无'), byCity).thenRefused('PLAN_NOT_PENDING');
  });

  it('is neither reviewed, approved nor filed when its base has ended', () => {
    const since = { base: closed, on: legalDate('2013-06-01') };
    given(submitted())
      .when(review(), { ...byDept, ...since })
      .thenRefused('BASE_ENDED');
    given(submitted(), reviewedByDept)
      .when(approve(), { ...byCity, ...since })
      .thenRefused('BASE_ENDED');
    given(submitted({ mode: 'SPARE_TIME' }))
      .when(file(), { ...byCity, ...since })
      .thenRefused('BASE_ENDED');
  });

  it('that is approved stays approved', () => {
    given(submitted(), reviewedByDept, approved())
      .when(approve({ approvedHours: 20 }), byCity)
      .thenRefused('PLAN_NOT_PENDING');
    given(submitted(), reviewedByDept, approved()).when(refusePlan('无'), byCity).thenRefused('PLAN_NOT_PENDING');
  });
});

describe('scenario 9: plans', () => {
  it('municipal full release: approval before the department’s review is refused; review, approve, effective', () => {
    const plan = given(submitted());
    plan.when(approve(), { ...byCity, base: municipal }).thenRefused('REVIEW_MISSING');
    plan.when(review(), byDept).thenTypes('PlanReviewed');
    const { stateAfter } = given(submitted(), reviewedByDept).when(approve(), byCity);
    expect(stateAfter()).toMatchObject({ status: 'EFFECTIVE' });
  });

  it('county plan: county review and filing', () => {
    const { stateAfter } = given(ofCounty('SPARE_TIME'), reviewedByCounty).when(file(), byCounty);
    expect(stateAfter()).toMatchObject({ status: 'EFFECTIVE' });
  });

  it('municipal spare time: filing suffices', () => {
    const { stateAfter } = given(submitted({ mode: 'SPARE_TIME' })).when(file(), byCity);
    expect(stateAfter()).toMatchObject({ status: 'EFFECTIVE' });
  });
});

function withoutActor<Event extends { readonly actor: unknown }>({ actor: _, ...event }: Event): Omit<Event, 'actor'> {
  return event;
}
