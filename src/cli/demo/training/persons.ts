import type { LegalDate } from '../../../kernel/index.js';
import { CITY, decider, registrar } from '../officers.js';
import type { Calendar } from './calendar.js';
import type { Journal } from './journal.js';
import { nameOf } from './people.js';
import type { Taught } from './teach.js';

const CORRECTED = 4;
const ERASED = 3;
/** Days before the end of the example on which it is asked, and for how long nobody of them has come to a class then. */
const BEFORE_THE_END = 15;
const ABSENT = 120;

/** Who comes to no class any more, in the order of their last one. */
const gone = (
  taught: readonly Taught[],
  before: LegalDate,
): readonly { readonly key: string; readonly no: number }[] => {
  const last = new Map<string, { readonly key: string; readonly no: number; readonly on: LegalDate }>();
  for (const { spec, conducts } of taught) {
    for (const { key, no } of conducts) last.set(key, { key, no, on: spec.enrolledOn });
  }
  // Who is promoted later is still on record.
  return [...last.values()].filter(({ on, no }) => on < before && no % 10 !== 0).sort((a, b) => (a.on < b.on ? -1 : 1));
};

/** A few names are put right, and a few people ask to be forgotten (PIPL 46, 47). */
export const settlePersons = (
  taught: readonly Taught[],
  {
    calendar,
    journal,
    present,
  }: { readonly calendar: Calendar; readonly journal: Journal; readonly present: LegalDate },
): void => {
  const on = calendar.plus(present, -BEFORE_THE_END);
  const people = gone(taught, calendar.plus(on, -ABSENT));
  for (const { key, no } of people.slice(0, CORRECTED)) {
    const deed = { kind: 'honours', lane: key, key: `${key}/name`, actor: registrar(CITY), on } as const;
    journal.record('correctLearnerName', deed, (idOf) => ({
      target: idOf(key),
      data: { name: `${nameOf(no)}瑜`, reason: no % 2 === 0 ? 'NAME_CHANGED' : 'MISRECORDED' },
    }));
  }
  for (const [index, { key }] of people.slice(CORRECTED, CORRECTED + ERASED).entries()) {
    const document = `常人社信息删除〔${present.slice(0, 4)}〕${index + 1}号`;
    const deed = { kind: 'honours', lane: key, key: `${key}/erased`, actor: decider(CITY), on, document } as const;
    journal.record('eraseLearner', deed, (idOf) => ({ target: idOf(key), data: { reason: 'CONSENT_WITHDRAWN' } }));
  }
};
