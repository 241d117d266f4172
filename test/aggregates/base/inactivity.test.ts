import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  baseEvent,
  type InactivityInput,
  inactivity,
  isInactiveOn,
  type Pause,
} from '../../../src/aggregates/base/index.js';
import { addDays, type LegalDate, legalDate } from '../../../src/kernel/index.js';
import { investigator } from './support/changzhou.js';
import { acceptRectification, acceptSpecialReason, establishInactivity } from './support/commands.js';
import { announced, continued, given, numbered, overdue, rectifying, revoked } from './support/histories.js';

const announcedOn = legalDate('2012-03-15');
const pause = (from: string, to?: string): Pause => ({
  from: legalDate(from),
  ...(to !== undefined && { to: legalDate(to) }),
});
const window = (changes: Partial<InactivityInput> = {}) =>
  inactivity({ announcedOn, pauses: [], months: 12, ...changes });

describe('the period without activity', () => {
  it('is twelve rolling months from the announcement, that day not counted', () => {
    expect(window()).toEqual({ windowFrom: '2012-03-16', windowTo: '2013-03-15', pausedDays: 0 });
  });

  it('starts again with the last completed class', () => {
    expect(window({ lastCompletedOn: legalDate('2012-05-31') })).toEqual({
      windowFrom: '2012-06-01',
      windowTo: '2013-05-31',
      pausedDays: 0,
    });
  });

  it('does not count from a class before the announcement', () => {
    expect(window({ lastCompletedOn: legalDate('2012-03-14') })).toEqual(window());
  });

  it('ends with February where 29 February has no corresponding day', () => {
    expect(window({ announcedOn: legalDate('2012-02-29') }).windowTo).toBe('2013-02-28');
  });

  it('is complete when its last day is over', () => {
    expect(isInactiveOn(window(), legalDate('2013-03-15'))).toBe(false);
    expect(isInactiveOn(window(), legalDate('2013-03-16'))).toBe(true);
  });

  it('takes its length from the measures', () => {
    expect(window({ months: 6 }).windowTo).toBe('2012-09-15');
  });
});

describe('pauses', () => {
  it('lengthen the period by their days, both inclusive', () => {
    expect(window({ pauses: [pause('2012-06-01', '2012-06-10')] })).toEqual({
      windowFrom: '2012-03-16',
      windowTo: '2013-03-25',
      pausedDays: 10,
    });
  });

  it('count days that they share once', () => {
    const pauses = [
      pause('2012-06-05', '2012-06-14'),
      pause('2012-06-01', '2012-06-10'),
      pause('2012-06-07', '2012-06-08'),
    ];
    expect(window({ pauses })).toMatchObject({ pausedDays: 14, windowTo: '2013-03-29' });
  });

  it('to the end of the calendar keep the period from ever being complete', () => {
    const forGood = window({ pauses: [pause('2012-06-01', '9999-12-31')] });
    expect(isInactiveOn(forGood, legalDate('2014-01-01'))).toBe(false);
  });

  it('of a single day count for one', () => {
    expect(window({ pauses: [pause('2012-06-01', '2012-06-01')] })).toMatchObject({
      pausedDays: 1,
      windowTo: '2013-03-16',
    });
  });

  it('that meet on a day count it once, and without a gap are one', () => {
    expect(window({ pauses: [pause('2012-06-01', '2012-06-10'), pause('2012-06-10', '2012-06-12')] })).toMatchObject({
      pausedDays: 12,
    });
    expect(window({ pauses: [pause('2012-06-01', '2012-06-10'), pause('2012-06-11', '2012-06-12')] })).toMatchObject({
      pausedDays: 12,
    });
  });

  it('count no day before the period', () => {
    expect(window({ pauses: [pause('2012-03-01', '2012-03-17')] })).toMatchObject({ pausedDays: 2 });
    expect(window({ pauses: [pause('2012-01-01', '2012-03-15')] })).toEqual(window());
  });

  it('count in the days by which earlier pauses lengthened the period', () => {
    const pauses = [pause('2012-06-01', '2012-06-10'), pause('2013-03-20', '2013-03-24')];
    expect(window({ pauses })).toMatchObject({ pausedDays: 15, windowTo: '2013-03-30' });
  });

  it('come too late once the period is complete', () => {
    expect(window({ pauses: [pause('2013-03-16', '2013-06-01')] })).toEqual(window());
    expect(window({ pauses: [pause('2013-03-15', '2013-03-15')] })).toMatchObject({ windowTo: '2013-03-16' });
  });

  it('stop the clock while they have no end', () => {
    const open = window({ pauses: [pause('2012-06-01', '2012-06-10'), pause('2012-12-01')] });
    expect(open).toEqual({ windowFrom: '2012-03-16', pausedDays: 10 });
    expect(isInactiveOn(open, legalDate('2099-01-01'))).toBe(false);
    const overlapping = [pause('2012-06-01', '2012-06-10'), pause('2012-06-05'), pause('2012-06-07', '2012-06-20')];
    expect(window({ pauses: overlapping })).toEqual({ windowFrom: '2012-03-16', pausedDays: 0 });
  });

  it('leave exactly as many days as the plain period has', () => {
    const span = fc.tuple(fc.integer({ min: -60, max: 900 }), fc.integer({ min: -3, max: 200 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
        const pauses = spans.map(([start, days]) => {
          const from = addDays(announcedOn, start);
          return { from, to: addDays(from, days) };
        });
        const { windowFrom, windowTo, pausedDays } = window({ pauses });
        if (windowTo === undefined) throw new Error('a pause with an end left the period without one');
        const counted = (day: LegalDate) => !pauses.some(({ from, to }) => from <= day && day <= to);
        expect(daysOf(windowFrom, windowTo).filter(counted)).toHaveLength(365);
        expect(daysOf(windowFrom, windowTo)).toHaveLength(365 + pausedDays);
        expect(counted(windowTo)).toBe(true);
      }),
    );
  });
});

/** By counting them, as the rule does not. */
const daysOf = (from: LegalDate, to: LegalDate): readonly LegalDate[] => {
  const days: LegalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

describe('establishing inactivity', () => {
  it('is possible from the day after the period', () => {
    given(announced())
      .when(establishInactivity(), '2013-03-16')
      .then(
        baseEvent('InactivityEstablished', {
          windowFrom: legalDate('2012-03-16'),
          windowTo: legalDate('2013-03-15'),
          pausedDays: 0,
        }),
      )
      .andAgainNothing();
    given(announced())
      .when(establishInactivity(), '2013-03-15')
      .thenRefused({
        code: 'NOT_INACTIVE',
        article: 'Art.8(2)',
        params: { since: '2012-03-16', months: 12, pausedDays: 0, completeOn: '2013-03-15' },
      });
  });

  it('counts from the last class that was completed', () => {
    given(announced())
      .when(establishInactivity(), '2013-03-16', { activity: { completedOn: [legalDate('2012-09-01')] } })
      .thenRefused({ code: 'NOT_INACTIVE', params: { since: '2012-09-02', completeOn: '2013-09-01' } });
  });

  it('leaves out accepted special reasons and times of rectification, days of both once', () => {
    const paused = continued(
      rectifying('2012-08-20'),
      { command: acceptRectification(), on: '2012-09-10' },
      { command: acceptSpecialReason(), on: '2012-09-12' },
    );
    // Reason 06-01 to 08-31, block 08-20 to 09-10: 92 + 10 days.
    given(paused)
      .when(establishInactivity(), '2013-06-25')
      .thenRefused({ code: 'NOT_INACTIVE', params: { pausedDays: 102, completeOn: '2013-06-25' } });
    given(paused).when(establishInactivity(), '2013-06-26').thenTypes('InactivityEstablished');
  });

  it('is not possible while new classes are blocked', () => {
    given(rectifying('2012-12-20', {}))
      .when(establishInactivity(), '2013-03-20')
      .thenRefused({ code: 'NOT_INACTIVE', params: { completeOn: '—' } });
    given(overdue()).when(establishInactivity(), '2014-06-01').thenRefused('NOT_INACTIVE');
  });

  it('is established anew for the longer period that a special reason makes of it', () => {
    const excused = continued(
      announced(),
      { command: establishInactivity(), on: '2013-03-16', actor: investigator },
      { command: acceptSpecialReason(), on: '2013-03-20' },
    );
    given(excused).when(establishInactivity(), '2013-06-15').thenRefused('NOT_INACTIVE');
    given(excused).when(establishInactivity(), '2013-06-16').thenTypes('InactivityEstablished').andAgainNothing();
  });

  it('is of announced bases', () => {
    given(numbered()).when(establishInactivity(), '2013-03-16').thenRefused('NOT_ANNOUNCED');
    given(revoked()).when(establishInactivity(), '2014-06-01').thenRefused('BASE_ENDED');
  });
});

describe('accepting a special reason', () => {
  const command = acceptSpecialReason();

  it('records the days that do not count, once', () => {
    given(announced())
      .when(command, '2012-09-01')
      .then(baseEvent('SpecialReasonAccepted', { ...command.data, evidence: [...command.data.evidence] }))
      .andAgainNothing();
  });

  it('may be accepted after inactivity was established, until the revocation', () => {
    const inactive = continued(announced(), { command: establishInactivity(), on: '2013-03-16', actor: investigator });
    given(inactive).when(command, '2013-03-20').thenTypes('SpecialReasonAccepted');
    given(revoked()).when(command, '2014-01-02').thenRefused('BASE_ENDED');
  });

  it('is another one when either end is another', () => {
    const history = continued(announced(), { command, on: '2012-09-01' });
    given(history)
      .when(acceptSpecialReason({ to: legalDate('2012-09-15') }), '2012-09-20')
      .thenTypes('SpecialReasonAccepted');
    given(history)
      .when(acceptSpecialReason({ from: legalDate('2012-05-15') }), '2012-09-20')
      .thenTypes('SpecialReasonAccepted');
  });

  it('has its days in order', () => {
    given(announced())
      .when(acceptSpecialReason({ from: legalDate('2012-06-02'), to: legalDate('2012-06-01') }), '2012-09-01')
      .thenRefused({ code: 'DATES_REVERSED', field: 'to' });
    const oneDay = { from: legalDate('2012-06-01'), to: legalDate('2012-06-01') };
    given(announced()).when(acceptSpecialReason(oneDay), '2012-09-01').thenTypes('SpecialReasonAccepted');
  });
});
