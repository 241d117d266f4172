import type { Commands, CommandType } from '../../src/application/application.js';
import type { Line } from '../../src/cli/demo/line.js';
import { type Random, randomFrom } from '../../src/cli/demo/random.js';
import { type Actor, instantOn, type LegalDate, withoutUndefined } from '../../src/kernel/index.js';

/** Gives the next number of a series within the year of the act: `常人社发〔2012〕15号`. */
export type NextNumber = (series: string) => string;

/** An act before its place in the decade is known. What carries a running number is made when all acts are in order. */
export type Act<Type extends CommandType = CommandType> = {
  /** The day it is recorded; `on` where the legal date is an earlier one. */
  readonly recordedOn: LegalDate;
  readonly on?: LegalDate;
  readonly actor: Actor;
  readonly key: string;
  readonly type: Type;
  readonly target?: string;
  readonly data: Commands[Type] | ((next: NextNumber) => Commands[Type]);
  /** The series of the document that the act rests on, or the document's own number. */
  readonly document?: { readonly series: string } | { readonly ref: string };
};

const numbering = (): ((year: string) => NextNumber) => {
  const given = new Map<string, number>();
  return (year) => (series) => {
    const number = (given.get(`${series}${year}`) ?? 0) + 1;
    given.set(`${series}${year}`, number);
    return `${series}〔${year}〕${number}号`;
  };
};

const clockTime = (minute: number): string => {
  // 09:00–11:30 and 13:30–17:00: 150 and 210 minutes.
  const ofDay = minute < 150 ? 9 * 60 + minute : 13 * 60 + 30 + (minute - 150);
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
};

/** `count` times of a working day, in order and all different. */
const officeHours = (count: number, random: Random): readonly string[] => {
  const minutes = new Set<number>();
  while (minutes.size < count) minutes.add(random.between(0, 359));
  return [...minutes].sort((a, b) => a - b).map(clockTime);
};

const byDay = (acts: readonly Act[]): ReadonlyMap<LegalDate, readonly Act[]> => {
  const days = new Map<LegalDate, Act[]>();
  for (const act of acts) days.set(act.recordedOn, [...(days.get(act.recordedOn) ?? []), act]);
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** Puts acts in the order of their days (within a day as they were written down) and gives each its time and numbers. */
export const linesOf = (acts: readonly Act[]): readonly Line[] => {
  const nextIn = numbering();
  return [...byDay(acts)].flatMap(([day, ofDay]) => {
    const times = officeHours(ofDay.length, randomFrom(day));
    const next = nextIn(day.slice(0, 4));
    return ofDay.map((act, index) => {
      const { on, actor, type, target, data, document, key } = act;
      return withoutUndefined({
        at: instantOn(day, times[index] ?? '17:00'),
        on: on === day ? undefined : on,
        actor,
        type,
        target,
        data: typeof data === 'function' ? data(next) : data,
        document: document && ('series' in document ? { ref: next(document.series) } : document),
        key,
      });
    });
  });
};
