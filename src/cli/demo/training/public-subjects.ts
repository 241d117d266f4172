import { legalDate } from '../../../kernel/index.js';
import { CITY, decider } from '../officers.js';
import { randomFrom } from '../random.js';
import type { Calendar } from './calendar.js';
import { PUBLIC_HOURS, type PublicCourse, publicCourses } from './courses.js';
import type { Journal } from './journal.js';
import { type BaseStory, type CityStory, isLiveOn, type Span, valueOn } from './story.js';

/** A public subject that a base is to teach, and when it may. */
export type Delivery = { readonly base: BaseStory; readonly course: PublicCourse; readonly span: Required<Span> };

/** Years for which a public subject is taught. */
const YEARS = 3;
const BASES = 5;

/** Art.7市5: the city determines the public subjects and who teaches them. */
export const assignPublicSubjects = (city: CityStory, calendar: Calendar, journal: Journal): readonly Delivery[] =>
  publicCourses.flatMap((course) => {
    const { year, code, name } = course;
    const random = randomFrom(code);
    const from = calendar.workday(legalDate(`${year}-02-2${random.between(0, 7)}`));
    const to = legalDate(`${year + YEARS}-01-01`);
    const deed = { kind: 'city', lane: code, actor: decider(CITY) } as const;
    journal.record('designatePublicSubject', { ...deed, key: code, on: from }, () => ({
      data: { code, name, hours: PUBLIC_HOURS, from },
    }));
    const deliveries = taughtBy(city, course, calendar.plus(from, 30)).map((base, index): Delivery => {
      const begin = calendar.workdaysAfter(from, random.between(8, 15));
      // One of them is relieved of it in the year after.
      const stops = index === BASES - 1;
      const end = stops ? calendar.workday(legalDate(`${year + 1}-0${random.between(3, 9)}-11`)) : to;
      journal.record('assignPublicDelivery', { ...deed, key: `${code}/${base.id}`, on: begin }, (idOf) => ({
        target: idOf(code),
        data: { baseId: base.id, from: begin },
      }));
      if (stops) {
        journal.record('endPublicDelivery', { ...deed, key: `${code}/${base.id}/end`, on: end }, (idOf) => ({
          target: idOf(code),
          data: { baseId: base.id, on: end },
        }));
      }
      return { base, course, span: { from: begin, to: end } };
    });
    const decided = calendar.workday(legalDate(`${year + YEARS - 1}-12-10`));
    journal.record('endPublicSubject', { ...deed, key: `${code}/end`, on: decided }, (idOf) => ({
      target: idOf(code),
      data: { on: to },
    }));
    return deliveries;
  });

/** Municipal bases that may be assigned one: the first of them, in an order of the year's own. */
const taughtBy = (city: CityStory, { code }: PublicCourse, on: BaseStory['numberedOn']): readonly BaseStory[] => {
  const able = city.bases.filter(
    (base) =>
      base.level === 'MUNICIPAL' &&
      base.inactiveOn === undefined &&
      isLiveOn(base, on) &&
      (base.end === undefined || base.end.on > on) &&
      (valueOn(base.scope, on)?.subjects.some(({ category }) => category === 'PUBLIC') ?? false),
  );
  const rank = new Map(able.map((base) => [base.id, randomFrom(`${code} ${base.id}`).between(0, 1_000_000)]));
  return [...able].sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0)).slice(0, BASES);
};
