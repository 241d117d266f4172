import { describe, expect, it } from 'vitest';
import type { EligibilityFacts } from '../../../src/aggregates/base/index.js';
import { annualSubmission, baseEvents, managingBureau, standingOn } from '../../../src/aggregates/base/index.js';
import { reviewedBase, reviewListDecider } from '../../../src/aggregates/review-list/index.js';
import { instant, type LegalDate, legalDate, legalDateAt } from '../../../src/kernel/index.js';
import { measures2011 } from '../../support/shipped.js';
import {
  cityHrss as city,
  context,
  decider,
  drafter,
  education,
  jurisdiction,
  qishuyan,
  wujin,
} from './support/changzhou.js';
import * as officer from './support/commands.js';
import {
  announced,
  applied,
  approved,
  checked,
  continued,
  filing,
  given,
  type History,
  numbered,
  rectifying,
  revoked,
  stateOf,
} from './support/histories.js';

const on = '2012-03-15';
const at = (time: string): LegalDate => legalDateAt(instant(time));

describe('1. Municipal happy path', () => {
  const submit = officer.submitApplication();
  const history = continued(
    [],
    { command: submit, on: '2012-02-01' },
    { command: officer.convenePanel({ authorities: [education] }), on: '2012-02-08', actor: drafter },
    { command: officer.checkEligibility(), on: '2012-02-20', actor: drafter },
    { command: officer.completeEvaluation(), on: '2012-02-27', actor: drafter },
    { command: officer.approveBase(), on: '2012-03-01', actor: decider },
    { command: officer.assignNumber(), on: '2012-03-14' },
    { command: officer.announceBase(), on: '2012-03-20' },
    { command: officer.awardPlaque(), on: '2012-03-28' },
  );

  it('goes from the application to the plaque', () => {
    expect(given(history).state).toMatchObject({
      status: 'ANNOUNCED',
      level: 'MUNICIPAL',
      approvedOn: '2012-03-01',
      numberedOn: '2012-03-14',
      announcedOn: '2012-03-20',
      plaque: { level: 'MUNICIPAL', awardedOn: '2012-03-28' },
    });
  });

  it('shows the steps with their articles', () => {
    expect(history.map(({ type }) => [type, baseEvents[type].articles[0]])).toEqual([
      ['ApplicationSubmitted', 'Art.6(1)'],
      ['EvaluationPanelConvened', 'Art.6(2)'],
      ['EligibilityChecked', 'Art.5'],
      ['EvaluationCompleted', 'Art.6(2)'],
      ['BaseApproved', 'Art.6(2)'],
      ['TrainingScopeGranted', 'Art.4(1)'],
      ['BaseNumbered', 'Art.8(3)'],
      ['BaseAnnounced', 'Art.6(3)'],
      ['PlaqueAwarded', 'Art.6(3)'],
    ]);
  });

  it('leaves the affiliation unchanged: no event of a base can write it', () => {
    for (const [type, { data }] of Object.entries(baseEvents)) {
      expect(Object.keys(data.shape), type).not.toContain('affiliation');
    }
  });

  it('with 2 copies is refused', () => {
    given()
      .when(officer.submitApplication({ formCopies: 2 }), on)
      .thenRefused('FORM_COPIES');
  });
});

describe('2. County order', () => {
  const county = { level: 'COUNTY' } as const;

  it('has no announcement before the number, and no number before the filing', () => {
    given(approved(county)).when(officer.announceBase(), on).thenRefused('NOT_NUMBERED');
    given(approved(county)).when(officer.assignNumber(), on).thenRefused('NOT_FILED');
    given(filing(county)).when(officer.assignNumber(), on).thenRefused('NOT_FILED');
  });

  it('passes in the order file, number, announce, plaque', () => {
    const history = continued(
      approved(county),
      { command: officer.submitFiling(), on: '2012-03-16' },
      { command: officer.acceptFiling(), on: '2012-03-22' },
      { command: officer.assignNumber(), on: '2012-03-23' },
      { command: officer.announceBase(), on: '2012-03-26' },
      { command: officer.awardPlaque(), on: '2012-04-06' },
    );
    expect(given(history).state).toMatchObject({ status: 'ANNOUNCED', plaque: { level: 'COUNTY' } });
  });
});

describe('3. Boundaries', () => {
  const [site] = officer.soundFacts.sites;
  const sized = (area: number, capacity: number) => ({
    sites: site === undefined ? [] : [{ ...site, area, capacity }],
  });
  const evaluate = (facts: Partial<EligibilityFacts>) =>
    given(checked({ facts })).when(officer.completeEvaluation(), on);
  const five = officer.soundFacts.systems.slice(0, 5);

  it.each<[string, Partial<EligibilityFacts>]>([
    ['200 m²', sized(20_000, 200)],
    ['a capacity of 100', sized(60_000, 100)],
    ['5 managers', { managers: 5 }],
    ['6 senior of 20', { faculty: 20, senior: 6 }],
  ])('%s pass', (_, facts) => {
    evaluate(facts).thenTypes('EvaluationCompleted');
  });

  it.each<[string, Partial<EligibilityFacts>, string, string]>([
    ['199.99 m²', sized(19_999, 200), 'AREA_TOO_SMALL', 'Art.5(2)'],
    ['a capacity of 99', sized(60_000, 99), 'CAPACITY_TOO_SMALL', 'Art.5(2)'],
    ['4 managers', { managers: 4 }, 'MANAGERS_TOO_FEW', 'Art.5(5)'],
    ['5 senior of 17', { faculty: 17, senior: 5 }, 'SENIOR_RATIO_LOW', 'Art.5(5)'],
    ['0 of 0', { faculty: 0, senior: 0 }, 'SENIOR_RATIO_LOW', 'Art.5(5)'],
    ['5 of 6 systems', { systems: five }, 'SYSTEMS_INCOMPLETE', 'Art.5(6)'],
  ])('%s fail', (_, facts, code, article) => {
    evaluate(facts).thenRefused({ code, article: article as `Art.${string}` });
  });

  it('lists all failures at once, each with its Art.5 item', () => {
    evaluate({ ...sized(19_999, 99), managers: 4, faculty: 17, senior: 5, systems: five }).thenRefused(
      { code: 'AREA_TOO_SMALL', article: 'Art.5(2)' },
      { code: 'CAPACITY_TOO_SMALL', article: 'Art.5(2)' },
      { code: 'SENIOR_RATIO_LOW', article: 'Art.5(5)' },
      { code: 'MANAGERS_TOO_FEW', article: 'Art.5(5)' },
      { code: 'SYSTEMS_INCOMPLETE', article: 'Art.5(6)' },
    );
  });
});

describe('4. Lease', () => {
  type Terms = readonly (readonly [from: string, to: string])[];
  const leased = (...terms: Terms): Pick<EligibilityFacts, 'sites'> => ({
    sites: officer.soundFacts.sites.map((site) => ({
      ...site,
      tenure: 'LEASED' as const,
      leases: terms.map(([from, to]) => ({ from: legalDate(from), to: legalDate(to) })),
    })),
  });
  const evaluate = (...terms: Terms) =>
    given(checked({ facts: leased(...terms) })).when(officer.completeEvaluation(), on);

  it('of exactly 3 years passes, of a day less does not', () => {
    evaluate(['2011-10-01', '2014-09-30']).thenTypes('EvaluationCompleted');
    evaluate(['2011-10-01', '2014-09-29']).thenRefused({ code: 'LEASE_TERM_SHORT', article: 'Art.5(2)' });
  });

  it('of three years in three contracts fails', () => {
    evaluate(['2011-01-01', '2011-12-31'], ['2012-01-01', '2012-12-31'], ['2013-01-01', '2013-12-31']).thenRefused(
      'LEASE_TERM_SHORT',
    );
  });

  it('from 29 February is clamped', () => {
    evaluate(['2012-02-29', '2015-02-27']).thenTypes('EvaluationCompleted');
  });

  it('is never asked of owned premises', () => {
    given(checked()).when(officer.completeEvaluation(), on).thenTypes('EvaluationCompleted');
  });
});

describe('5. 49 computers', () => {
  const asking = (facts: Partial<EligibilityFacts>) => checked({ submit: { scope: officer.withComputers }, facts });

  it('refuse the computer scope only', () => {
    const history = asking({ computers: 49 });
    given(history).when(officer.completeEvaluation(), on).thenRefused({ code: 'COMPUTERS_LT_50', article: 'Art.5(3)' });
    const without = continued(
      history,
      { command: officer.completeEvaluation({ scope: officer.professional }), on, actor: drafter },
      { command: officer.approveBase(), on },
    );
    expect(given(without).state).toMatchObject({ status: 'APPROVED', scope: officer.professional });
  });

  it('50 and no projector are refused', () => {
    given(asking({ computers: 50, projectors: 0 }))
      .when(officer.completeEvaluation(), on)
      .thenRefused({ code: 'PROJECTORS_MISSING', article: 'Art.5(3)' });
    given(asking({ computers: 50, projectors: 1 }))
      .when(officer.completeEvaluation(), on)
      .thenTypes('EvaluationCompleted');
  });

  it('are not counted without computer training', () => {
    given(checked({ facts: { computers: 0, projectors: 0 } }))
      .when(officer.completeEvaluation(), on)
      .thenTypes('EvaluationCompleted');
  });
});

describe('10. Annual cycle', () => {
  const year = 2012;
  const { annual } = measures2011.params;
  /** Asked and recorded at one instant. */
  const recordedAt = (time: string) => ({ on: at(time), today: at(time) });
  const both = (time: string) =>
    continued(
      announced(),
      { command: officer.submitAnnualReport(), ...recordedAt(time) },
      { command: officer.submitNextYearPlan(), ...recordedAt(time) },
    );
  const submission = (history: History, time: string) => {
    const base = stateOf(history);
    return 'years' in base ? annualSubmission(base, year, at(time), annual) : undefined;
  };

  it('takes the report of the last second of the year as on time', () => {
    const lastSecond = '2012-12-31T23:59:59+08:00';
    expect(submission(both(lastSecond), lastSecond)).toMatchObject({ status: 'SUBMITTED', findings: [] });
  });

  it('takes one a second later as late: a finding, not revocation', () => {
    const midnight = '2013-01-01T00:00:00+08:00';
    const late = both(midnight);
    expect(submission(late, midnight)).toMatchObject({ status: 'LATE', findings: ['REPORT_LATE', 'NEXT_PLAN_LATE'] });
    expect(stateOf(late)).toMatchObject({ status: 'ANNOUNCED', grounds: [] });
    given(late).when(officer.revokeBase(), '2013-01-02').thenRefused('GROUND_MISSING');
  });

  it('takes a summary without the next year’s plan as not submitted', () => {
    const half = continued(announced(), {
      command: officer.submitAnnualReport(),
      ...recordedAt('2012-12-01T09:00:00+08:00'),
    });
    expect(submission(half, '2013-01-01T00:00:00+08:00')).toMatchObject({
      status: 'MISSING',
      findings: ['NEXT_PLAN_MISSING'],
    });
  });

  const assessed = continued(announced(), { command: officer.concludeAssessment(), on: '2013-02-01' });

  it('assesses 2012 once', () => {
    given(assessed)
      .when(officer.concludeAssessment(), '2013-02-08')
      .thenRefused({ code: 'ALREADY_ASSESSED', article: 'Art.8(2)' });
  });

  it('refuses the list while a live base lacks a result', () => {
    const onList = (history: History, baseId: string) =>
      reviewedBase({
        baseId,
        base: stateOf(history),
        bureau: city,
        year,
        on: legalDate('2013-03-31'),
        jurisdiction,
      }) ?? [];
    const publish = (...bases: readonly (readonly [string, History])[]) =>
      reviewListDecider.decide(
        { type: 'publishReviewList', data: { year, level: 'MUNICIPAL' } },
        reviewListDecider.initialState,
        {
          ...context,
          on: legalDate('2013-03-31'),
          bureau: city,
          bases: bases.flatMap(([baseId, history]) => onList(history, baseId)),
        },
      );
    expect(publish(['base-a', assessed], ['base-b', announced()])).toMatchObject({
      accepted: false,
      refusals: [{ code: 'ASSESSMENTS_MISSING', article: 'Art.8(2)', params: { year, missing: 1 } }],
    });
    expect(publish(['base-a', assessed], ['base-b', revoked()])).toMatchObject({
      accepted: true,
      events: [{ type: 'AnnualReviewPublished', data: { items: [{ baseId: 'base-a', outcome: 'PASSED' }] } }],
    });
  });
});

describe('11. Rectification lapses', () => {
  const served = rectifying('2013-02-20');
  const lastMinute = at('2013-05-20T23:59:00+08:00');
  const midnight = at('2013-05-20T16:00:00Z');

  it('is due on 2013-05-20 at 24:00', () => {
    expect(given(served).state).toMatchObject({ rectification: { dueOn: '2013-05-20' } });
  });

  it('accepted at 23:59 is announced again', () => {
    const history = continued(served, { command: officer.acceptRectification(), on: lastMinute });
    expect(given(history).state.status).toBe('ANNOUNCED');
  });

  it('is overdue at 2013-05-20T16:00:00Z: too late to accept or extend', () => {
    const { state, when } = given(served);
    expect(standingOn(state, midnight)).toBe('OVERDUE');
    when(officer.acceptRectification(), midnight).thenRefused('TOO_LATE');
    when(officer.extendRectification(), midnight).thenRefused('TOO_LATE');
  });

  it('is revoked only after notice and hearing, on the ground of the failed rectification', () => {
    const lapsed = continued(served, { command: officer.lapseRectification(), on: midnight });
    given(lapsed).when(officer.revokeBase(), '2013-05-22').thenRefused('HEARING_MISSING');
    const heard = continued(
      lapsed,
      { command: officer.notifyRevocation(), on: '2013-05-22', actor: drafter },
      { command: officer.hearStatement(), on: '2013-05-27' },
    );
    given(heard)
      .when(officer.revokeBase({ ground: 'RECTIFICATION_FAILED' }), '2013-05-28')
      .thenTypes('BaseRevoked');
  });
});

describe('12. Boundary change', () => {
  const inQishuyan: History = numbered({ level: 'COUNTY', submit: { place: { gb6: qishuyan } } });
  const bureauOn = (history: History, day: string) => {
    const { state } = given(history);
    if (state.status === 'NONE') throw new Error('no base');
    return managingBureau(state, jurisdiction, legalDate(day));
  };

  it('hands a 戚墅堰 base numbered in 2012 over to 武进 on 2015-04-28, with its number', () => {
    expect(bureauOn(inQishuyan, '2014-06-01')).toBe(qishuyan);
    expect(bureauOn(inQishuyan, '2015-04-27')).toBe(qishuyan);
    expect(bureauOn(inQishuyan, '2015-04-28')).toBe(wujin);
    const renamed = continued(inQishuyan, { command: officer.renameBase(), on: '2015-05-04' });
    expect(given(renamed).state).toMatchObject({ number: officer.assignNumber().data.number });
  });

  it('moves a 奔牛 base from 武进 to 新北', () => {
    const inBenniu = numbered({ level: 'COUNTY', submit: { place: { gb6: wujin, town: '奔牛镇' } } });
    expect(bureauOn(inBenniu, '2015-04-27')).toBe(wujin);
    expect(bureauOn(inBenniu, '2015-04-28')).toBe('320411');
  });

  it('keeps to the hand-over day that the jurisdiction has', () => {
    const later = {
      ...jurisdiction,
      changes: jurisdiction.changes.map((change) => ({ ...change, on: legalDate('2015-07-01') })),
    };
    const { state } = given(inQishuyan);
    if (state.status === 'NONE') throw new Error('no base');
    expect(managingBureau(state, later, legalDate('2015-06-30'))).toBe(qishuyan);
    expect(managingBureau(state, later, legalDate('2015-07-01'))).toBe(wujin);
  });
});

it('refuses an event dated before 2011-09-01', () => {
  given()
    .when(officer.submitApplication(), '2011-08-31', { measures: undefined })
    .thenRefused({ code: 'BEFORE_COMMENCEMENT', article: 'Art.11' });
  expect(context.measures?.effectiveFrom).toBe('2011-09-01');
  expect(given(applied({ on: '2011-09-01' })).state.status).toBe('APPLIED');
});
