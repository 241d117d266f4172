import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportDueOn, reviewDueOn } from '../../../src/aggregates/measures/index.js';
import { endOfDay, yearOf } from '../../../src/kernel/index.js';
import { measures2011 } from '../../support/shipped.js';

const { annual } = measures2011.params;

describe('the days of a base’s year', () => {
  it('end with the last of December, at 24:00 in Shanghai: the report', () => {
    expect(reportDueOn(2012, annual)).toBe('2012-12-31');
    expect(endOfDay(reportDueOn(2012, annual))).toBe('2012-12-31T16:00:00.000Z');
  });

  it('end on 31 March of the next year: the assessment and its publication', () => {
    expect(reviewDueOn(2012, annual)).toBe('2013-03-31');
  });

  it.each([
    [2012, '2012-02-29'],
    [2013, '2013-02-28'],
    [2100, '2100-02-28'],
  ])('fall on the last of February where measures say the 29th: %i', (year, dueOn) => {
    expect(reportDueOn(year, { ...annual, reportBy: '02-29' })).toBe(dueOn);
    expect(reviewDueOn(year - 1, { ...annual, reviewBy: '02-29' })).toBe(dueOn);
  });

  it('stay within the month and the year that the measures name', () => {
    const monthDay = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
      .map(([month, day]) => [month, day].map((part) => String(part).padStart(2, '0')).join('-'));
    fc.assert(
      fc.property(fc.integer({ min: 2011, max: 2100 }), monthDay, (year, reportBy) => {
        const dueOn = reportDueOn(year, { ...annual, reportBy });
        expect(yearOf(dueOn)).toBe(year);
        expect(dueOn.slice(5, 7)).toBe(reportBy.slice(0, 2));
        expect(dueOn.slice(5) <= reportBy).toBe(true);
      }),
    );
  });
});
