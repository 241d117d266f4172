import { describe, expect, it } from 'vitest';
import { hoursOf } from '../../../src/aggregates/training-class/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { measures2011 } from '../../support/shipped.js';
import {
  countyId,
  endingLater,
  inCounty,
  municipal,
  neverNumbered,
  numberedLater,
  rectified,
} from '../teaching/bases.js';
import {
  assessedAs,
  attended,
  completed,
  enrolled,
  enrolment,
  given,
  ofCommission,
  ofImport,
  ofLecture,
  opened,
  registered,
  rejected,
  sessions,
} from './classes.js';
import { facts, hours, in2012 } from './hours-of.js';

describe('hours count in a base with its number, Art.9', () => {
  const past = { ...ofImport, sessions: sessions('2012-03-13', '2012-03-14') };

  it('from the day of the number on, not of the approval nor the announcement', () => {
    expect(hours(past, [6, 6], { base: numberedLater })).toEqual([in2012(6, ['NOT_NUMBERED', 6])]);
  });

  it('not in a body that never had one', () => {
    expect(hours(past, [6, 6], { base: neverNumbered })).toEqual([in2012(0, ['NOT_NUMBERED', 12])]);
    expect(hours(past, [6, 6], { base: { status: 'NONE' } })).toEqual([in2012(0, ['NOT_NUMBERED', 12])]);
  });

  it('until the day before it ended: revoked in the middle of a class', () => {
    const running = { ...ofImport, sessions: sessions('2013-06-30', '2013-07-01') };
    expect(hours(running, [6, 6], { base: endingLater })).toEqual([
      { learnerId: 'a', year: 2013, recognised: 6, rejected: rejected(['BASE_ENDED', 6]) },
    ]);
  });

  it('while it is under rectification, too: running classes go on', () => {
    const running = { ...ofImport, sessions: sessions('2013-03-01') };
    expect(hours(running, [6], { base: rectified })).toMatchObject([{ recognised: 6, rejected: [] }]);
  });
});

describe('hours count wherever the learner comes from, Art.4(2)', () => {
  it.each(['320411', '320412', '310101'])('%s', (gb6) => {
    const { state } = given(
      opened({ ...ofLecture, baseId: countyId }),
      enrolled(enrolment('a', gb6)),
      attended(1, { a: 3 }),
      assessedAs({ a: true }),
      completed,
      registered,
    );
    if (state.status !== 'COMPLETED') throw new Error(state.status);
    expect(hoursOf(state, { ...facts, base: inCounty })).toEqual([in2012(3)]);
  });
});

describe('hours count when the assessment is passed and the record registered, Art.4(4)', () => {
  it('and not otherwise', () => {
    expect(hours({}, [6, 6])).toEqual([in2012(12)]);
    expect(hours({}, [6, 6], {}, { passed: false })).toEqual([in2012(0, ['NOT_PASSED', 12])]);
    expect(hours({}, [6, 6], {}, { record: false })).toEqual([in2012(0, ['NOT_REGISTERED', 12])]);
  });

  it('nor when nobody assessed the learner', () => {
    const { state } = given(
      opened(),
      enrolled('a', 'b', 'c'),
      attended(1, { a: 6, b: 6 }),
      assessedAs({ a: true }),
      completed,
      registered,
    );
    if (state.status !== 'COMPLETED') throw new Error(state.status);
    expect(hoursOf(state, facts)).toEqual([in2012(6), { ...in2012(0, ['NOT_PASSED', 6]), learnerId: 'b' }]);
  });

  it('with the last result of a learner who was assessed again', () => {
    const { state } = given(
      opened(),
      enrolled('a'),
      attended(1, { a: 6 }),
      assessedAs({ a: false }),
      assessedAs({ a: true }),
      completed,
      registered,
    );
    if (state.status !== 'COMPLETED') throw new Error(state.status);
    expect(hoursOf(state, facts)).toEqual([in2012(6)]);
  });
});

describe('the cap of a day', () => {
  const long = sessions('2012-04-02*8', '2012-04-03*8');

  it.each([
    ['FULL_RELEASE', 6, in2012(12, ['OVER_DAILY_CAP', 2])],
    ['HALF_RELEASE', 3, in2012(6, ['OVER_DAILY_CAP', 8])],
    ['SPARE_TIME', Number.POSITIVE_INFINITY, in2012(14)],
  ] as const)('at %s is %d', (mode, _, expected) => {
    expect(hours({ mode, sessions: long }, [8, 6])).toEqual([expected]);
  });

  it('is not reached by exactly so many hours', () => {
    expect(hours({ mode: 'HALF_RELEASE', sessions: long }, [3, 4])).toEqual([in2012(6, ['OVER_DAILY_CAP', 1])]);
  });

  it('is for all sessions of the day together', () => {
    const twice = sessions('2012-04-02*4', '2012-04-02*4', '2012-04-03*4');
    expect(hours({ sessions: twice }, [4, 4, 4])).toEqual([in2012(10, ['OVER_DAILY_CAP', 2])]);
    expect(hours({ sessions: twice }, [4, 0, 4])).toEqual([in2012(8)]);
  });

  it('is that of the measures in force on the day', () => {
    const { params } = measures2011;
    const stricter = {
      ...measures2011,
      version: 2,
      effectiveFrom: legalDate('2012-04-03'),
      params: { ...params, hours: { ...params.hours, dailyCap: { FULL_RELEASE: 4, HALF_RELEASE: 2 } } },
    };
    const measuresHistory = { versions: [measures2011, stricter], interpretations: [] };
    expect(hours({ sessions: long }, [6, 6], { measuresHistory })).toEqual([in2012(10, ['OVER_DAILY_CAP', 2])]);
  });

  it('does not touch hours that do not count anyway', () => {
    expect(hours({ sessions: long }, [8, 8], {}, { passed: false })).toEqual([in2012(0, ['NOT_PASSED', 16])]);
  });
});

describe('the planned hours', () => {
  it('are counted at the most, the earliest first', () => {
    expect(hours({ plannedHours: 10 }, [6, 6, 6])).toEqual([in2012(10, ['OVER_PLAN', 8])]);
    expect(hours({ plannedHours: 18 }, [6, 6, 6])).toEqual([in2012(18)]);
    expect(hours({ plannedHours: 17 }, [6, 6, 6])).toEqual([in2012(17, ['OVER_PLAN', 1])]);
  });

  it('come after the cap of the day: what is over the cap uses none of them', () => {
    const long = sessions('2012-04-02*8', '2012-04-03*8');
    expect(hours({ plannedHours: 12, sessions: long }, [8, 8])).toEqual([in2012(12, ['OVER_DAILY_CAP', 4])]);
    expect(hours({ plannedHours: 10, sessions: long }, [8, 8])).toEqual([
      in2012(10, ['OVER_PLAN', 2], ['OVER_DAILY_CAP', 4]),
    ]);
  });
});

describe('the year of hours', () => {
  it('is that of the session', () => {
    const turning = { ...ofImport, sessions: sessions('2012-12-31', '2013-01-01') };
    expect(hours(turning, [6, 5])).toEqual([in2012(6), { learnerId: 'a', year: 2013, recognised: 5, rejected: [] }]);
  });

  it('does not begin the planned hours anew', () => {
    const turning = { ...ofImport, plannedHours: 8, sessions: sessions('2012-12-31', '2013-01-01') };
    expect(hours(turning, [6, 6])).toMatchObject([
      { year: 2012, recognised: 6, rejected: [] },
      { year: 2013, recognised: 2, rejected: rejected(['OVER_PLAN', 4]) },
    ]);
  });

  it('of 29 February is the leap year', () => {
    const leap = { ...ofImport, sessions: sessions('2016-02-29') };
    expect(hours(leap, [6])).toEqual([{ learnerId: 'a', year: 2016, recognised: 6, rejected: [] }]);
  });
});

describe('an opened class', () => {
  it('keeps its hours when the scope is narrowed while it runs', () => {
    const narrowed = { ...municipal, scope: { subjects: [], computer: false } };
    expect(hours({}, [6], { base: narrowed })).toEqual([in2012(6)]);
  });

  it('commissioned, or a lecture, gives hours', () => {
    expect(hours(ofCommission, [3])).toEqual([in2012(3)]);
    expect(hours(ofLecture, [3])).toEqual([in2012(3)]);
  });

  it('that nobody attended has no hours', () => {
    expect(hours({}, [])).toEqual([]);
  });
});
