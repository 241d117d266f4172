import { describe, expect, it } from 'vitest';
import { planEvent } from '../../../src/aggregates/plan/index.js';
import { noSubject } from '../../../src/aggregates/public-subject/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import {
  closed,
  countyId,
  ended,
  endingLater,
  inCounty,
  lapsed,
  neverNumbered,
  publicCode,
  publicSubject,
  rectified,
  underRectification,
  withComputers,
  withdrawn,
} from '../teaching/bases.js';
import { approve, file, given, refusePlan, review, submit, submitted, withdraw } from './plans.js';

const on = (date: string) => ({ on: legalDate(date) });
const ofPublic = { category: 'PUBLIC', subject: publicCode } as const;

describe('a base submits a plan, Art.7', () => {
  it('within its scope', () => {
    given().when(submit()).then(submitted()).andAgainNothing();
  });

  it('once', () => {
    given(submitted())
      .when(submit({ hours: 36 }))
      .thenRefused('PLAN_EXISTS');
    given(submitted()).when(submit({}, countyId)).thenRefused('PLAN_EXISTS');
  });

  it('for this year or a later one', () => {
    given()
      .when(submit({ year: 2013 }))
      .thenTypes('PlanSubmitted');
    given().when(submit(), on('2012-12-31')).thenTypes('PlanSubmitted');
    given()
      .when(submit(), on('2013-01-01'))
      .thenRefused({ code: 'PLAN_YEAR_OVER', article: 'Art.8(1)', field: 'content.year', params: { year: 2012 } });
  });

  it('when it is in the register', () => {
    given()
      .when(submit(), { base: { status: 'NONE' } })
      .thenRefused('BASE_UNKNOWN');
    given().when(submit(), { base: neverNumbered }).thenRefused({ code: 'NOT_NUMBERED', article: 'Art.8(3)' });
    given().when(submit(), on('2012-03-14')).thenRefused('NOT_NUMBERED');
    given().when(submit(), on('2012-03-15')).thenTypes('PlanSubmitted');
    given()
      .when(submit(), { base: withdrawn, ...on('2012-04-01') })
      .thenRefused({ code: 'BASE_ENDED', params: { status: 'WITHDRAWN' } });
    given()
      .when(submit({ year: 2013 }), { base: closed, ...on('2013-06-01') })
      .thenRefused({ code: 'BASE_ENDED', params: { endedOn: '2013-06-01', status: 'CLOSED' } });
  });

  it('until its revocation has effect', () => {
    const plan = submit({ year: 2013 });
    given()
      .when(plan, { base: endingLater, ...on('2013-06-30') })
      .thenRefused('TRAINING_BLOCKED');
    given()
      .when(plan, { base: endingLater, ...on('2013-07-01') })
      .thenRefused('BASE_ENDED');
    given()
      .when(plan, { base: ended, ...on('2013-05-31') })
      .thenRefused('BASE_ENDED');
  });

  it.each([
    ['the day before the order is served', underRectification, '2013-02-19', true],
    ['the day of service', underRectification, '2013-02-20', false],
    ['the last day of the period', underRectification, '2013-05-20', false],
    ['after the period has lapsed', lapsed, '2013-05-21', false],
    ['the day before it is accepted', rectified, '2013-04-09', false],
    ['the day it is accepted', rectified, '2013-04-10', true],
  ] as const)('while no rectification runs, Art.8(2): %s', (_, base, date, allowed) => {
    const when = given().when(submit({ year: 2013 }), { base, ...on(date) });
    if (allowed) when.thenTypes('PlanSubmitted');
    else when.thenRefused({ code: 'TRAINING_BLOCKED', article: 'Art.8(2)', params: { from: '2013-02-20' } });
  });

  it('not of a subject or of computer training that it may not teach, Art.4(1)', () => {
    given()
      .when(submit({ subject: '会计', computer: true }))
      .thenRefused(
        { code: 'OUT_OF_SCOPE', article: 'Art.4(1)', field: 'content.subject', params: { subject: '会计' } },
        { code: 'OUT_OF_SCOPE', article: 'Art.4(1)', field: 'content.computer' },
      );
    given()
      .when(submit({ computer: true }), { base: withComputers })
      .thenTypes('PlanSubmitted');
  });

  it('with everything that is wrong with it told at once', () => {
    given()
      .when(submit({ subject: '会计' }), { base: underRectification, ...on('2013-03-01') })
      .thenRefused('TRAINING_BLOCKED', 'PLAN_YEAR_OVER');
  });
});

describe('a plan of a public course, Art.4(2) and 7市5', () => {
  it('is never a county base’s', () => {
    given()
      .when(submit(ofPublic, countyId), { base: inCounty })
      .thenRefused({ code: 'SUBJECT_NOT_PERMITTED', article: 'Art.4(2)', field: 'content.subject' });
  });

  it('is a municipal base’s when the city has assigned it', () => {
    given().when(submit(ofPublic)).thenTypes('PlanSubmitted').andAgainNothing();
    const refused = { code: 'SUBJECT_NOT_PERMITTED', article: 'Art.7市5' } as const;
    given().when(submit(ofPublic), { publicSubject: noSubject }).thenRefused(refused);
    given()
      .when(submit(ofPublic), { publicSubject: { ...publicSubject, deliveries: [] } })
      .thenRefused(refused);
    given().when(submit(ofPublic, 'base-other')).thenRefused(refused);
  });

  it('may wait for an assignment that begins within its year', () => {
    const from = (date: string) => ({
      publicSubject: { ...publicSubject, deliveries: [{ baseId: submit().data.baseId, from: legalDate(date) }] },
    });
    given().when(submit(ofPublic), from('2012-12-31')).thenTypes('PlanSubmitted');
    given().when(submit(ofPublic), from('2013-01-01')).thenRefused('SUBJECT_NOT_PERMITTED');
    given()
      .when(submit({ ...ofPublic, year: 2013 }), from('2013-01-01'))
      .thenTypes('PlanSubmitted');
  });

  it('does not rest on an assignment that ended before', () => {
    const to = (date: string) => ({
      publicSubject: {
        ...publicSubject,
        deliveries: [{ baseId: submit().data.baseId, from: legalDate('2012-01-01'), to: legalDate(date) }],
      },
    });
    given().when(submit(ofPublic), to('2012-03-20')).thenRefused('SUBJECT_NOT_PERMITTED');
    given().when(submit(ofPublic), to('2012-03-21')).thenTypes('PlanSubmitted');
  });
});

describe('dates of a plan', () => {
  const later = [review(), approve(), refusePlan('无'), file(), withdraw];

  it.each(later)('follow each other: $type', (command) => {
    const submittedLater = { ...submitted(), ...on('2012-03-21') };
    given(submittedLater)
      .when(command)
      .thenRefused({ code: 'DATE_OUT_OF_ORDER', params: { on: '2012-03-20', lastOn: '2012-03-21' } });
  });

  it.each([submit(), ...later])('are in force of the measures and not to come: $type', (command) => {
    given()
      .when(command, { ...on('2011-08-31'), measures: undefined })
      .thenRefused('BEFORE_COMMENCEMENT');
    given().when(command, on('2014-01-02')).thenRefused('DATE_IN_FUTURE');
  });

  it.each(later)('begin with the submission: $type', (command) => {
    given().when(command).thenRefused('PLAN_UNKNOWN');
  });

  it('are those of a base that there is', () => {
    given(submitted())
      .when(review(), { base: { status: 'NONE' } })
      .thenRefused('BASE_UNKNOWN');
  });

  it('cannot begin with anything else, nor go on when it is decided', () => {
    const decided = planEvent('PlanFiled', { filingNo: '1' });
    expect(() => given(decided)).toThrow('PlanFiled cannot follow in status NONE');
    expect(() => given(submitted(), decided, decided)).toThrow('PlanFiled cannot follow in status EFFECTIVE');
  });
});
