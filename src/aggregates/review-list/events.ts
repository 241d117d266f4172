import { z } from 'zod';
import { type AggregateFormat, defineEvents, type EventOf, eventMaker } from '../../kernel/index.js';
import { levels, text } from '../vocabulary.js';

export const reviewListEvents = defineEvents({
  AnnualReviewPublished: {
    v: 1,
    zh: '审核公布',
    en: 'Annual review published',
    articles: ['Art.8(2)'],
    data: z.strictObject({
      year: z.number().int(),
      level: z.enum(levels),
      part: z.number().int().positive(),
      of: z.number().int().positive(),
      items: z
        .array(z.strictObject({ baseId: text(80), number: text(40), outcome: z.enum(['PASSED', 'FAILED']) }))
        .max(400),
    }),
  },
});
export type ReviewListEvent = EventOf<typeof reviewListEvents>;
export const reviewListEvent = eventMaker(reviewListEvents);
export const reviewListFormat: AggregateFormat = { stream: 'reviewList', events: reviewListEvents, upcasters: [] };
