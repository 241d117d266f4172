import { z } from 'zod';
import { type AggregateFormat, defineEvents, type EventOf, eventMaker } from '../../kernel/index.js';
import { assessmentOutcomes, count, dateSchema, gb6Schema, levels, text } from '../vocabulary.js';

/** How many bases a part of a list names at most. */
export const PART = 400;

export const reviewListEvents = defineEvents({
  AnnualReviewPublished: {
    v: 1,
    zh: '审核公布',
    en: 'Annual review published',
    articles: ['Art.8(2)'],
    /** Split in `of` parts so that each stays under 64 KiB. */
    data: z.strictObject({
      bureau: gb6Schema,
      year: z.number().int(),
      level: z.enum(levels),
      /** By when it was to be published. */
      dueOn: dateSchema,
      part: count.min(1),
      of: count.min(1),
      items: z
        .array(z.strictObject({ baseId: text(80), number: text(40), outcome: z.enum(assessmentOutcomes) }))
        .min(1)
        .max(PART),
    }),
  },
});
export type ReviewListEvent = EventOf<typeof reviewListEvents>;
export const reviewListEvent = eventMaker(reviewListEvents);
export const reviewListFormat: AggregateFormat = { stream: 'reviewList', events: reviewListEvents, upcasters: [] };
