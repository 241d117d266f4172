import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noBase } from '../../../src/aggregates/base/index.js';
import {
  PART,
  type ReviewedBase,
  type ReviewListCommand,
  reviewedBase,
  reviewListDecider,
  reviewListEvent,
  reviewListEvents,
  reviewListRefusals,
} from '../../../src/aggregates/review-list/index.js';
import { assessmentOutcomes } from '../../../src/aggregates/vocabulary.js';
import { canonicalJson, fold, legalDate } from '../../../src/kernel/index.js';
import { MAX_ENTRY_BYTES } from '../../../src/ledger/index.js';
import { expectDeciderLaws } from '../../support/decider-laws.js';
import { specify } from '../../support/given-when-then.js';
import { measures2011 } from '../../support/shipped.js';
import { cityHrss, jurisdiction, context as ofBase, qishuyan, wujin, xinbei } from '../base/support/changzhou.js';
import { concludeAssessment, passing, revokeBase, soundRecheck } from '../base/support/commands.js';
import {
  announced,
  approved,
  continued,
  type History,
  notified,
  numbered,
  revoked,
  stateOf,
} from '../base/support/histories.js';

const { today, actor } = ofBase;
const numberOf = (n: number): string => `CZJX-1-320400-${String(n).padStart(4, '0')}-0`;
const base = (n: number, outcome?: ReviewedBase['outcome']): ReviewedBase => ({
  baseId: `base-${String(n).padStart(36, '0')}`,
  number: numberOf(n),
  ...(outcome !== undefined && { outcome }),
});
const passed = (n: number): Required<ReviewedBase> => ({ ...base(n), outcome: 'PASSED' });
const failed = (n: number): Required<ReviewedBase> => ({ ...base(n), outcome: 'FAILED' });

const context = {
  on: legalDate('2013-03-31'),
  today,
  actor,
  measures: measures2011,
  bureau: cityHrss,
  bases: [passed(1)] as readonly ReviewedBase[],
};
const { given } = specify({ decider: reviewListDecider, messages: reviewListRefusals, context });
const publish = (year = 2012): ReviewListCommand => ({ type: 'publishReviewList', data: { year, level: 'MUNICIPAL' } });
const published = (items: Required<ReviewedBase>[], part = 1, of = 1) =>
  reviewListEvent('AnnualReviewPublished', {
    bureau: cityHrss,
    year: 2012,
    level: 'MUNICIPAL',
    dueOn: legalDate('2013-03-31'),
    part,
    of,
    items,
  });
const upTo = (count: number): Required<ReviewedBase>[] => Array.from({ length: count }, (_, i) => passed(i + 1));

describe('the review list, Art.8(2)', () => {
  it('names every base with its result, in the order of the numbers', () => {
    given()
      .when(publish(), { bases: [failed(3), passed(1), passed(2)] })
      .then(published([passed(1), passed(2), failed(3)]))
      .andAgainNothing();
  });

  it('is refused while one base lacks a result, with how many and which', () => {
    given()
      .when(publish(), { bases: [passed(1), base(2), failed(3)] })
      .thenRefused({
        code: 'ASSESSMENTS_MISSING',
        article: 'Art.8(2)',
        field: 'year',
        params: { year: 2012, missing: 1, numbers: numberOf(2) },
      });
  });

  it('names no more than ten of those that are missing', () => {
    const bases = Array.from({ length: 12 }, (_, i) => base(i + 1));
    const named = bases.slice(0, 10).map(({ number }) => number);
    given()
      .when(publish(), { bases: bases.slice(0, 10) })
      .thenRefused({ code: 'ASSESSMENTS_MISSING', params: { year: 2012, missing: 10, numbers: named.join(', ') } });
    given()
      .when(publish(), { bases })
      .thenRefused({
        code: 'ASSESSMENTS_MISSING',
        params: { year: 2012, missing: 12, numbers: [...named, '…'].join(', ') },
      });
  });

  it('is of a year that is over', () => {
    given()
      .when(publish(), { on: legalDate('2012-12-31') })
      .thenRefused({ code: 'YEAR_NOT_OVER', article: 'Art.8(2)', field: 'year' });
    given()
      .when(publish(), { on: legalDate('2013-01-01') })
      .thenTypes('AnnualReviewPublished');
  });

  it('is published late too, and says by when it was due', () => {
    const { stateAfter } = given().when(publish(), { on: legalDate('2013-04-01') });
    expect(stateAfter()).toMatchObject({ status: 'PUBLISHED', publishedOn: '2013-04-01', dueOn: '2013-03-31' });
  });

  it('is not published of nothing, before the measures, or in the future', () => {
    given().when(publish(), { bases: [] }).thenRefused('NOTHING_TO_PUBLISH');
    given()
      .when(publish(2010), { on: legalDate('2011-03-31'), measures: undefined })
      .thenRefused('BEFORE_COMMENCEMENT');
    given()
      .when(publish(), { today: legalDate('2013-03-30') })
      .thenRefused('DATE_IN_FUTURE');
  });

  it('is one for a bureau and a year: what came after changes nothing', () => {
    given({ ...published([passed(1)]), on: legalDate('2013-03-01') })
      .when(publish(), { bases: [failed(1), base(2)] })
      .thenNothing();
  });

  it(`is in parts of ${PART} bases, each with its place`, () => {
    const types = (count: number) => {
      const { decision } = given().when(publish(), { bases: upTo(count) });
      return decision.accepted ? decision.events.map(({ data }) => [data.part, data.of, data.items.length]) : [];
    };
    expect(types(PART)).toEqual([[1, 1, PART]]);
    expect(types(PART + 1)).toEqual([
      [1, 2, PART],
      [2, 2, 1],
    ]);
  });

  it('is read back whole', () => {
    const items = upTo(2 * PART + 1);
    const { stateAfter } = given().when(publish(), { bases: items });
    expect(stateAfter()).toEqual({
      status: 'PUBLISHED',
      bureau: cityHrss,
      year: 2012,
      level: 'MUNICIPAL',
      publishedOn: '2013-03-31',
      dueOn: '2013-03-31',
      parts: 3,
      items,
    });
  });

  it('has parts that fit an entry', () => {
    const data = published(upTo(PART)).data;
    expect(Buffer.byteLength(canonicalJson(data))).toBeLessThan(MAX_ENTRY_BYTES - 4_096);
  });

  it('cannot have been recorded with a part missing', () => {
    const second = { ...published([passed(2)], 2, 2), occurredOn: context.on, actor };
    expect(() => fold(reviewListDecider, [second])).toThrow(/AnnualReviewPublished cannot follow/);
    const first = { ...published([passed(1)]), occurredOn: context.on, actor };
    expect(() => fold(reviewListDecider, [first, { ...first, data: { ...first.data, part: 2 } }])).toThrow(
      /cannot follow/,
    );
  });

  it('covers every base or is refused', () => {
    const outcome = fc.option(fc.constantFrom(...assessmentOutcomes), { nil: undefined, freq: 500 });
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 2 * PART + 1 }), (outcomes) => {
        const bases = outcomes.map((each, i) => base(i + 1, each));
        const { decision } = given().when(publish(), { bases });
        expect(decision.accepted).toBe(!outcomes.includes(undefined));
        if (decision.accepted) expect(decision.events.flatMap(({ data }) => data.items)).toEqual(bases);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the laws of deciders', () => {
    const bases = fc.uniqueArray(
      fc.record({
        n: fc.integer({ min: 1, max: 900 }),
        outcome: fc.option(fc.constantFrom(...assessmentOutcomes), { nil: undefined, freq: 20 }),
      }),
      { selector: ({ n }) => n, maxLength: 30 },
    );
    const command = fc.constantFrom(2011, 2012, 2013).map(publish);
    const now = fc.record({
      on: fc.constantFrom('2012-12-31', '2013-01-01', '2013-03-31', '2014-02-28').map(legalDate),
      bases: bases.map((some) => some.map(({ n, outcome }) => base(n, outcome))),
    });
    expectDeciderLaws({
      decider: reviewListDecider,
      events: reviewListEvents,
      acts: fc.record({ command, context: now.map((changes) => ({ ...context, ...changes })) }),
    });
  });
});

describe('a base on the list of its bureau', () => {
  const onList = (history: History, changes: { bureau?: string; year?: number; on?: string } = {}) => {
    const { bureau = cityHrss, year = 2012, on = '2013-03-31' } = changes;
    return reviewedBase({ baseId: 'base-a', base: stateOf(history), bureau, year, on: legalDate(on), jurisdiction });
  };
  const county = (gb6: string, town?: string) =>
    announced({ level: 'COUNTY', submit: { place: { gb6, ...(town !== undefined && { town }) } } });
  const on = '2013-02-01';

  it('is there without a result until it is assessed, then with it', () => {
    expect(onList(announced())).toEqual({ baseId: 'base-a', number: 'CZJX-1-320400-0001-8' });
    expect(onList(continued(announced(), { command: concludeAssessment(), on }))?.outcome).toBe('PASSED');
    const scores = { ...passing, effect: 12 };
    expect(onList(continued(announced(), { command: concludeAssessment({ scores }), on }))?.outcome).toBe('FAILED');
  });

  it('is there with the result of the year asked for', () => {
    const assessed = continued(announced(), { command: concludeAssessment(), on });
    expect(onList(assessed, { year: 2013, on: '2014-03-31' })).toEqual({
      baseId: 'base-a',
      number: 'CZJX-1-320400-0001-8',
    });
  });

  it('is there from the year of its number on', () => {
    expect(onList(numbered({ on: '2012-12-31', facts: soundRecheck }))).toBeDefined();
    expect(onList(numbered({ on: '2013-01-01', facts: soundRecheck }))).toBeUndefined();
    expect(onList(approved())).toBeUndefined();
    expect(
      reviewedBase({ baseId: 'base-a', base: noBase, bureau: cityHrss, year: 2012, on: legalDate(on), jurisdiction }),
    ).toBeUndefined();
  });

  it('is not there any more when it has ended, or its end is decided', () => {
    expect(onList(revoked(), { year: 2013, on: '2014-03-31' })).toBeUndefined();
    const ending = continued(notified(), {
      command: revokeBase({ effectiveOn: legalDate('2013-07-01') }),
      on: '2013-06-03',
    });
    expect(onList(ending, { on: '2013-06-03' })).toBeUndefined();
  });

  it('is on the list of the bureau that manages it on the day', () => {
    expect(onList(announced(), { bureau: xinbei })).toBeUndefined();
    expect(onList(county(wujin), { bureau: wujin })).toBeDefined();
    expect(onList(county(wujin), { bureau: cityHrss })).toBeUndefined();
    expect(onList(county(wujin), { bureau: xinbei })).toBeUndefined();
  });

  it('goes over to another bureau’s list with its territory', () => {
    const listedBy = (history: History, year: number, day: string) =>
      [qishuyan, wujin, xinbei].filter((bureau) => onList(history, { bureau, year, on: day }) !== undefined);
    expect(listedBy(county(qishuyan), 2014, '2015-03-31')).toEqual([qishuyan]);
    expect(listedBy(county(qishuyan), 2014, '2015-04-28')).toEqual([wujin]);
    expect(listedBy(county(wujin, '奔牛镇'), 2014, '2015-04-27')).toEqual([wujin]);
    expect(listedBy(county(wujin, '奔牛镇'), 2014, '2015-04-28')).toEqual([xinbei]);
  });
});
