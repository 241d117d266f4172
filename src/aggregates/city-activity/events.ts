import { z } from 'zod';
import { type AggregateFormat, defineEvents, type EventOf, eventMaker } from '../../kernel/index.js';
import { count, levels, sha256Schema, staffPosts, text } from '../vocabulary.js';

/** To whom it is addressed: the bases of these levels. */
const addressed = z.array(z.enum(levels)).min(1).max(levels.length);
/** The legal date of the event is its first day. `attendees`: persons; who they were is not recorded. */
const held = z.strictObject({ levels: addressed, title: text(200), days: count.min(1), attendees: count });

export const cityActivityEvents = defineEvents({
  ManagerTrainingHeld: {
    v: 1,
    zh: '培训基地管理人员',
    en: 'Manager training held',
    articles: ['Art.7市6'],
    data: held,
  },
  ExchangeActivityHeld: {
    v: 1,
    zh: '开展教研交流',
    en: 'Exchange activity held',
    articles: ['Art.7市7'],
    data: held,
  },
  GuidanceIssued: {
    v: 1,
    zh: '业务指导',
    en: 'Guidance issued',
    articles: ['Art.3', 'Art.4(2)'],
    /** On how bases train: no say in their staff, assets or funds (Art.3). */
    data: z.strictObject({ levels: addressed, title: text(200), ref: text(100), sha256: sha256Schema.optional() }),
  },
  StaffCommended: {
    v: 1,
    zh: '表彰有关人员',
    en: 'Staff commended',
    articles: ['Art.7市8', 'Art.8(2)'],
    /** How many persons in which post of the base. Their names are in the document alone. */
    data: z.strictObject({
      baseId: text(80),
      year: z.number().int(),
      post: z.enum(staffPosts),
      persons: count.min(1),
      title: text(200),
      awardedBy: text(64),
    }),
  },
});
export type CityActivityEvent = EventOf<typeof cityActivityEvents>;
export const cityActivityEvent = eventMaker(cityActivityEvents);
export const cityActivityFormat: AggregateFormat = {
  stream: 'cityActivity',
  events: cityActivityEvents,
  upcasters: [],
};
