import { z } from 'zod';
import { type AggregateFormat, defineEvents, type EventOf, eventMaker } from '../../kernel/index.js';
import { text } from '../vocabulary.js';

/** Learners named in one event at most; with the longest ids it stays under 64 KiB. */
export const LEARNERS_PER_RESERVATION = 700;

export const publicCreditEvents = defineEvents({
  PublicCreditsReserved: {
    v: 1,
    zh: '公共科目学时归属',
    en: 'Public credits reserved',
    articles: ['Art.9'],
    /** The class in which these learners' hours of the subject count, if they count at all. */
    data: z.strictObject({
      classId: text(80),
      learners: z.array(text(80)).min(1).max(LEARNERS_PER_RESERVATION),
    }),
  },
});

export type PublicCreditEvent = EventOf<typeof publicCreditEvents>;
export const publicCreditEvent = eventMaker(publicCreditEvents);
export const publicCreditFormat: AggregateFormat = {
  stream: 'publicCredit',
  events: publicCreditEvents,
  upcasters: [],
};
