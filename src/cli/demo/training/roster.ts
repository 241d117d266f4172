import { divisionOf } from '../../../aggregates/jurisdiction/index.js';
import type { LegalDate } from '../../../kernel/index.js';
import { type Random, randomFrom } from '../random.js';
import type { ClassSpec } from './class-spec.js';
import { type Person, personOf } from './people.js';
import { type CityStory, divisionOfBase } from './story.js';

/** Someone on a class list, and what has to be entered first. */
export type Invited = {
  readonly person: Person;
  /** Not in the register yet. */
  readonly isNew: boolean;
  /** The employer's division, where boundaries were changed since it was entered. */
  readonly movedTo?: string;
};

type Known = { readonly person: Person; gb6: string; since: LegalDate };

/** Nobody's town: cities next to this one, whose people may come too (Art.4(2)). */
const NEIGHBOURS = ['320200', '321100'] as const;
/** Of a hundred places on a list, those that people take who have not been taught before. */
const NEW_IN_A_CLASS = 34;
const NEW_IN_A_PUBLIC_CLASS = 10;

/** The technicians of the city, as they come to classes: classes are to be asked in the order of their enrolment. */
export type Roster = { readonly invite: (cls: ClassSpec, on: LegalDate) => readonly Invited[] };

export const openRoster = (city: CityStory): Roster => {
  const everybody: Known[] = [];
  const pools = new Map<string, Known[]>();

  const divisionsOn = (on: LegalDate): readonly string[] =>
    city.jurisdiction.divisions
      .filter(({ level, gb6, from }) => level === 'COUNTY' && from <= on && !hasEnded(city, gb6, on))
      .map(({ gb6 }) => gb6);

  const homeOf = (cls: ClassSpec, on: LegalDate, random: Random): string => {
    const own = divisionOfBase(city, cls.base, on);
    const others = divisionsOn(on);
    const anywhere = others[random.between(0, others.length - 1)] ?? own;
    if (cls.base.level === 'COUNTY') return random.chance(cls.outsidePercent) ? anywhere : own;
    return random.chance(2) ? random.pick(NEIGHBOURS) : anywhere;
  };

  const enter = (cls: ClassSpec, on: LegalDate, pool: Known[], random: Random): Invited => {
    const person = personOf(everybody.length + 1, homeOf(cls, on, random), cls.subject);
    const known: Known = { person, gb6: person.gb6, since: on };
    everybody.push(known);
    pool.push(known);
    return { person, isNew: true };
  };

  const again = (known: Known, on: LegalDate): Invited => {
    const gb6 = divisionOf(city.jurisdiction, { gb6: known.gb6, since: known.since }, on);
    const moved = gb6 !== known.gb6;
    known.gb6 = gb6;
    return { person: known.person, isNew: false, ...(moved && { movedTo: gb6 }) };
  };

  return {
    invite(cls, on) {
      const random = randomFrom(`list ${cls.key}`);
      const isPublic = cls.category === 'PUBLIC';
      const own = pools.get(cls.base.id) ?? [];
      pools.set(cls.base.id, own);
      const pool = isPublic ? everybody : own;
      const list = new Map<number, Invited>();
      while (list.size < cls.size) {
        const isNew = random.chance(isPublic ? NEW_IN_A_PUBLIC_CLASS : NEW_IN_A_CLASS);
        const known = isNew ? undefined : pool[random.between(0, Math.max(0, pool.length - 1))];
        const invited =
          known === undefined || list.has(known.person.no) ? enter(cls, on, own, random) : again(known, on);
        list.set(invited.person.no, invited);
      }
      return [...list.values()];
    },
  };
};

const hasEnded = ({ jurisdiction }: CityStory, gb6: string, on: LegalDate): boolean =>
  jurisdiction.changes.some((change) => change.town === undefined && change.gb6From === gb6 && change.on <= on);
