import { z } from 'zod';
import { type AggregateFormat, defineEvents, type EventOf, eventMaker } from '../../kernel/index.js';
import { count, releaseModes, subjectCategories, text } from '../vocabulary.js';

const reasons = z.array(text(2000)).max(20);
const authority = text(64);

/** What is to be taught. `hours` in 学时, `feeFen` in 分 a learner. */
export const planContentSchema = z.strictObject({
  year: z.number().int().min(2011).max(2200),
  mode: z.enum(releaseModes),
  category: z.enum(subjectCategories),
  /** A subject of the base's scope; of a public course, the public subject's code. */
  subject: text(200),
  course: text(200),
  computer: z.boolean(),
  hours: count.min(1).max(10_000),
  seats: count.min(1).max(100_000),
  feeFen: count,
});
export type PlanContent = z.output<typeof planContentSchema>;

export const planEvents = defineEvents({
  PlanSubmitted: {
    v: 1,
    zh: '报送培训计划',
    en: 'Plan submitted',
    articles: ['Art.7'],
    data: z.strictObject({ baseId: text(80), content: planContentSchema }),
  },
  PlanReviewed: {
    v: 1,
    zh: '审核培训计划',
    en: 'Plan reviewed',
    articles: ['Art.7县4', 'Art.7业2'],
    data: z.strictObject({ by: z.enum(['DEPT', 'COUNTY']), authority, agreed: z.boolean(), reasons }),
  },
  PlanApproved: {
    v: 1,
    zh: '审批培训计划',
    en: 'Plan approved',
    articles: ['Art.7市4'],
    data: z.strictObject({ decidedBy: authority, approvedHours: count.min(1) }),
  },
  PlanRefused: {
    v: 1,
    zh: '不批准培训计划',
    en: 'Plan refused',
    articles: ['Art.7市4'],
    data: z.strictObject({ decidedBy: authority, reasons: reasons.min(1) }),
  },
  PlanFiled: {
    v: 1,
    zh: '培训计划备案',
    en: 'Plan filed',
    articles: ['Art.7县4', 'Art.7业2'],
    data: z.strictObject({ filingNo: text(80) }),
  },
  PlanWithdrawn: {
    v: 1,
    zh: '撤回培训计划',
    en: 'Plan withdrawn',
    articles: ['Art.7'],
    data: z.strictObject({ reason: text(2000) }),
  },
});

export type PlanEvent = EventOf<typeof planEvents>;
export const planEvent = eventMaker(planEvents);
export const planFormat: AggregateFormat = { stream: 'plan', events: planEvents, upcasters: [] };
