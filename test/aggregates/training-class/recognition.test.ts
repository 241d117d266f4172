import { describe, expect, it } from 'vitest';
import { classEvent } from '../../../src/aggregates/training-class/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import {
  assessedAs,
  attended,
  cancel,
  completed,
  correct,
  enrolled,
  given,
  ofImport,
  opened,
  recognise,
  registered,
  rejected,
  report,
  sessions,
} from './classes.js';

const held = [opened(), enrolled('a', 'b'), attended(1, { a: 6, b: 4 }), attended(2, { a: 6 })] as const;
const recorded = [
  ...held,
  assessedAs({ a: true, b: false }),
  { ...completed, on: legalDate('2012-04-06') },
  { ...registered, on: legalDate('2012-04-10') },
] as const;
const results = [
  { learnerId: 'a', year: 2012, recognised: 12, rejected: [] },
  { learnerId: 'b', year: 2012, recognised: 0, rejected: rejected(['NOT_PASSED', 4]) },
];
const recognised = classEvent('HoursRecognised', { category: 'PROFESSIONAL', part: 1, of: 1, results });
const decided = [...held, assessedAs({ a: true, b: false }), completed, registered, recognised] as const;
const corrected = (delta: number, learnerId = 'a', reason = '签到表核对') =>
  classEvent('HoursCorrected', { learnerId, year: 2012, delta, reason });

describe('hours are decided by the register, Art.9', () => {
  it('when the class is completed and its record registered', () => {
    given(...held)
      .when(recognise)
      .thenRefused({ code: 'CLASS_NOT_COMPLETED' });
    given(...recorded.slice(0, -1))
      .when(recognise, '2012-04-06')
      .thenRefused({ code: 'RECORD_NOT_REGISTERED', article: 'Art.4(4)' });
    given(...recorded)
      .when(recognise, '2012-04-10')
      .thenTypes('HoursRecognised')
      .andAgainNothing();
  });

  it('with the date of the record, however late the register comes to it; what follows is not held up', () => {
    const { then, stateAfter } = given(...recorded).when(recognise, '2016-12-31');
    then({ ...recognised, occurredOn: legalDate('2012-04-10') }).andAgainNothing();
    expect(stateAfter()).toMatchObject({ lastOn: '2012-04-10', recognition: { parts: 1, of: 1 } });
    given(...decided.map((event) => ({ on: legalDate('2012-04-10'), ...event })))
      .when(report, '2012-04-20')
      .thenTypes('TrainingReported');
  });

  it('though a later act is recorded already', () => {
    const reported = classEvent('TrainingReported', {
      enrolled: 2,
      passed: 1,
      hoursAttended: 16,
      outside: 0,
      late: false,
    });
    given(...recorded, { ...reported, on: legalDate('2012-04-20') })
      .when(recognise, '2012-04-12')
      .thenTypes('HoursRecognised');
  });

  it('once', () => {
    given(...decided)
      .when(recognise, '2012-04-11')
      .thenNothing();
  });

  it('not of a cancelled class; nothing of one that nobody attended', () => {
    given(opened(), classEvent('ClassCancelled', { reason: cancel.data.reason }))
      .when(recognise)
      .thenRefused('CLASS_NOT_OPEN');
    given(opened(), enrolled('a'), completed, registered).when(recognise).thenNothing();
  });

  it('a learner with hours in two years has both, whichever part they are in', () => {
    const result = (year: number, hours: number) => ({ learnerId: 'a', year, recognised: hours, rejected: [] });
    const part = (number: number, ...of: readonly ReturnType<typeof result>[]) =>
      classEvent('HoursRecognised', { category: 'PROFESSIONAL', part: number, of: 2, results: [...of] });
    const { state } = given(...recorded, part(1, result(2012, 6)), part(2, result(2013, 3)));
    expect(state).toMatchObject({ recognition: { parts: 2, of: 2 } });
    if (state.status !== 'COMPLETED') throw new Error(state.status);
    expect([...(state.recognition?.hours.get('a') ?? [])]).toEqual([
      [2012, 6],
      [2013, 3],
    ]);
  });
});

describe('hours are corrected by the managing bureau, Art.9', () => {
  const hoursOfA = (state: ReturnType<typeof given>['state']) =>
    state.status === 'COMPLETED' ? state.recognition?.hours.get('a')?.get(2012) : undefined;

  it('netting against what was recognised', () => {
    given(...decided)
      .when(correct(-4))
      .then(corrected(-4))
      .andAgainNothing();
    expect(hoursOfA(given(...decided, corrected(-4)).state)).toBe(8);
    expect(hoursOfA(given(...decided, corrected(-4), corrected(1)).state)).toBe(9);
  });

  it('down to none, up to all that was attended', () => {
    given(...decided)
      .when(correct(-12))
      .thenTypes('HoursCorrected')
      .andAgainNothing();
    given(...decided)
      .when(correct(-13))
      .thenRefused({ code: 'CORRECTION_OUT_OF_RANGE', field: 'delta', params: { recognised: 12, attended: 12 } });
    given(...decided)
      .when(correct(1))
      .thenRefused('CORRECTION_OUT_OF_RANGE');
    given(...decided)
      .when(correct(4, { learnerId: 'b' }))
      .thenTypes('HoursCorrected')
      .andAgainNothing();
    given(...decided)
      .when(correct(5, { learnerId: 'b' }))
      .thenRefused({ code: 'CORRECTION_OUT_OF_RANGE', params: { year: 2012, recognised: 0, attended: 4 } });
  });

  it('against what earlier corrections left', () => {
    given(...decided, corrected(-12))
      .when(correct(12))
      .thenTypes('HoursCorrected');
    given(...decided, corrected(-12))
      .when(correct(-1))
      .thenRefused('CORRECTION_OUT_OF_RANGE');
    given(...decided, corrected(-3))
      .when(correct(4))
      .thenRefused('CORRECTION_OUT_OF_RANGE');
  });

  it('of a year in which the learner attended', () => {
    given(...decided)
      .when(correct(1, { year: 2013 }))
      .thenRefused('CORRECTION_OUT_OF_RANGE');
    const turning = opened({ ...ofImport, sessions: sessions('2012-12-31', '2013-01-01') });
    const part = { category: 'PROFESSIONAL', part: 1, of: 1 } as const;
    const failed = { learnerId: 'a', recognised: 0, rejected: rejected(['NOT_PASSED', 6]) };
    const both = [2012, 2013].map((year) => ({ ...failed, year }));
    const history = [
      turning,
      enrolled('a'),
      attended(1, { a: 6 }),
      attended(2, { a: 6 }),
      assessedAs({ a: false }),
    ] as const;
    given(...history, completed, registered, classEvent('HoursRecognised', { ...part, results: both }))
      .when(correct(6, { year: 2013 }))
      .thenTypes('HoursCorrected')
      .andAgainNothing();
  });

  it('of a learner of the class', () => {
    given(...decided)
      .when(correct(-1, { learnerId: 'c' }))
      .thenRefused({ code: 'NOT_ENROLLED', article: 'Art.9', params: { learnerId: 'c' } });
  });

  it('the same change for another reason is another correction; none is none', () => {
    given(...decided, corrected(-4))
      .when(correct(-4))
      .thenNothing();
    given(...decided, corrected(-4))
      .when(correct(-4, { reason: '代签' }))
      .thenTypes('HoursCorrected');
    given(...decided)
      .when(correct(0))
      .thenNothing();
  });

  it('when they are recognised, all of them', () => {
    given(...recorded)
      .when(correct(-1), '2012-04-10')
      .thenRefused({ code: 'HOURS_NOT_RECOGNISED', article: 'Art.9' });
    const half = classEvent('HoursRecognised', { category: 'PROFESSIONAL', part: 1, of: 2, results });
    given(...recorded, half)
      .when(correct(-1), '2012-04-10')
      .thenRefused('HOURS_NOT_RECOGNISED');
    given(...held)
      .when(correct(-1))
      .thenRefused('CLASS_NOT_COMPLETED');
    expect(() => given(...recorded, corrected(-1))).toThrow('HoursCorrected cannot follow in status COMPLETED');
  });
});
