import { z } from 'zod';
import { type AggregateFormat, defineEvents, type EventOf, eventMaker } from '../../kernel/index.js';
import { dateSchema, gb6Schema, levels, text } from '../vocabulary.js';

export const jurisdictionEvents = defineEvents({
  DivisionEstablished: {
    v: 1,
    zh: '设立区划',
    en: 'Division established',
    articles: ['Art.7'],
    /** `level` MUNICIPAL for the city itself. */
    data: z.strictObject({ gb6: gb6Schema, name: text(100), level: z.enum(levels), from: dateSchema }),
  },
  JurisdictionChanged: {
    v: 1,
    zh: '管辖调整',
    en: 'Jurisdiction changed',
    articles: ['Art.7'],
    /** Without `town` the whole division goes over and `gb6From` ends on `on`. */
    data: z.strictObject({ gb6From: gb6Schema, gb6To: gb6Schema, town: text(100).optional(), on: dateSchema }),
  },
  AuthorityEstablished: {
    v: 1,
    zh: '设立业务主管部门',
    en: 'Competent department established',
    articles: ['Art.7'],
    data: z.strictObject({ authority: text(64), name: text(100), gb6: gb6Schema, from: dateSchema }),
  },
  AuthorityEnded: {
    v: 1,
    zh: '撤销业务主管部门',
    en: 'Competent department ended',
    articles: ['Art.7'],
    data: z.strictObject({ authority: text(64), on: dateSchema }),
  },
});

export type JurisdictionEvent = EventOf<typeof jurisdictionEvents>;
export const jurisdictionEvent = eventMaker(jurisdictionEvents);
export const jurisdictionFormat: AggregateFormat = {
  stream: 'jurisdiction',
  events: jurisdictionEvents,
  upcasters: [],
};
