import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addWorkingDays, isWorkingDay, legalDate } from '../../src/kernel/index.js';
import { holidays } from '../support/shipped.js';

describe('working days', () => {
  it.each([
    ['2012-01-20', true, 'a Friday'],
    ['2012-01-21', true, 'a Saturday that is worked for the Spring Festival'],
    ['2012-01-22', false, 'the Sunday before it'],
    ['2012-01-23', false, 'the first day of the year of the dragon, a Monday'],
    ['2012-01-29', true, 'a Sunday that is worked'],
    ['2012-10-01', false, 'National Day'],
    ['2020-01-31', false, 'the Spring Festival prolonged in 2020'],
    ['2013-05-20', true, 'a Monday'],
  ])('%s: %s, %s', (date, expected) => {
    expect(isWorkingDay(legalDate(date), holidays)).toBe(expected);
  });

  it('are counted from the day after', () => {
    expect(addWorkingDays(legalDate('2012-03-01'), 1, holidays)).toEqual({ date: '2012-03-02', assumedYears: [] });
    expect(addWorkingDays(legalDate('2012-03-02'), 1, holidays)).toEqual({ date: '2012-03-05', assumedYears: [] });
  });

  it('skip a holiday and take the weekends worked for it', () => {
    // 20 January is a Friday; 21 is worked; 22 to 28 are off; 29, a Sunday, is worked; then Monday 30.
    expect(addWorkingDays(legalDate('2012-01-20'), 3, holidays).date).toBe('2012-01-30');
  });

  it('of a year without an arrangement are Monday to Friday, and the answer says so', () => {
    expect(addWorkingDays(legalDate('2030-12-31'), 3, holidays)).toEqual({
      date: '2031-01-03',
      assumedYears: ['2031'],
    });
    expect(addWorkingDays(legalDate('2026-12-31'), 1, holidays)).toEqual({
      date: '2027-01-01',
      assumedYears: ['2027'],
    });
  });

  it('name every year that was assumed, once', () => {
    const { assumedYears } = addWorkingDays(legalDate('2029-12-01'), 300, holidays);
    expect(assumedYears).toEqual(['2029', '2030', '2031']);
  });

  it('end with the calendar', () => {
    expect(addWorkingDays(legalDate('9999-12-31'), 10, holidays).date).toBe('9999-12-31');
  });

  it('none of them is the day itself', () => {
    expect(addWorkingDays(legalDate('2012-03-03'), 0, holidays)).toEqual({ date: '2012-03-03', assumedYears: [] });
  });

  it('end on a working day, with as many of them behind', () => {
    const dates = fc.integer({ min: 0, max: 6000 }).map((days) => addDays(legalDate('2011-01-01'), days));
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const { date } = addWorkingDays(from, count, holidays);
        expect(isWorkingDay(date, holidays)).toBe(true);
        let counted = 0;
        for (let day = addDays(from, 1); day <= date; day = addDays(day, 1)) {
          if (isWorkingDay(day, holidays)) counted += 1;
        }
        expect(counted).toBe(count);
      }),
      { numRuns: 40 },
    );
  });
});
