import { describe, expect, it } from 'vitest';
import { classEvent, exceedsOutsideShare, isOutside, isStarted } from '../../../src/aggregates/training-class/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { measures2011 } from '../../support/shipped.js';
import { jurisdiction, tianning, wujin } from '../base/support/changzhou.js';
import { countyId, ended, endingLater, inCounty, municipal } from '../teaching/bases.js';
import {
  assessedAs,
  attended,
  cancel,
  complete,
  completed,
  enrolled,
  enrolment,
  evaluate,
  given,
  ofLecture,
  opened,
  register,
  registered,
  report,
  reportedOn,
  sessions,
} from './classes.js';

const held = [opened(), enrolled('a', 'b'), attended(1, { a: 6, b: 4 }), attended(2, { a: 6 })] as const;
const done = [...held, assessedAs({ a: true, b: false }), completed] as const;
const cancelled = classEvent('ClassCancelled', { reason: '报名人数不足' });

describe('a class is completed, Art.4(4)', () => {
  it('after its last session; the report is due ten working days later, Art.4(5)', () => {
    given(...held)
      .when(complete, '2012-04-05')
      .thenRefused({ code: 'SESSIONS_NOT_OVER', params: { last: '2012-04-06' } });
    given(...held)
      .when(complete, '2012-04-06')
      .then(completed)
      .andAgainNothing();
  });

  it('with holidays and worked weekends counted', () => {
    const due = (day: string) => {
      const { decision } = given(opened({ ...ofLecture, sessions: sessions(`${day}*3`) })).when(complete, day);
      return decision.accepted ? decision.events.map(({ data }) => data) : [];
    };
    expect(due('2012-09-21')).toEqual([{ reportDueOn: '2012-10-11' }]);
    expect(due('2012-12-31')).toEqual([{ reportDueOn: '2013-01-15' }]);
  });

  it('with nothing attended, too', () => {
    given(opened()).when(complete, '2012-04-06').thenTypes('ClassCompleted');
  });

  it('in the middle, from the day on which its base ended', () => {
    const running = opened({ ...ofLecture, sessions: sessions('2013-05-30*3', '2013-06-03*3') });
    given(running).when(complete, '2013-05-30', { base: ended }).thenRefused('SESSIONS_NOT_OVER');
    given(running).when(complete, '2013-05-31', { base: ended }).thenTypes('ClassCompleted');
    given(running).when(complete, '2013-05-31', { base: endingLater }).thenRefused('SESSIONS_NOT_OVER');
  });

  it('not when it is cancelled', () => {
    given(opened(), cancelled).when(complete, '2012-04-06').thenRefused('CLASS_NOT_OPEN');
  });
});

describe('a class is cancelled', () => {
  it('before anyone attended it', () => {
    given(opened(), enrolled('a')).when(cancel).then(cancelled).andAgainNothing();
    given(...held)
      .when(cancel)
      .thenRefused('CLASS_STARTED');
    given(opened(), completed).when(cancel).thenRefused('CLASS_NOT_OPEN');
  });

  it('when its base is revoked, by the register', () => {
    const { state } = given(opened(), enrolled('a'));
    expect(state.status === 'OPEN' && isStarted(state)).toBe(false);
    const { state: begun } = given(...held);
    expect(begun.status === 'OPEN' && isStarted(begun)).toBe(true);
    given(opened(), enrolled('a')).when(cancel, '2013-06-01', { base: ended }).thenTypes('ClassCancelled');
  });
});

describe('its record is registered, Art.4(4)', () => {
  it('when learners were assessed', () => {
    given(...held, completed)
      .when(register())
      .thenRefused({ code: 'NOT_ASSESSED', article: 'Art.4(4)' });
    given(...done)
      .when(register())
      .then(registered)
      .andAgainNothing();
  });

  it('once', () => {
    given(...done, registered)
      .when(register('另一档号'))
      .thenRefused({ code: 'RECORD_REGISTERED', params: { archiveNo: '2012-档-1' } });
  });

  it.each([register(), evaluate(80), report])('when the class is completed: $type', (command) => {
    given(...held)
      .when(command)
      .thenRefused({ code: 'CLASS_NOT_COMPLETED', article: 'Art.4(4)' });
    given(opened(), cancelled).when(command).thenRefused('CLASS_NOT_OPEN');
  });
});

describe('its effect is evaluated, Art.4(4)', () => {
  it.each([0, 100])('with %d points', (score) => {
    given(...done)
      .when(evaluate(score))
      .then(classEvent('TrainingEffectEvaluated', { score, followUp: '三个月后回访' }))
      .andAgainNothing();
  });

  it.each([-1, 101, 79.5])('not with %d', (score) => {
    given(...done)
      .when(evaluate(score))
      .thenRefused({ code: 'SCORE_OUT_OF_RANGE', field: 'score' });
  });

  it('once', () => {
    const evaluated = classEvent('TrainingEffectEvaluated', { score: 80, followUp: '三个月后回访' });
    given(...done, evaluated)
      .when(evaluate(81))
      .thenRefused({ code: 'EFFECT_EVALUATED', params: { score: 80 } });
    given(...done, evaluated)
      .when(evaluate(80, '无'))
      .thenRefused('EFFECT_EVALUATED');
  });
});

describe('the training is reported to the city, Art.4(5)', () => {
  const totals = { enrolled: 2, passed: 1, hoursAttended: 16, outside: 0, late: false };

  it('with its totals, on time to the end of the day it is due', () => {
    given(...done)
      .when(report, '2012-04-20')
      .then(classEvent('TrainingReported', totals))
      .andAgainNothing();
    given(...done)
      .when(report, '2012-04-21')
      .then(classEvent('TrainingReported', { ...totals, late: true }));
    given(...done, reportedOn('2012-04-20'))
      .when(report, '2012-05-02')
      .thenNothing();
  });

  it('by a county base with a copy to its county, and who came from elsewhere', () => {
    const learners = [enrolment('a', wujin), enrolment('b', '320411'), enrolment('c', '310101')];
    const lecture = { ...ofLecture, baseId: countyId };
    given(opened(lecture), enrolled(...learners), completed)
      .when(report, '2012-04-20', { base: inCounty })
      .then(
        classEvent('TrainingReported', {
          enrolled: 3,
          passed: 0,
          hoursAttended: 0,
          outside: 2,
          late: false,
          copyTo: wujin,
        }),
      )
      .andAgainNothing();
  });

  it('by the territory on the day of each enrolment, not on that of the opening', () => {
    const lecture = { ...ofLecture, baseId: countyId, sessions: sessions('2015-05-04*3') };
    const base = { ...inCounty, place: { ...inCounty.place, town: '郑陆镇' } };
    const enrolledOn = (on: string, learnerId: string, gb6: string) => ({
      ...enrolled(enrolment(learnerId, gb6)),
      on: legalDate(on),
    });
    given(
      opened(lecture),
      // From 2015-04-28 on 郑陆镇 is part of 天宁.
      enrolledOn('2015-04-27', 'a', wujin),
      enrolledOn('2015-04-27', 'b', tianning),
      enrolledOn('2015-04-28', 'c', wujin),
      enrolledOn('2015-04-28', 'd', wujin),
      enrolledOn('2015-04-28', 'e', tianning),
      { ...completed, on: legalDate('2015-05-04') },
    )
      .when(report, '2015-05-05', { base })
      .then(
        classEvent('TrainingReported', {
          ...{ enrolled: 5, passed: 0, hoursAttended: 0, outside: 3, late: true },
          copyTo: tianning,
        }),
      );
  });

  it('by a municipal base with those from other cities', () => {
    const learners = [enrolment('a', wujin), enrolment('b', '320411'), enrolment('c', '310101')];
    given(opened(ofLecture), enrolled(...learners), completed)
      .when(report, '2012-04-20')
      .then(classEvent('TrainingReported', { enrolled: 3, passed: 0, hoursAttended: 0, outside: 1, late: false }));
  });
});

describe('the territory of a base, Art.4(2)', () => {
  const on = legalDate('2012-04-02');

  it('is its division for a county base, the city for a municipal one', () => {
    expect(isOutside('320412', inCounty, jurisdiction, on)).toBe(false);
    expect(isOutside('320411', inCounty, jurisdiction, on)).toBe(true);
    expect(isOutside('320481', municipal, jurisdiction, on)).toBe(false);
    expect(isOutside('320500', municipal, jurisdiction, on)).toBe(true);
  });

  it('moves with a boundary', () => {
    const moved = { ...inCounty, place: { gb6: '320412', town: '郑陆镇', since: legalDate('2012-03-15') } };
    const outside = (gb6: string, day: string) => isOutside(gb6, moved, jurisdiction, legalDate(day));
    expect([outside('320412', '2015-04-27'), outside('320402', '2015-04-27')]).toEqual([false, true]);
    expect([outside('320412', '2015-04-28'), outside('320402', '2015-04-28')]).toEqual([true, false]);
    expect(isOutside('320405', municipal, jurisdiction, legalDate('2015-04-27'))).toBe(false);
    expect(isOutside('320405', municipal, jurisdiction, legalDate('2015-04-28'))).toBe(true);
  });

  it.each([
    [10, 5, false],
    [10, 6, true],
    [9, 4, false],
    [9, 5, true],
    [0, 0, false],
    [1000, 500, false],
    [1000, 501, true],
  ])('of %d learners, %d from outside: a finding is %s', (of, outside, finding) => {
    expect(exceedsOutsideShare({ enrolled: of, outside }, measures2011.params.training)).toBe(finding);
  });
});

describe('a history that cannot be', () => {
  it.each([
    classEvent('ClassCompleted', { reportDueOn: legalDate('2012-04-20') }),
    registered,
    reportedOn('2012-04-20'),
    cancelled,
  ])('is told: $type in a class that is cancelled', (event) => {
    expect(() => given(opened(), cancelled, event)).toThrow(`${event.type} cannot follow in status CANCELLED`);
  });
});
