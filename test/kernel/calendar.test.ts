import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  endOfDay,
  inForce,
  instant,
  instantFromMillis,
  instantOn,
  legalDate,
  legalDateAt,
  millisOf,
  parseInstant,
  parseLegalDate,
} from '../../src/kernel/index.js';

const dates = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(legalDate('1991-09-16'), days));

describe('a legal date', () => {
  it.each(['2015-04-28', '2012-02-29', '0001-01-01', '9999-12-31'])('is read from %s', (text) => {
    expect(parseLegalDate(text)).toBe(text);
  });

  it.each(['2011-02-29', '2012-13-01', '2012-00-10', '2012-1-1', '20120101', '2012-01-01T00:00', ' 2012-01-01', ''])(
    'is not read from %j',
    (text) => {
      expect(parseLegalDate(text)).toBeUndefined();
      expect(() => legalDate(text)).toThrow(RangeError);
    },
  );

  it('moves by days as the calendar does, over leap days and centuries', () => {
    const years = fc.integer({ min: 0, max: 3_652_058 }).map((days) => addDays(legalDate('0000-01-01'), days));
    fc.assert(
      fc.property(years, fc.integer({ min: -400_000, max: 400_000 }), (date, days) => {
        const there = Temporal.PlainDate.from(date).add({ days });
        const within = there.year < 0 ? '0000-01-01' : there.year > 9999 ? '9999-12-31' : there.toString();
        expect(addDays(date, days)).toBe(within);
        const until = Temporal.PlainDate.from(date).until(within, { largestUnit: 'day' });
        expect(daysBetween(date, legalDate(within))).toBe(until.days);
      }),
    );
  });

  it('is what the calendar says, for every year, month and day that can be written', () => {
    const part = (digits: number) =>
      fc.integer({ min: 0, max: 10 ** digits - 1 }).map((n) => `${n}`.padStart(digits, '0'));
    const near = fc.tuple(part(4), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 27, max: 32 }));
    const written = fc.oneof(
      fc.tuple(part(4), part(2), part(2)).map((parts) => parts.join('-')),
      near.map(([year, month, day]) => `${year}-${`${month}`.padStart(2, '0')}-${day}`),
    );
    fc.assert(
      fc.property(written, (text) => {
        let calendar: string | undefined;
        try {
          calendar = Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
        expect(parseLegalDate(text)).toBe(calendar);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is ordered by its text', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
    );
  });

  it('gains and loses days exactly', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
});

describe('the ends of the calendar', () => {
  const [first, last] = [legalDate('0000-01-01'), legalDate('9999-12-31')];

  it('hold a date that would leave the years of four digits, of which alone the text order is the time order', () => {
    expect(addDays(last, 1)).toBe(last);
    expect(addMonths(legalDate('9999-12-01'), 1)).toBe(last);
    expect(addYears(legalDate('2012-02-29'), 8_000)).toBe(last);
    expect(addDays(first, -1)).toBe(first);
    expect(addMonths(legalDate('0000-01-31'), -1)).toBe(first);
  });

  it('end a day like any other', () => {
    expect(endOfDay(last)).toBe('9999-12-31T16:00:00.000Z');
  });
});

describe('a period of months', () => {
  it.each([
    ['2013-02-20', 3, '2013-05-20'],
    ['2012-01-31', 1, '2012-02-29'],
    ['2011-01-31', 1, '2011-02-28'],
    ['2012-08-31', 6, '2013-02-28'],
    ['2011-12-31', 2, '2012-02-29'],
    ['2012-03-31', -1, '2012-02-29'],
  ])('from %s, %i months long, ends on %s', (from, months, to) => {
    expect(addMonths(legalDate(from), months)).toBe(to);
  });

  it('of years from 29 February is clamped to 28 February', () => {
    expect(addYears(legalDate('2012-02-29'), 3)).toBe('2015-02-28');
    expect(addYears(legalDate('2012-02-29'), 4)).toBe('2016-02-29');
  });

  it('ends on the corresponding day or at the end of the month, never in the month after', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 240 }), (date, months) => {
        const end = addMonths(date, months);
        const monthsOf = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(monthsOf(end) - monthsOf(date)).toBe(months);
        const isLastOfMonth = addDays(end, 1).endsWith('-01');
        expect(end.slice(8) === date.slice(8) || (isLastOfMonth && end.slice(8) < date.slice(8))).toBe(true);
      }),
    );
  });
});

describe('an instant', () => {
  it('is normalised to UTC milliseconds', () => {
    expect(parseInstant('2012-12-31T23:59:59+08:00')).toBe('2012-12-31T15:59:59.000Z');
    expect(parseInstant('2012-12-31T15:59:59.1234567Z')).toBe('2012-12-31T15:59:59.123Z');
  });

  it.each(['2012-12-31', '2012-12-31T23:59:59', 'yesterday', ''])('is not read from %j', (text) => {
    expect(parseInstant(text)).toBeUndefined();
    expect(() => instant(text)).toThrow(RangeError);
  });

  it('is told of milliseconds, of the same ones and of others in turn', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 999, 1_000, 1_369_065_600_000), { minLength: 1 }), (asked) => {
        expect(asked.map(instantFromMillis)).toEqual(asked.map((millis) => new Date(millis).toISOString()));
      }),
    );
    expect(() => instantFromMillis(Number.NaN)).toThrow(RangeError);
    expect(() => instantFromMillis(Number.NaN)).toThrow(RangeError);
  });

  it('falls on the calendar day of Shanghai', () => {
    expect(legalDateAt(instant('2013-05-20T15:59:59.999Z'))).toBe('2013-05-20');
    expect(legalDateAt(instant('2013-05-20T16:00:00Z'))).toBe('2013-05-21');
  });

  it('at 24:00 of a day is the first of the next day', () => {
    expect(endOfDay(legalDate('2013-05-20'))).toBe('2013-05-20T16:00:00.000Z');
    expect(endOfDay(legalDate('2012-12-31'))).toBe(instant('2013-01-01T00:00:00+08:00'));
    fc.assert(
      fc.property(dates, (date) => {
        expect(legalDateAt(endOfDay(date))).toBe(addDays(date, 1));
        expect(legalDateAt(instantFromMillis(millisOf(endOfDay(date)) - 1))).toBe(date);
      }),
    );
  });

  it('of a wall-clock time lies in its day', () => {
    expect(instantOn(legalDate('2013-05-20'), '23:59')).toBe('2013-05-20T15:59:00.000Z');
  });
});

describe('a validity', () => {
  const range = { from: legalDate('1983-01-01'), to: legalDate('2015-04-28') };
  it.each([
    ['1982-12-31', false],
    ['1983-01-01', true],
    ['2015-04-27', true],
    ['2015-04-28', false],
  ])('on %s: %s', (on, expected) => {
    expect(inForce(range, legalDate(on))).toBe(expected);
  });

  it('without an end goes on', () => {
    expect(inForce({ from: legalDate('2015-04-28') }, legalDate('9999-12-31'))).toBe(true);
  });
});
