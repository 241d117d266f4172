import { z } from 'zod';
import { type AggregateFormat, defineEvents, type EventOf, eventMaker } from '../../kernel/index.js';
import { count, dateSchema, text } from '../vocabulary.js';

export const publicSubjectEvents = defineEvents({
  PublicSubjectDesignated: {
    v: 1,
    zh: '确定公共科目',
    en: 'Public subject designated',
    articles: ['Art.7市5'],
    /** `hours`: what the passed subject counts, in 学时. `from` is its first day. */
    data: z.strictObject({ code: text(40), name: text(200), hours: count.min(1), from: dateSchema }),
  },
  PublicSubjectEnded: {
    v: 1,
    zh: '停止公共科目',
    en: 'Public subject ended',
    articles: ['Art.7市5'],
    /** `on`: the first day on which it is no public subject. */
    data: z.strictObject({ on: dateSchema }),
  },
  PublicDeliveryAssigned: {
    v: 1,
    zh: '指派施教',
    en: 'Public delivery assigned',
    articles: ['Art.7市5'],
    data: z.strictObject({ baseId: text(80), from: dateSchema }),
  },
  PublicDeliveryEnded: {
    v: 1,
    zh: '终止施教',
    en: 'Public delivery ended',
    articles: ['Art.7市5'],
    data: z.strictObject({ baseId: text(80), on: dateSchema }),
  },
});

export type PublicSubjectEvent = EventOf<typeof publicSubjectEvents>;
export const publicSubjectEvent = eventMaker(publicSubjectEvents);
export const publicSubjectFormat: AggregateFormat = {
  stream: 'publicSubject',
  events: publicSubjectEvents,
  upcasters: [],
};
