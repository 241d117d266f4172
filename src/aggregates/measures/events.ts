import { z } from 'zod';
import { type AggregateFormat, defineEvents, type EventOf, eventMaker } from '../../kernel/index.js';
import { dateSchema, organisationTypes, text } from '../vocabulary.js';
import { measuresParamsSchema } from './params.js';

export const measuresEvents = defineEvents({
  PolicyVersionPublished: {
    v: 1,
    zh: '办法修订',
    en: 'Measures published',
    articles: ['Art.7市2', 'Art.11'],
    data: z.strictObject({
      version: z.number().int().positive(),
      title: text(200),
      effectiveFrom: dateSchema,
      params: measuresParamsSchema,
    }),
  },
  InterpretationIssued: {
    v: 1,
    zh: '解释',
    en: 'Interpretation issued',
    articles: ['Art.10'],
    data: z.strictObject({
      interpretationId: text(80),
      clause: text(40),
      text: text(4000),
      ruling: text(4000),
      effectiveOn: dateSchema,
      /** Kinds of body that it admits under Art.5(1) without a school licence. */
      admits: z.array(z.enum(organisationTypes)),
      /** Only a more favourable ruling may reach back before its issue. */
      moreFavourable: z.boolean(),
    }),
  },
});

export type MeasuresEvent = EventOf<typeof measuresEvents>;
export const measuresEvent = eventMaker(measuresEvents);
export const measuresFormat: AggregateFormat = { stream: 'measures', events: measuresEvents, upcasters: [] };
