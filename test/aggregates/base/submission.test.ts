import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annualSubmission, baseEvent, isLive, type RegisteredBase } from '../../../src/aggregates/base/index.js';
import { addDays, type LegalDate, legalDate } from '../../../src/kernel/index.js';
import { measures2011 } from '../../support/shipped.js';
import { soundRecheck, submitAnnualReport, submitNextYearPlan } from './support/commands.js';
import {
  announced,
  approved,
  continued,
  given,
  type History,
  numbered,
  revoked,
  stateOf,
} from './support/histories.js';

const { annual } = measures2011.params;
const otherHash = 'c'.repeat(64);

/** Asked and recorded on the same day. */
const on = (day: string) => ({ on: day, today: legalDate(day) });
const now = (day: string) => [day, { today: legalDate(day) }] as const;

const registered = (history: History): RegisteredBase => {
  const base = stateOf(history);
  if (!('years' in base)) throw new Error('not in the register');
  return base;
};
const submission = (history: History, day: string, year = 2012) =>
  annualSubmission(registered(history), year, legalDate(day), annual);

const report = (day: string) => ({ command: submitAnnualReport(), ...on(day) });
const plan = (day: string) => ({ command: submitNextYearPlan(), ...on(day) });

describe('the annual report and the next year’s plan, Art.8(1)', () => {
  it.each([
    [submitAnnualReport, 'AnnualReportSubmitted'],
    [submitNextYearPlan, 'NextYearPlanSubmitted'],
  ] as const)('are handed in by the year’s end, each once: %o', (submit, type) => {
    const command = submit();
    given(announced())
      .when(command, ...now('2012-12-31'))
      .then(
        baseEvent(type, {
          year: 2012,
          docHash: command.data.docHash,
          version: 1,
          receivedOn: legalDate('2012-12-31'),
          dueOn: legalDate('2012-12-31'),
        }),
      )
      .andAgainNothing();
  });

  it('are accepted late, with the day that says so', () => {
    given(announced())
      .when(submitAnnualReport(), ...now('2013-01-01'))
      .then(
        baseEvent('AnnualReportSubmitted', {
          year: 2012,
          docHash: submitAnnualReport().data.docHash,
          version: 1,
          receivedOn: legalDate('2013-01-01'),
          dueOn: legalDate('2012-12-31'),
        }),
      );
  });

  it('are not made timely by an earlier date on the paper', () => {
    const { stateAfter } = given(announced()).when(submitAnnualReport(), '2012-12-20', {
      today: legalDate('2013-01-01'),
    });
    expect(stateAfter()).toMatchObject({
      lastOn: '2012-12-20',
      years: { 2012: { report: { receivedOn: '2013-01-01' } } },
    });
  });

  it('become a version when another document follows, in time if the first was', () => {
    const history = continued(announced(), report('2012-12-30'), plan('2012-12-30'));
    const { then, stateAfter } = given(history).when(submitAnnualReport({ docHash: otherHash }), ...now('2013-01-15'));
    then(
      baseEvent('AnnualReportSubmitted', {
        year: 2012,
        docHash: otherHash,
        version: 2,
        receivedOn: legalDate('2013-01-15'),
        dueOn: legalDate('2012-12-31'),
      }),
    ).andAgainNothing();
    expect(stateAfter()).toMatchObject({
      years: {
        2012: { report: { docHash: otherHash, version: 2, receivedOn: '2012-12-30' }, nextPlan: { version: 1 } },
      },
    });
    const revised = continued(history, {
      command: submitAnnualReport({ docHash: otherHash }),
      ...on('2013-01-15'),
    });
    expect(submission(revised, '2013-02-01').status).toBe('SUBMITTED');
  });

  it('count a return to an earlier document as a version too', () => {
    const history = continued(announced(), report('2012-12-01'), {
      command: submitAnnualReport({ docHash: otherHash }),
      ...on('2012-12-02'),
    });
    const { stateAfter } = given(history).when(submitAnnualReport(), ...now('2012-12-03'));
    expect(stateAfter()).toMatchObject({ years: { 2012: { report: { version: 3 } } } });
  });

  it('keep the day on which they were due when the measures change', () => {
    const history = continued(announced(), report('2012-11-01'));
    const measures = { ...measures2011, params: { ...measures2011.params, annual: { ...annual, reportBy: '11-30' } } };
    given(history)
      .when(submitAnnualReport({ docHash: otherHash }), '2012-12-15', { today: legalDate('2012-12-15'), measures })
      .then(
        baseEvent('AnnualReportSubmitted', {
          year: 2012,
          docHash: otherHash,
          version: 2,
          receivedOn: legalDate('2012-12-15'),
          dueOn: legalDate('2012-12-31'),
        }),
      );
  });

  it('are of a year of the base: begun, and not over before its number', () => {
    given(announced())
      .when(submitAnnualReport({ year: 2013 }), ...now('2012-12-31'))
      .thenRefused({ code: 'YEAR_NOT_BEGUN', article: 'Art.8', field: 'year' });
    given(announced())
      .when(submitNextYearPlan({ year: 2011 }), ...now('2012-12-31'))
      .thenRefused({ code: 'YEAR_BEFORE_NUMBER', article: 'Art.8', field: 'year' });
    given(announced())
      .when(submitAnnualReport({ year: 2013 }), ...now('2013-01-01'))
      .thenTypes('AnnualReportSubmitted');
  });

  it('are a base’s to hand in, from its number to its end', () => {
    given(approved())
      .when(submitAnnualReport(), ...now('2012-12-31'))
      .thenRefused({ code: 'NOT_NUMBERED', article: 'Art.8(1)' });
    given(numbered())
      .when(submitAnnualReport(), ...now('2012-12-31'))
      .thenTypes('AnnualReportSubmitted');
    given(revoked())
      .when(submitAnnualReport({ year: 2013 }), ...now('2013-12-31'))
      .thenRefused('BASE_ENDED');
  });
});

describe('the yearly submission as it stands on a date', () => {
  const nothing = announced();
  const both = (one: string, other: string) => continued(nothing, report(one), plan(other));

  it('is not due until the last day is over', () => {
    expect(submission(nothing, '2012-12-31')).toEqual({ status: 'NOT_DUE', dueOn: '2012-12-31', findings: [] });
    expect(submission(nothing, '2013-01-01')).toEqual({
      status: 'MISSING',
      dueOn: '2012-12-31',
      findings: ['REPORT_MISSING', 'NEXT_PLAN_MISSING'],
    });
  });

  it('is both halves or none', () => {
    const onlyReport = continued(nothing, report('2012-12-31'));
    const onlyPlan = continued(nothing, plan('2012-12-31'));
    expect(submission(onlyReport, '2012-12-31').status).toBe('NOT_DUE');
    expect(submission(onlyReport, '2013-01-01')).toMatchObject({ status: 'MISSING', findings: ['NEXT_PLAN_MISSING'] });
    expect(submission(onlyPlan, '2013-01-01')).toMatchObject({ status: 'MISSING', findings: ['REPORT_MISSING'] });
    expect(submission(both('2012-12-31', '2012-12-31'), '2012-12-31')).toMatchObject({
      status: 'SUBMITTED',
      findings: [],
    });
  });

  it('is late where a half is, by a day', () => {
    expect(submission(both('2012-12-31', '2013-01-01'), '2013-01-01')).toMatchObject({
      status: 'LATE',
      findings: ['NEXT_PLAN_LATE'],
    });
    expect(submission(both('2013-01-01', '2013-01-01'), '2013-01-01')).toMatchObject({
      status: 'LATE',
      findings: ['REPORT_LATE', 'NEXT_PLAN_LATE'],
    });
  });

  it('names a late half and a missing one together', () => {
    const lateReport = continued(nothing, report('2013-01-02'));
    expect(submission(lateReport, '2013-01-02').findings).toEqual(['REPORT_LATE', 'NEXT_PLAN_MISSING']);
  });

  it('was missing on a day before it came', () => {
    const late = both('2013-01-10', '2013-01-10');
    expect(submission(late, '2013-01-09').status).toBe('MISSING');
    expect(submission(late, '2012-12-31').status).toBe('NOT_DUE');
  });

  it('is not owed for years outside the base’s time in the register', () => {
    expect(submission(nothing, '2013-01-01', 2011).status).toBe('NOT_DUE');
    expect(submission(revoked(), '2014-01-01', 2013).status).toBe('NOT_DUE');
    expect(submission(revoked(), '2014-01-01', 2012).status).toBe('MISSING');
  });

  it('is owed by a base whose first or last day in the register is the due day or the next', () => {
    const lastDay = announced({ on: '2012-12-31', facts: soundRecheck });
    expect(submission(lastDay, '2013-01-01').status).toBe('MISSING');
    const ending = (endedOn: string) => ({ ...registered(nothing), endedOn: legalDate(endedOn) });
    const asked = (endedOn: string) => annualSubmission(ending(endedOn), 2012, legalDate('2013-02-01'), annual).status;
    expect(asked('2012-12-31')).toBe('NOT_DUE');
    expect(asked('2013-01-01')).toBe('MISSING');
  });

  it('has a finding for each half that is not in time, and says so by its status', () => {
    const day = fc.option(fc.integer({ min: -60, max: 60 }), { nil: undefined });
    const dueOn = legalDate('2012-12-31');
    fc.assert(
      fc.property(day, day, fc.integer({ min: -60, max: 60 }), (first, second, asOf) => {
        const at = (days: number): LegalDate => addDays(dueOn, days);
        const halves = [
          ...(first === undefined ? [] : [report(at(first))]),
          ...(second === undefined ? [] : [plan(at(second))]),
        ].sort((a, b) => (a.on < b.on ? -1 : 1));
        const { status, findings } = submission(continued(nothing, ...halves), at(asOf));
        const isIn = (half: number | undefined): half is number => half !== undefined && half <= asOf;
        const missing = [first, second].filter((half) => !isIn(half)).length;
        const late = [first, second].filter((half) => isIn(half) && half > 0).length;
        if (missing > 0 && asOf <= 0) expect({ status, findings }).toEqual({ status: 'NOT_DUE', findings: [] });
        else {
          expect(status).toBe(missing > 0 ? 'MISSING' : late > 0 ? 'LATE' : 'SUBMITTED');
          expect(findings).toHaveLength(missing + late);
        }
      }),
    );
  });

  it('moves nothing in the base’s standing', () => {
    expect(isLive(stateOf(both('2013-01-05', '2013-01-06')))).toBe(true);
    expect(stateOf(both('2013-01-05', '2013-01-06'))).toMatchObject({ status: 'ANNOUNCED', grounds: [] });
  });
});
