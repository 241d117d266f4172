import { z } from 'zod';
import { type AggregateFormat, defineEvents, type EventOf, eventMaker } from '../../kernel/index.js';
import { gb6Schema, levels, text } from '../vocabulary.js';

export const numberRegisterEvents = defineEvents({
  NumberAllocated: {
    v: 1,
    zh: '分配统一编号',
    en: 'Number allocated',
    articles: ['Art.8(3)'],
    data: z.strictObject({
      baseId: text(80),
      serial: z.number().int().positive(),
      number: text(40),
      level: z.enum(levels),
      /** The managing authority's division code on the day of issue. */
      gb6: gb6Schema,
      idempotencyKey: text(200),
    }),
  },
});

export type NumberRegisterEvent = EventOf<typeof numberRegisterEvents>;
export const numberRegisterEvent = eventMaker(numberRegisterEvents);
export const numberRegisterFormat: AggregateFormat = {
  stream: 'numberRegister',
  events: numberRegisterEvents,
  upcasters: [],
};
