import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  creditedIn,
  LEARNERS_PER_RESERVATION,
  type PublicCreditCommand,
  type PublicCredits,
  publicCreditDecider,
  publicCreditEvent,
  publicCreditEvents,
} from '../../../src/aggregates/public-credit/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { expectDeciderLaws } from '../../support/decider-laws.js';
import { specify } from '../../support/given-when-then.js';

const context = { on: legalDate('2012-04-02'), actor: { id: 'system', role: 'SYSTEM' } } as const;
const { given } = specify({ decider: publicCreditDecider, messages: {}, context });
const reserve = (classId: string, ...learnerIds: readonly string[]): PublicCreditCommand => ({
  type: 'reserveCredits',
  data: { classId, learnerIds },
});
const reserved = (classId: string, ...learners: readonly string[]) =>
  publicCreditEvent('PublicCreditsReserved', { classId, learners: [...learners] });

describe('Art.9: the hours of a public subject count once', () => {
  test('in the class that asks first', () => {
    given()
      .when(reserve('class-a', 'learner-1', 'learner-2', 'learner-1'))
      .then(reserved('class-a', 'learner-1', 'learner-2'))
      .andAgainNothing();
  });

  test('and in no other one', () => {
    const { stateAfter } = given(reserved('class-a', 'learner-1')).when(reserve('class-b', 'learner-1', 'learner-2'));
    const credits = stateAfter();
    expect([1, 2, 3].map((n) => creditedIn(credits, `learner-${n}`))).toEqual(['class-a', 'class-b', undefined]);
  });

  test('a class of many is reserved in parts, each of which the ledger takes', () => {
    const learnerIds = Array.from({ length: 1_500 }, (_, n) => `learner-${n}`.padEnd(80, 'x'));
    const { decision } = given().when(reserve('class-a', ...learnerIds));
    const events = decision.accepted ? decision.events : [];
    expect(events.map(({ data }) => data.learners.length)).toEqual([LEARNERS_PER_RESERVATION, 700, 100]);
    for (const { data } of events) expect(JSON.stringify(data).length).toBeLessThan(60_000);
  });

  test('a state that was continued still answers as it did, and can be continued otherwise', () => {
    const before = given(reserved('class-a', 'learner-1')).state;
    const fact = (classId: string) => ({
      ...reserved(classId, 'learner-2'),
      occurredOn: context.on,
      actor: context.actor,
    });
    const one = publicCreditDecider.evolve(before, fact('class-b'));
    const other = publicCreditDecider.evolve(before, fact('class-c'));
    expect([before, one, other].map((credits) => creditedIn(credits, 'learner-2'))).toEqual([
      undefined,
      'class-b',
      'class-c',
    ]);
  });

  test('the laws of deciders hold', () => {
    const ids = fc.array(fc.integer({ min: 1, max: 6 }).map((n) => `learner-${n}`));
    const classes = fc.constantFrom('class-a', 'class-b', 'class-c');
    expectDeciderLaws({
      decider: publicCreditDecider,
      events: publicCreditEvents,
      acts: fc.record({
        command: fc.tuple(classes, ids).map(([classId, learnerIds]) => reserve(classId, ...learnerIds)),
        context: fc.constant(context),
      }),
      told: (credits: PublicCredits) => [1, 2, 3, 4, 5, 6].map((n) => creditedIn(credits, `learner-${n}`)),
    });
  });
});
