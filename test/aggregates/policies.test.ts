import { describe, expect, it } from 'vitest';
import { paramsFaults } from '../../src/aggregates/measures/index.js';
import { holidayTableSchema } from '../../src/aggregates/policies.js';
import { addDays, legalDate } from '../../src/kernel/index.js';
import { changeRows, divisionRows, holidays, policy2011, policy2015 } from '../support/shipped.js';

describe('the shipped measures', () => {
  it('are of Changzhou, from 2011-09-01, with the decisions taken where the text is silent', () => {
    expect(policy2011).toMatchObject({
      city: { gb6: '320400', name: '常州市' },
      measures: { version: 1, effectiveFrom: '2011-09-01', document: '常人社规〔2011〕4号' },
    });
    expect(policy2011.measures.params).toMatchObject({
      application: { formCopies: 3 },
      eligibility: {
        teachingArea: 20_000,
        capacity: 100,
        leaseYears: 3,
        computers: 50,
        seniorRatio: { numerator: 3, denominator: 10 },
        managers: 5,
      },
      rectification: { months: 3, minMonths: 1, maxMonths: 6, extensions: 1 },
      hours: { yearly: { senior: 72, middle: 72, junior: 40, public: 24 }, minutes: 45 },
    });
  });

  it('ask 90 hours a year from 2015-10-01 and are else the same', () => {
    expect(policy2015.measures).toMatchObject({ version: 2, effectiveFrom: '2015-10-01' });
    const { hours, ...rest } = policy2015.measures.params;
    const { hours: earlier, ...earlierRest } = policy2011.measures.params;
    expect(hours).toEqual({ ...earlier, yearly: { senior: 90, middle: 90, junior: 90, public: 24 } });
    expect(rest).toEqual(earlierRest);
  });

  it.each([policy2011, policy2015])('do not contradict themselves', ({ measures }) => {
    expect(paramsFaults(measures.params)).toEqual([]);
  });
});

describe('the shipped divisions', () => {
  it('end where a whole division goes over, to the division named as successor', () => {
    const ended = divisionRows.filter(({ validTo }) => validTo !== undefined);
    const whole = changeRows.filter(({ town }) => town === undefined);
    expect(ended.map(({ gb6, validTo, successor }) => ({ gb6From: gb6, gb6To: successor, on: validTo }))).toEqual(
      whole.map(({ gb6From, gb6To, on }) => ({ gb6From, gb6To, on })),
    );
  });
});

describe('the shipped holidays', () => {
  const years = Object.entries(holidays);

  it('cover every year from the regulation’s first to the last arranged', () => {
    expect(years.map(([year]) => year)).toEqual(Array.from({ length: 16 }, (_, n) => String(2011 + n)));
  });

  const isWeekend = (date: string): boolean => [0, 6].includes(new Date(date).getUTCDay());

  it.each(years)('of %s list weekdays off and weekends worked, in order', (_, { off, worked }) => {
    expect(off.filter(isWeekend)).toEqual([]);
    expect(worked.filter((date) => !isWeekend(date))).toEqual([]);
    expect(off).toEqual([...new Set(off)].sort());
    expect(worked).toEqual([...new Set(worked)].sort());
  });

  it.each(years)('of %s have National Day and its two days after off', (year, { off }) => {
    const days = [0, 1, 2].map((n) => addDays(legalDate(`${year}-10-01`), n)).filter((date) => !isWeekend(date));
    expect(off).toEqual(expect.arrayContaining(days));
  });

  it('give, over all the years, the days off that the law names: those on weekends are made up for', () => {
    // 11 a year, 13 from 2025; one more in 2015 (the victory's 70th anniversary), two in 2020 (the festival prolonged).
    const byLaw = 14 * 11 + 2 * 13 + 1 + 2;
    const given = years.reduce((sum, [, { off, worked }]) => sum + off.length - worked.length, 0);
    expect(given).toBe(byLaw);
  });

  it.each([
    ['2012-01-23', '2012-01-21'],
    ['2015-09-03', '2015-09-06'],
    ['2020-01-31', '2020-01-19'],
  ])('have %s off and %s worked', (off, worked) => {
    expect(holidays[off.slice(0, 4)]?.off).toContain(off);
    expect(holidays[worked.slice(0, 4)]?.worked).toContain(worked);
  });

  it('are refused with a date in another year', () => {
    expect(holidayTableSchema.safeParse({ '2012': { off: ['2013-01-01'], worked: [] } }).success).toBe(false);
    expect(holidayTableSchema.safeParse({ '2012': { off: ['2012-02-30'], worked: [] } }).success).toBe(false);
  });
});
