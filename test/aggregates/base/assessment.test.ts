import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assess,
  baseEvents,
  type ConditionResult,
  type EligibilityFacts,
  type Finding,
} from '../../../src/aggregates/base/index.js';
import { refusalMessage } from '../../../src/aggregates/refusals.js';
import { type AssessmentScores, assessmentDimensions } from '../../../src/aggregates/vocabulary.js';
import { legalDate } from '../../../src/kernel/index.js';
import { measures2011 } from '../../support/shipped.js';
import { wujin } from './support/changzhou.js';
import {
  announceBase,
  concludeAssessment,
  orderRectification,
  passing,
  soundRecheck,
  verifyViolation,
  withComputers,
} from './support/commands.js';
import {
  announced,
  approved,
  continued,
  given,
  type History,
  numbered,
  overdue,
  rectifying,
  revoked,
} from './support/histories.js';

const { annual } = measures2011.params;
const scored = (changes: Partial<AssessmentScores>): AssessmentScores => ({ ...passing, ...changes });
const outcomeOf = (scores: AssessmentScores, params = annual, recheck: readonly Finding[] = []) =>
  assess(scores, recheck, params).outcome;

const conclude = (changes: Parameters<typeof concludeAssessment>[0] = {}, history: History = announced()) =>
  given(history).when(concludeAssessment(changes), '2013-02-01');
const rechecked = (changes: Partial<EligibilityFacts>) => conclude({ recheck: { ...soundRecheck, ...changes } });

/** What the one assessment that was concluded says. */
const concluded = ({ decision }: ReturnType<typeof conclude>) => {
  if (!decision.accepted) throw new Error(JSON.stringify(decision.refusals));
  const [event] = decision.events;
  if (event?.type !== 'AssessmentConcluded') throw new Error('no assessment');
  return event.data;
};

describe('points: 25 in each of four dimensions, Art.8(1)', () => {
  it('pass with 60 in all, and fail with 59', () => {
    expect(outcomeOf({ operation: 15, management: 15, development: 15, effect: 15 })).toBe('PASSED');
    expect(outcomeOf({ operation: 15, management: 15, development: 15, effect: 14 })).toBe('FAILED');
  });

  it.each(assessmentDimensions)('fail with less than half in %s, whatever the total', (dimension) => {
    const full = { operation: 25, management: 25, development: 25, effect: 25 };
    expect(outcomeOf({ ...full, [dimension]: 13 })).toBe('PASSED');
    expect(outcomeOf({ ...full, [dimension]: 12 })).toBe('FAILED');
  });

  it('pass at exactly the share', () => {
    const of20 = { ...annual, dimensionPoints: 20, passTotal: 40 };
    expect(outcomeOf({ operation: 10, management: 10, development: 10, effect: 10 }, of20)).toBe('PASSED');
    expect(outcomeOf({ operation: 9, management: 11, development: 10, effect: 10 }, of20)).toBe('FAILED');
    const twoThirds = { ...annual, dimensionPoints: 30, passTotal: 1, passDimension: { numerator: 2, denominator: 3 } };
    expect(outcomeOf({ operation: 20, management: 20, development: 20, effect: 20 }, twoThirds)).toBe('PASSED');
    expect(outcomeOf({ operation: 20, management: 20, development: 20, effect: 19 }, twoThirds)).toBe('FAILED');
  });

  it('name everything that is short of it, at once', () => {
    const { findings } = assess({ operation: 0, management: 12, development: 13, effect: 25 }, [], annual);
    expect(findings.map(({ code, field }) => [code, field])).toEqual([
      ['TOTAL_BELOW_PASS', undefined],
      ['DIMENSION_BELOW_PASS', 'scores.operation'],
      ['DIMENSION_BELOW_PASS', 'scores.management'],
    ]);
    for (const { code, params } of findings) expect(refusalMessage(code, params)).toMatch(/^[^{}]+$/);
    expect(refusalMessage('DIMENSION_BELOW_PASS', findings[1]?.params)).toBe('办学得分 0（满分 25），低于满分的 1/2');
  });

  it('are never better with fewer of them', () => {
    const points = fc.integer({ min: 0, max: 25 });
    const scores = fc.record({ operation: points, management: points, development: points, effect: points });
    fc.assert(
      fc.property(scores, fc.constantFrom(...assessmentDimensions), (given, dimension) => {
        const worse = { ...given, [dimension]: Math.max(0, given[dimension] - 1) };
        if (outcomeOf(given) === 'FAILED') expect(outcomeOf(worse)).toBe('FAILED');
        const total = assessmentDimensions.reduce((sum, each) => sum + given[each], 0);
        const weakest = Math.min(...assessmentDimensions.map((each) => given[each]));
        expect(outcomeOf(given)).toBe(total >= 60 && weakest >= 12.5 ? 'PASSED' : 'FAILED');
      }),
    );
  });
});

describe('the re-check of Art.5', () => {
  const unmet: ConditionResult['outcome'] = 'NOT_MET';

  it('fails a base with full points and one condition unmet', () => {
    const failed = rechecked({ managers: 4 });
    expect(concluded(failed)).toMatchObject({
      outcome: 'FAILED',
      findings: [
        { article: 'Art.5(5)', code: 'MANAGERS_TOO_FEW', field: 'managers', params: { required: 5, actual: 4 } },
      ],
    });
    expect(concluded(failed).recheck.results.filter(({ outcome }) => outcome === unmet)).toHaveLength(1);
  });

  it('names every condition that is unmet', () => {
    const { findings } = concluded(rechecked({ managers: 4, exitsClear: false, senior: 11 }));
    expect(findings.map(({ article }) => article)).toEqual(['Art.5(4)', 'Art.5(5)', 'Art.5(5)']);
  });

  it.each([
    [12, 'PASSED'],
    [11, 'FAILED'],
  ] as const)('takes ratios to the unit: %i of 40 senior is %s', (senior, outcome) => {
    expect(concluded(rechecked({ senior })).outcome).toBe(outcome);
  });

  it('is on the day of the assessment: evidence of 29 February serves to 28 February', () => {
    const evidence = { safetyEvidenceOn: legalDate('2012-02-29') };
    const on = (day: string) =>
      concluded(given(announced()).when(concludeAssessment({ recheck: { ...soundRecheck, ...evidence } }), day))
        .outcome;
    expect(on('2013-02-28')).toBe('PASSED');
    expect(on('2013-03-01')).toBe('FAILED');
  });

  it('asks for computers only of a base that trains on them', () => {
    expect(concluded(rechecked({ computers: 49 })).outcome).toBe('PASSED');
    const computing = announced({ submit: { scope: withComputers } });
    expect(concluded(conclude({ recheck: { ...soundRecheck, computers: 49 } }, computing)).findings).toMatchObject([
      { code: 'COMPUTERS_LT_50' },
    ]);
    expect(concluded(conclude({ recheck: { ...soundRecheck, computers: 50 } }, computing)).outcome).toBe('PASSED');
  });

  it('records what is unmet at every site of a large base', () => {
    const sites = Array.from({ length: 50 }, (_, i) => ({
      address: `第 ${i + 1} 处`,
      area: 400,
      capacity: 100,
      tenure: 'LEASED' as const,
      leases: [],
    }));
    const data = concluded(rechecked({ sites, exitsClear: false, managers: 0 }));
    expect(data.findings.filter(({ code }) => code === 'LEASE_MISSING')).toHaveLength(50);
    expect(baseEvents.AssessmentConcluded.data.parse(data)).toEqual(data);
  });

  it('is not failed by a caution', () => {
    const from = legalDate('2010-09-01');
    const sites = soundRecheck.sites.map((site) => ({
      ...site,
      tenure: 'LEASED' as const,
      leases: [{ from, to: legalDate('2013-08-31') }],
    }));
    const data = concluded(rechecked({ sites }));
    expect(data.recheck.results).toContainEqual(
      expect.objectContaining({ outcome: 'WARNING', code: 'LEASE_ENDS_SOON' }),
    );
    expect(data).toMatchObject({ outcome: 'PASSED', findings: [] });
  });

  it('does not take more senior teachers than teachers', () => {
    rechecked({ senior: 41 }).thenRefused({ code: 'SENIOR_EXCEEDS_FACULTY', field: 'recheck.senior' });
  });
});

describe('the assessment of a year, Art.8(2)', () => {
  it('is recorded with scores, re-check, outcome and when it was due', () => {
    expect(concluded(conclude())).toMatchObject({
      year: 2012,
      decidedBy: '320400',
      scores: passing,
      recheck: { facts: soundRecheck },
      outcome: 'PASSED',
      findings: [],
      dueOn: '2013-03-31',
    });
  });

  it('is by the bureau that manages the base', () => {
    expect(concluded(conclude({}, announced({ level: 'COUNTY' }))).decidedBy).toBe(wujin);
  });

  it('happens once a year, with the same scores or others', () => {
    const assessed = continued(announced(), { command: concludeAssessment(), on: '2013-02-01' });
    const again = { code: 'ALREADY_ASSESSED', article: 'Art.8(2)', field: 'year' } as const;
    given(assessed).when(concludeAssessment(), '2013-02-02').thenRefused(again);
    given(assessed)
      .when(concludeAssessment({ scores: scored({ operation: 25 }) }), '2013-02-02')
      .thenRefused(again);
    given(assessed)
      .when(concludeAssessment({ year: 2013 }), '2014-02-02')
      .thenTypes('AssessmentConcluded');
  });

  it('covers the first year, from the number on, but no earlier one', () => {
    const lastDay = numbered({ on: '2012-12-31', facts: soundRecheck });
    expect(concluded(conclude({}, lastDay)).outcome).toBe('PASSED');
    conclude({}, numbered({ on: '2013-01-01', facts: soundRecheck })).thenRefused({
      code: 'YEAR_BEFORE_NUMBER',
      field: 'year',
    });
  });

  it('covers the running year, but none that has not begun', () => {
    given(announced()).when(concludeAssessment(), '2012-12-31').thenTypes('AssessmentConcluded');
    given(announced())
      .when(concludeAssessment({ year: 2013 }), '2012-12-31')
      .thenRefused('YEAR_NOT_BEGUN');
  });

  it('still counts after its last day', () => {
    const late = given(announced()).when(
      concludeAssessment({ recheck: { ...soundRecheck, safetyEvidenceOn: legalDate('2013-03-01') } }),
      '2013-04-01',
    );
    expect(concluded(late)).toMatchObject({ outcome: 'PASSED', dueOn: '2013-03-31' });
    expect(late.stateAfter()).toMatchObject({
      years: { 2012: { assessment: { on: '2013-04-01', dueOn: '2013-03-31' } } },
    });
  });

  it('takes whole points within the dimension', () => {
    conclude({ scores: scored({ operation: 26, effect: -1 }) }).thenRefused(
      { code: 'POINTS_OUT_OF_RANGE', field: 'scores.operation', params: { dimension: 'operation', max: 25 } },
      { code: 'POINTS_OUT_OF_RANGE', field: 'scores.effect' },
    );
    conclude({ scores: scored({ management: 15.5 }) }).thenRefused('POINTS_OUT_OF_RANGE');
    expect(concluded(conclude({ scores: scored({ operation: 25, effect: 25 }) })).outcome).toBe('PASSED');
  });

  it('says everything that is wrong with it at once', () => {
    conclude({ year: 2014, scores: scored({ operation: 26 }), recheck: { ...soundRecheck, senior: 41 } }).thenRefused(
      'YEAR_NOT_BEGUN',
      'POINTS_OUT_OF_RANGE',
      'SENIOR_EXCEEDS_FACULTY',
    );
  });

  it('is of every base in the register, however it stands, and of no other', () => {
    for (const history of [numbered(), rectifying('2013-02-20'), overdue()]) {
      const { decision } = given(history).when(concludeAssessment(), '2013-05-21');
      expect(decision.accepted && decision.events.at(-1)?.type).toBe('AssessmentConcluded');
    }
    conclude({}, approved()).thenRefused({ code: 'NOT_NUMBERED', article: 'Art.8(2)' });
    given(revoked()).when(concludeAssessment(), '2013-06-05').thenRefused('BASE_ENDED');
  });

  it('leaves the base as it stands: a failed one is rectified by order, a passed one retained', () => {
    const failed = continued(announced(), {
      command: concludeAssessment({ scores: scored({ operation: 0 }) }),
      on: '2013-02-01',
    });
    expect(given(failed).state).toMatchObject({ status: 'ANNOUNCED', grounds: [] });
    given(failed)
      .when(
        orderRectification({
          items: [{ finding: '2012 年度考核不合格', article: 'Art.8(1)' }],
          servedOn: legalDate('2013-02-20'),
        }),
        '2013-02-20',
      )
      .thenTypes('RectificationOrdered');
  });

  it('disturbs nothing else that is known of the base', () => {
    const before = continued(numbered(), { command: verifyViolation(), on: '2012-06-01' });
    const { state } = given(before);
    const { stateAfter } = conclude({}, before);
    expect({ ...stateAfter(), years: {}, lastOn: undefined }).toEqual({ ...state, years: {}, lastOn: undefined });
    given(continued(before, { command: concludeAssessment(), on: '2013-02-01' }))
      .when(announceBase(), '2013-02-02')
      .thenRefused('REVOCATION_PENDING');
  });
});
