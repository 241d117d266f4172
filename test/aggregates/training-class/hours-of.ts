import { type HoursFacts, type HoursResult, hoursOf } from '../../../src/aggregates/training-class/index.js';
import type { HourRejection } from '../../../src/aggregates/vocabulary.js';
import {
  assessedAs,
  attended,
  completed,
  context,
  enrolled,
  given,
  type Opening,
  opened,
  registered,
  rejected,
} from './classes.js';

export const facts: HoursFacts = context;
type Rejected = readonly [HourRejection, number];
type Present = { readonly [learnerId: string]: number };

/** The hours of a completed class whose record is registered, where `a` attended as told and passed. */
export const hours = (
  opening: Partial<Opening>,
  attendance: readonly (number | Present)[],
  changes: Partial<HoursFacts> = {},
  { passed = true, record = true } = {},
): readonly HoursResult[] => {
  const { state } = given(
    opened(opening),
    enrolled('a'),
    ...attendance.flatMap((present, i) =>
      present === 0 ? [] : [attended(i + 1, typeof present === 'number' ? { a: present } : present)],
    ),
    assessedAs({ a: passed }),
    completed,
    ...(record ? [registered] : []),
  );
  if (state.status !== 'COMPLETED') throw new Error(state.status);
  return hoursOf(state, { ...facts, ...changes });
};
export const in2012 = (recognised: number, ...reasons: readonly Rejected[]): HoursResult => ({
  learnerId: 'a',
  year: 2012,
  recognised,
  rejected: rejected(...reasons),
});
