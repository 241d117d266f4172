import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocationOf,
  type NumberRegister,
  type NumberRegisterCommand,
  type NumberRegisterContext,
  type NumberRegisterEvent,
  numberRegisterDecider,
  numberRegisterEvent,
  numberRegisterRefusals,
  parseNumber,
} from '../../../src/aggregates/number-register/index.js';
import { type Fact, legalDate } from '../../../src/kernel/index.js';
import { specify } from '../../support/given-when-then.js';
import { measures2011 } from '../../support/shipped.js';

const context: NumberRegisterContext = {
  on: legalDate('2012-03-14'),
  today: legalDate('2012-03-14'),
  actor: { id: 'city-officer', role: 'CITY', bureau: '320400' },
  measures: measures2011,
};
const { given } = specify({ decider: numberRegisterDecider, messages: numberRegisterRefusals, context });

const allocate = (baseId: string, gb6 = '320481'): NumberRegisterCommand => ({
  type: 'allocateNumber',
  data: { baseId, level: gb6 === '320400' ? 'MUNICIPAL' : 'COUNTY', gb6, idempotencyKey: `number ${baseId}` },
});
const allocated = (baseId: string, serial: number, number: string, gb6 = '320481') =>
  numberRegisterEvent('NumberAllocated', {
    baseId,
    serial,
    number,
    level: 'COUNTY',
    gb6,
    idempotencyKey: `number ${baseId}`,
  });

describe('allocating a number', () => {
  it('begins at 1', () => {
    given()
      .when(allocate('base-a'))
      .then(allocated('base-a', 1, 'CZJX-2-320481-0001-7'))
      .andAgainNothing();
  });

  it('goes on city-wide, whatever the division', () => {
    given(allocated('base-a', 1, 'CZJX-2-320481-0001-7'))
      .when(allocate('base-b', '320411'))
      .then(allocated('base-b', 2, 'CZJX-2-320411-0002-9', '320411'));
  });

  it('gives a municipal base the digit 1', () => {
    const { decision } = given().when(allocate('base-a', '320400'));
    expect(decision).toMatchObject({ events: [{ data: { level: 'MUNICIPAL', number: 'CZJX-1-320400-0001-6' } }] });
  });

  it('records nothing for a base that has its number, and keeps the answer', () => {
    const register = given(
      allocated('base-a', 1, 'CZJX-2-320481-0001-7'),
      allocated('base-b', 2, 'CZJX-2-320411-0002-9'),
    );
    register.when(allocate('base-a', '320412')).thenNothing();
    expect(allocationOf(register.state, 'base-a')).toEqual({ number: 'CZJX-2-320481-0001-7', serial: 1 });
  });

  it('needs measures in force', () => {
    given()
      .when(allocate('base-a'), { on: legalDate('2011-08-31'), measures: undefined })
      .thenRefused({ code: 'NO_MEASURES', article: 'Art.11', field: 'on' });
  });

  it('does not lengthen the serial beyond what the measures say', () => {
    given(allocated('base-y', 9998, 'CZJX-2-320481-9998-5'))
      .when(allocate('base-z'))
      .thenTypes('NumberAllocated');
    given(allocated('base-z', 9999, 'CZJX-2-320481-9999-3'))
      .when(allocate('base-a'))
      .thenRefused({ code: 'SERIALS_EXHAUSTED', article: 'Art.8(3)', params: { digits: 4 } });
  });
});

const fact = (event: NumberRegisterEvent): Fact<NumberRegisterEvent> => ({
  ...event,
  occurredOn: context.on,
  actor: context.actor,
});
const run = (register: NumberRegister, baseIds: readonly string[], changed: Partial<NumberRegisterContext> = {}) =>
  baseIds.reduce((state, baseId) => {
    const decision = numberRegisterDecider.decide(allocate(baseId), state, { ...context, ...changed });
    if (!decision.accepted) throw new Error(JSON.stringify(decision.refusals));
    return decision.events.map(fact).reduce(numberRegisterDecider.evolve, state);
  }, register);
const serials = (register: NumberRegister, baseIds: readonly string[]) =>
  baseIds.map((baseId) => allocationOf(register, baseId)?.serial);

describe('the register as a whole', () => {
  const bases = fc.array(
    fc.nat({ max: 30 }).map((n) => `base-${n}`),
    { maxLength: 60 },
  );

  it('numbering race: 20 bases, each asked for twice, in any order: consecutive serials, no gap, each once', () => {
    const twenty = Array.from({ length: 20 }, (_, n) => `base-${n}`);
    const requests = fc.shuffledSubarray([...twenty, ...twenty], { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(requests, (asked) => {
        const register = run(numberRegisterDecider.initialState, asked);
        expect(serials(register, [...new Set(asked)])).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
        expect(register.last).toBe(20);
      }),
    );
  });

  it('every number reads as its base, division and serial', () => {
    fc.assert(
      fc.property(bases, (asked) => {
        const register = run(numberRegisterDecider.initialState, asked);
        for (const baseId of asked) {
          const { number, serial } = allocationOf(register, baseId) ?? { number: '', serial: 0 };
          expect(parseNumber(number)).toEqual({ prefix: 'CZJX', level: 'COUNTY', gb6: '320481', serial });
        }
      }),
    );
  });

  it('an older state answers as it did, however often it is continued', () => {
    fc.assert(
      fc.property(bases, bases, bases, (before, one, other) => {
        const older = run(numberRegisterDecider.initialState, before);
        const asked = [...before, ...one, ...other];
        const answers = serials(older, asked);

        const first = run(older, one);
        const firstAnswers = serials(first, asked);
        const second = run(older, other);

        expect(serials(older, asked)).toEqual(answers);
        expect(serials(first, asked)).toEqual(firstAnswers);
        expect(serials(second, asked)).toEqual(
          serials(run(numberRegisterDecider.initialState, [...before, ...other]), asked),
        );
      }),
    );
  });

  it('the initial state stays empty', () => {
    run(numberRegisterDecider.initialState, ['base-a']);
    expect(numberRegisterDecider.initialState).toEqual({ last: 0, byBase: new Map() });
  });

  it('holds 100,000 numbers in one map, not copied for each', () => {
    const { params } = measures2011;
    const measures = { ...measures2011, params: { ...params, numbering: { prefix: 'CZJX', serialDigits: 6 } } };
    const first = run(numberRegisterDecider.initialState, ['base-0'], { measures });
    const ids = Array.from({ length: 99_999 }, (_, n) => `base-${n + 1}`);
    const register = run(first, ids, { measures });
    expect(register.last).toBe(100_000);
    expect(register.byBase).toBe(first.byBase);
    expect(allocationOf(register, 'base-99999')?.serial).toBe(100_000);
    expect(allocationOf(first, 'base-99999')).toBeUndefined();
  });
});
