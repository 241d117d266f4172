import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Completed, type HoursFacts, hoursOf } from '../../../src/aggregates/training-class/index.js';
import { classBases, releaseModes, subjectCategories, venueKinds } from '../../../src/aggregates/vocabulary.js';
import { addDays, legalDate } from '../../../src/kernel/index.js';
import {
  endingLater,
  inCounty,
  municipal,
  neverNumbered,
  numberedLater,
  publicCode,
  subject,
} from '../teaching/bases.js';
import { assessedAs, attended, completed, context, enrolled, given, opened, registered } from './classes.js';

const learners = ['a', 'b', 'c'] as const;

/** A class around the days on which its base got its number or ended, with attendance as it may be. */
const completedClass = fc
  .record({
    basis: fc.constantFrom(...classBases),
    category: fc.constantFrom(...subjectCategories),
    mode: fc.constantFrom(...releaseModes),
    venue: fc.constantFrom(...venueKinds).map((kind) => ({ kind })),
    computer: fc.boolean(),
    plannedHours: fc.integer({ min: 1, max: 40 }),
    start: fc.constantFrom('2012-03-12', '2012-12-29', '2013-06-28', '2016-02-27'),
    days: fc.array(fc.record({ after: fc.integer({ min: 0, max: 2 }), hours: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: 8,
    }),
    attendance: fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 9 })), { minLength: 3, maxLength: 3 }), {
      minLength: 8,
      maxLength: 8,
    }),
    passed: fc.array(fc.option(fc.boolean()), { minLength: 3, maxLength: 3 }),
    record: fc.boolean(),
  })
  .map(({ start, days, attendance, passed, record, ...opening }) => {
    let date = legalDate(start);
    const sessions = days.map(({ after, hours }) => {
      date = addDays(date, after);
      return { date, hours };
    });
    const present = sessions.flatMap(({ hours }, i) =>
      learners.flatMap((learnerId, n) => {
        const attendedHours = attendance[i]?.[n];
        return attendedHours == null ? [] : [attended(i + 1, { [learnerId]: Math.min(attendedHours, hours) })];
      }),
    );
    const results = learners.flatMap((learnerId, n) => {
      const result = passed[n];
      return result == null ? [] : [assessedAs({ [learnerId]: result })];
    });
    const { category } = opening;
    return {
      opening: opened({
        ...opening,
        sessions,
        planId: undefined,
        subject: category === 'PUBLIC' ? publicCode : subject,
      }),
      present,
      results,
      end: record ? [completed, registered] : [completed],
    };
  });
type Whole = typeof completedClass extends fc.Arbitrary<infer Class> ? Class : never;

const stateOf = ({ opening, present, results, end }: Whole): Completed => {
  const { state } = given(opening, enrolled(...learners), ...present, ...results, ...end);
  if (state.status !== 'COMPLETED') throw new Error(state.status);
  return state;
};

const someFacts: fc.Arbitrary<HoursFacts> = fc.record({
  base: fc.constantFrom(municipal, inCounty, numberedLater, neverNumbered, endingLater),
  publicSubject: fc.constant(context.publicSubject),
  measuresHistory: fc.constant(context.measuresHistory),
  credited: fc.constantFrom(new Map(), new Map([['a', new Set([publicCode])]])),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('whatever a class was and whoever attended it', () => {
  it('recognised and rejected hours add up to the attended ones, by learner and year', () => {
    fc.assert(
      fc.property(completedClass, someFacts, (whole, facts) => {
        const cls = stateOf(whole);
        const results = hoursOf(cls, facts);
        const counted = new Map(
          results.map(({ learnerId, year, recognised, rejected }) => [
            `${learnerId} ${year}`,
            recognised + sum(rejected.map(({ hours }) => hours)),
          ]),
        );
        const attendedHours = new Map<string, number>();
        for (const [i, { date }] of cls.sessions.entries()) {
          for (const [learnerId, hours] of cls.attendance.get(i + 1) ?? []) {
            const key = `${learnerId} ${date.slice(0, 4)}`;
            attendedHours.set(key, (attendedHours.get(key) ?? 0) + hours);
          }
        }
        expect(counted).toEqual(attendedHours);
        expect(results).toHaveLength(counted.size);
      }),
    );
  });

  it('nobody is given more than the class or the subject may give, nor hours without a pass and a record', () => {
    fc.assert(
      fc.property(completedClass, someFacts, (whole, facts) => {
        const cls = stateOf(whole);
        for (const learnerId of learners) {
          const given = sum(
            hoursOf(cls, facts).flatMap((result) => (result.learnerId === learnerId ? [result.recognised] : [])),
          );
          expect(given).toBeLessThanOrEqual(cls.category === 'PUBLIC' ? 24 : cls.plannedHours);
          if (cls.results.get(learnerId) !== true || cls.record === undefined) expect(given).toBe(0);
        }
      }),
    );
  });

  it('the order in which attendance and results were recorded does not matter', () => {
    const shuffled = completedClass.chain((whole) =>
      fc
        .record({
          present: fc.shuffledSubarray(whole.present, { minLength: whole.present.length }),
          results: fc.shuffledSubarray(whole.results, { minLength: whole.results.length }),
        })
        .map((order) => [whole, { ...whole, ...order }] as const),
    );
    fc.assert(
      fc.property(shuffled, someFacts, ([whole, otherwise], facts) => {
        expect(hoursOf(stateOf(otherwise), facts)).toEqual(hoursOf(stateOf(whole), facts));
      }),
    );
  });

  it('more attendance of one learner changes nothing for the others', () => {
    fc.assert(
      fc.property(completedClass, someFacts, (whole, facts) => {
        const ofOthers = ({ present }: Whole) => present.filter(({ data }) => data.learners[0]?.learnerId !== 'a');
        const without = hoursOf(stateOf({ ...whole, present: ofOthers(whole) }), facts);
        const others = hoursOf(stateOf(whole), facts).filter(({ learnerId }) => learnerId !== 'a');
        expect(others).toEqual(without);
      }),
    );
  });
});
