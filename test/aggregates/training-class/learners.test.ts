import { describe, expect, it } from 'vitest';
import { classEvent, LEARNERS_PER_COMMAND } from '../../../src/aggregates/training-class/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { closed, ended, underRectification } from '../teaching/bases.js';
import {
  assess,
  assessedAs,
  attend,
  attended,
  completed,
  enrol,
  enrolled,
  enrolment,
  given,
  ofImport,
  ofLecture,
  opened,
  registered,
  sessions,
} from './classes.js';

const many = (count: number) => Array.from({ length: count }, (_, i) => `learner-${i}`);
const cancelled = classEvent('ClassCancelled', { reason: '报名人数不足' });

describe('learners are enrolled, Art.4', () => {
  it('with the division of their employer on that day', () => {
    given(opened()).when(enrol('a', 'b')).then(enrolled('a', 'b')).andAgainNothing();
  });

  it('once: who is enrolled stays as on the day of enrolment', () => {
    given(opened(), enrolled('a'))
      .when(enrol(enrolment('a', '320481'), 'b', enrolment('b', '320481')))
      .then(enrolled('b'))
      .andAgainNothing();
  });

  it('up to the seats of the plan', () => {
    given(opened())
      .when(enrol(...many(40)))
      .thenTypes('LearnersEnrolled');
    given(opened())
      .when(enrol(...many(41)))
      .thenRefused({ code: 'SEATS_EXCEEDED', params: { seats: 40, enrolled: 0, given: 41 } });
    given(opened(), enrolled(...many(39)))
      .when(enrol('a'))
      .thenTypes('LearnersEnrolled');
    given(opened(), enrolled(...many(39)))
      .when(enrol('a', 'b'))
      .thenRefused({ code: 'SEATS_EXCEEDED', params: { seats: 40, enrolled: 39, given: 2 } });
    given(opened(), enrolled(...many(40)))
      .when(enrol(...many(40)))
      .thenNothing();
  });

  it('without a bound where there is no plan, or what happened is imported', () => {
    given(opened(ofLecture))
      .when(enrol(...many(300)))
      .thenTypes('LearnersEnrolled', 'LearnersEnrolled');
    given(opened({ ...ofImport, planId: 'plan-2012-1' }))
      .when(enrol(...many(41)))
      .thenTypes('LearnersEnrolled');
  });

  it('a thousand at a time, in events of 250', () => {
    const batches = (count: number) => {
      const { decision } = given(opened(ofLecture)).when(enrol(...many(count)));
      return decision.accepted
        ? decision.events.map(({ data }) => ('learners' in data ? data.learners.length : 0))
        : [];
    };
    expect(LEARNERS_PER_COMMAND).toBe(1000);
    expect(batches(250)).toEqual([250]);
    expect(batches(251)).toEqual([250, 1]);
    expect(batches(1000)).toEqual([250, 250, 250, 250]);
    given(opened(ofLecture))
      .when(enrol(...many(1001)))
      .thenRefused({ code: 'TOO_MANY_LEARNERS', params: { max: 1000, given: 1001 } });
  });

  it('by a base that has not ended; a running class goes on under rectification', () => {
    const lecture = opened({ ...ofLecture, sessions: sessions('2013-06-03*3') });
    given(lecture).when(enrol('a'), '2013-05-31', { base: ended }).thenRefused('BASE_ENDED');
    given(lecture).when(enrol('a'), '2013-05-31', { base: closed }).thenTypes('LearnersEnrolled');
    given(lecture).when(enrol('a'), '2013-03-01', { base: underRectification }).thenTypes('LearnersEnrolled');
    given(opened(ofImport)).when(enrol('a'), '2013-05-31', { base: ended }).thenTypes('LearnersEnrolled');
  });

  it('while the class is open', () => {
    given(opened(), completed)
      .when(enrol('a'))
      .thenRefused({ code: 'CLASS_NOT_OPEN', params: { status: 'COMPLETED' } });
    given(opened(), cancelled)
      .when(enrol('a'))
      .thenRefused({ code: 'CLASS_NOT_OPEN', params: { status: 'CANCELLED' } });
  });
});

describe('attendance is recorded, Art.4(4)', () => {
  const class2 = [opened(), enrolled('a', 'b')] as const;

  it('of a session that was held', () => {
    given(...class2)
      .when(attend(1, { a: 6, b: 4 }))
      .then(attended(1, { a: 6, b: 4 }))
      .andAgainNothing();
    given(...class2)
      .when(attend(2, { a: 6 }))
      .thenRefused({ code: 'SESSION_NOT_HELD', field: 'session', params: { session: 2, date: '2012-04-03' } });
    given(...class2)
      .when(attend(2, { a: 6 }), '2012-04-03')
      .thenTypes('SessionAttended');
  });

  it.each([0, 6, -1, 1.5])('of a session that there is, not of %d', (session) => {
    given(...class2)
      .when(attend(session, { a: 6 }), '2012-04-06')
      .thenRefused({ code: 'SESSION_UNKNOWN', params: { session, sessions: 5 } });
  });

  it('for one hour at least and those of the session at the most', () => {
    given(...class2)
      .when(attend(1, { a: 1, b: 6 }))
      .thenTypes('SessionAttended');
    given(...class2)
      .when(attend(1, { a: 0, b: 7 }))
      .thenRefused(
        { code: 'HOURS_OUT_OF_RANGE', field: 'learners.0.hours', params: { learnerId: 'a', max: 6 } },
        { code: 'HOURS_OUT_OF_RANGE', field: 'learners.1.hours', params: { learnerId: 'b', max: 6 } },
      );
  });

  it('of who is enrolled', () => {
    given(...class2)
      .when(attend(1, { a: 6, c: 6 }))
      .thenRefused({ code: 'NOT_ENROLLED', field: 'learners.1.learnerId', params: { learnerId: 'c' } });
  });

  it('once', () => {
    given(...class2, attended(1, { a: 6 }))
      .when(attend(1, { a: 6, b: 3 }))
      .then(attended(1, { b: 3 }))
      .andAgainNothing();
    given(...class2, attended(1, { a: 6 }))
      .when(attend(1, { a: 5 }))
      .thenRefused({ code: 'ATTENDANCE_RECORDED', params: { learnerId: 'a', hours: 6 } });
    const twice = {
      ...attend(1, {}),
      data: { session: 1, learners: [3, 4].map((hours) => ({ learnerId: 'a', hours })) },
    };
    given(...class2)
      .when(twice)
      .thenRefused({ code: 'ATTENDANCE_RECORDED', field: 'learners.1.hours' });
  });

  it('while the class is open, of a thousand at a time', () => {
    given(...class2, completed)
      .when(attend(1, { a: 6 }))
      .thenRefused('CLASS_NOT_OPEN');
    const crowd = Object.fromEntries(many(1001).map((id) => [id, 3]));
    given(...class2)
      .when(attend(1, crowd))
      .thenRefused('TOO_MANY_LEARNERS');
  });
});

describe('learners are assessed, Art.4(4)', () => {
  const taught = [opened(), enrolled('a', 'b'), attended(1, { a: 6 })] as const;

  it('when they attended', () => {
    given(...taught)
      .when(assess({ a: true }))
      .then(assessedAs({ a: true }))
      .andAgainNothing();
    given(...taught)
      .when(assess({ b: true, c: true }))
      .thenRefused(
        { code: 'NOT_ATTENDED', field: 'results.0.learnerId', params: { learnerId: 'b' } },
        { code: 'NOT_ENROLLED', field: 'results.1.learnerId', params: { learnerId: 'c' } },
      );
  });

  it('again when they failed, not when they passed', () => {
    given(...taught, assessedAs({ a: false }))
      .when(assess({ a: true }))
      .then(assessedAs({ a: true }))
      .andAgainNothing();
    given(...taught, assessedAs({ a: true }))
      .when(assess({ a: false }))
      .thenRefused({ code: 'ALREADY_PASSED', params: { learnerId: 'a' } });
  });

  it('with the last of several results in one command', () => {
    const results = [false, true].map((passed) => ({ learnerId: 'a', passed }));
    given(...taught)
      .when({ type: 'assessLearners', data: { results } })
      .then(assessedAs({ a: true }))
      .andAgainNothing();
  });

  it('until the record is registered, after completion too', () => {
    given(...taught, completed)
      .when(assess({ a: true }))
      .thenTypes('LearnersAssessed');
    const recorded = [...taught, assessedAs({ a: false }), completed, registered] as const;
    given(...recorded)
      .when(assess({ a: true }))
      .thenRefused({ code: 'RECORD_REGISTERED', params: { archiveNo: '2012-档-1' } });
    given(...recorded)
      .when(assess({ a: false }))
      .thenNothing();
  });

  it('not in a cancelled class, and a thousand at a time', () => {
    given(opened(), enrolled('a'), cancelled)
      .when(assess({ a: true }))
      .thenRefused('CLASS_NOT_OPEN');
    const crowd = Object.fromEntries(many(1001).map((id) => [id, true]));
    given(...taught)
      .when(assess(crowd))
      .thenRefused({ code: 'TOO_MANY_LEARNERS', field: 'results' });
  });
});

describe('dates of a class', () => {
  it('follow each other', () => {
    given({ ...opened(), on: legalDate('2012-04-01') }, { ...enrolled('a'), on: legalDate('2012-04-03') })
      .when(enrol('b'), '2012-04-02')
      .thenRefused({ code: 'DATE_OUT_OF_ORDER', params: { on: '2012-04-02', lastOn: '2012-04-03' } });
  });

  it.each([enrol('a'), attend(1, { a: 1 }), assess({ a: true })])('begin with its opening: $type', (command) => {
    given().when(command).thenRefused('CLASS_UNKNOWN');
    expect(() => given(enrolled('a'))).toThrow('LearnersEnrolled cannot follow in status NONE');
    expect(() => given(opened(), cancelled, assessedAs({ a: true }))).toThrow('LearnersAssessed cannot follow');
  });
});
