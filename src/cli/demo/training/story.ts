import type { EligibilityFacts } from '../../../aggregates/base/index.js';
import {
  type Department,
  departmentOn,
  divisionOf,
  type Jurisdiction,
} from '../../../aggregates/jurisdiction/index.js';
import type { Licence } from '../../../aggregates/organisation/index.js';
import type { Level, OrganisationType, Place, RevocationGround, Scope } from '../../../aggregates/vocabulary.js';
import type { LegalDate } from '../../../kernel/index.js';
import { CITY } from '../officers.js';

/** A value from the day on which it is entered in the register. */
export type Since<Value> = { readonly from: LegalDate; readonly value: Value };
/** From a day, and until before another one where there is an end. */
export type Span = { readonly from: LegalDate; readonly to?: LegalDate };

/** An institution as far as its history is told. */
export type Institution = {
  readonly id: string;
  readonly type: OrganisationType;
  readonly name: string;
  readonly registeredOn: LegalDate;
  /** Its licences to run a school, in order. */
  readonly licences: readonly Licence[];
};

/** What the history says of a base that came into the register: all that its training has to go by. */
export type BaseStory = {
  readonly id: string;
  readonly institution: Institution;
  readonly level: Level;
  readonly numberedOn: LegalDate;
  readonly announcedOn?: LegalDate;
  readonly end?: { readonly on: LegalDate; readonly ground?: RevocationGround };
  readonly place: readonly Since<Place & { readonly since: LegalDate }>[];
  readonly department: readonly Since<string | undefined>[];
  readonly scope: readonly Since<Scope>[];
  /** As the panel found it. */
  readonly facts: EligibilityFacts;
  /** While an order to rectify keeps it from beginning anything. */
  readonly blocks: readonly Span[];
  /** When a special reason keeps it from teaching. */
  readonly pauses: readonly Span[];
  readonly violations: readonly LegalDate[];
  /** When it was found to have done nothing for a year. */
  readonly inactiveOn?: LegalDate;
  /** Days after a legal date and before its recording: nothing else on the base can bear one of them. */
  readonly waiting: readonly { readonly after: LegalDate; readonly before: LegalDate }[];
};

/** The city's side: who its bases, departments and divisions were. */
export type CityStory = {
  readonly bases: readonly BaseStory[];
  readonly institutions: readonly Institution[];
  readonly jurisdiction: Jurisdiction;
};

export const valueOn = <Value>(values: readonly Since<Value>[], on: LegalDate): Value | undefined =>
  values.findLast(({ from }) => from <= on)?.value;

export const within = (spans: readonly Span[], on: LegalDate): boolean =>
  spans.some(({ from, to }) => from <= on && (to === undefined || on < to));

/** In the register, by what was entered before the day is over. */
export const isLiveOn = ({ numberedOn, end }: BaseStory, on: LegalDate): boolean =>
  numberedOn <= on && (end === undefined || on < end.on);

export const divisionOfBase = ({ jurisdiction }: CityStory, base: BaseStory, on: LegalDate): string => {
  const place = valueOn(base.place, on) ?? base.place[0]?.value;
  if (place === undefined) throw new RangeError(`${base.id} is nowhere`);
  return divisionOf(jurisdiction, place, on);
};

export const bureauOf = (city: CityStory, base: BaseStory, on: LegalDate): string =>
  base.level === 'MUNICIPAL' ? CITY : divisionOfBase(city, base, on);

/** The base's department, where it has one that is in being; `'GONE'` while its tasks have not been taken over. */
export const departmentOfBase = (
  { jurisdiction }: CityStory,
  base: BaseStory,
  on: LegalDate,
): Department | 'GONE' | undefined => {
  const authority = valueOn(base.department, on);
  return authority === undefined ? undefined : (departmentOn(jurisdiction, authority, on) ?? 'GONE');
};

/** The first working day from this one on which an act on the base can be dated. */
export const clearOf = ({ waiting }: BaseStory, day: LegalDate): LegalDate => {
  const kept = waiting.find(({ after, before }) => after < day && day < before);
  return kept?.before ?? day;
};
