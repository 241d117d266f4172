import { z } from 'zod';
import { type AggregateFormat, defineEvents, type EventOf, eventMaker } from '../../kernel/index.js';
import {
  adjustmentReasons,
  closureReasons,
  count,
  dateSchema,
  evaluationOutcomes,
  evidenceSchema,
  levels,
  placeSchema,
  revocationGrounds,
  scopeSchema,
  sha256Schema,
  text,
  violationKinds,
} from '../vocabulary.js';
import { annualEvents } from './annual-events.js';
import { conditionResultSchema, eligibilityFactsSchema } from './conditions.js';
import { upcasters } from './upcast.js';

export * from './conditions.js';

const reason = text(2000);
const authority = text(64);

/** What the applicant states and hands in (Art.6(1)); a resubmission replaces it whole. */
const application = {
  name: text(200),
  scope: scopeSchema,
  place: placeSchema,
  department: authority.optional(),
  formHash: sha256Schema,
  formCopies: count,
  evidence: z.array(evidenceSchema).max(100),
  /** Who keeps a copy of the form: the deciding bureau, the competent department (or the city), the applicant. */
  receipts: z.array(text(80)),
};

/** A county act that must be filed with the city (Art.7县3): its number within the base, and by when. */
const toFile = z.strictObject({ ref: count, dueOn: dateSchema });
/** Years whose holidays were not known when the event's due dates were counted; Monday to Friday was assumed. */
const assumedYears = z
  .array(z.string().regex(/^\d{4}$/))
  .min(1)
  .optional();

export const baseEvents = defineEvents({
  ApplicationSubmitted: {
    v: 1,
    zh: '提交申报',
    en: 'Application submitted',
    articles: ['Art.6(1)'],
    data: z.strictObject({ organisationId: text(80), level: z.enum(levels), ...application }),
  },
  ApplicationReturned: {
    v: 1,
    zh: '退回申报',
    en: 'Application returned',
    articles: ['Art.6(1)'],
    data: z.strictObject({ reason }),
  },
  ApplicationResubmitted: {
    v: 1,
    zh: '重新提交申报',
    en: 'Application resubmitted',
    articles: ['Art.6(1)'],
    data: z.strictObject(application),
  },
  ApplicationWithdrawn: {
    v: 1,
    zh: '撤回申报',
    en: 'Application withdrawn',
    articles: ['Art.6(1)'],
    data: z.strictObject({ reason }),
  },
  EvaluationPanelConvened: {
    v: 1,
    zh: '组成评估组',
    en: 'Evaluation panel convened',
    articles: ['Art.6(2)'],
    data: z.strictObject({ members: z.array(z.strictObject({ authority })).min(1).max(30) }),
  },
  EligibilityChecked: {
    v: 1,
    zh: '条件核验',
    en: 'Eligibility checked',
    articles: ['Art.5'],
    data: z.strictObject({ facts: eligibilityFactsSchema, results: z.array(conditionResultSchema) }),
  },
  EvaluationCompleted: {
    v: 1,
    zh: '评估审定',
    en: 'Evaluation completed',
    articles: ['Art.6(2)'],
    data: z.strictObject({
      outcome: z.enum(evaluationOutcomes),
      scope: scopeSchema.optional(),
      /** The applicant agreed to the lower level. */
      applicantConsent: z.boolean(),
      reasons: z.array(reason).max(20),
    }),
  },
  BaseApproved: {
    v: 1,
    zh: '认定',
    en: 'Recognised',
    articles: ['Art.6(2)', 'Art.6(3)'],
    data: z.strictObject({ decidedBy: authority, level: z.enum(levels), reasons: z.array(reason).max(20) }),
  },
  ApplicationRejected: {
    v: 1,
    zh: '不予认定',
    en: 'Not recognised',
    articles: ['Art.6(2)'],
    data: z.strictObject({ decidedBy: authority, reasons: z.array(reason).min(1).max(20) }),
  },
  TrainingScopeGranted: {
    v: 1,
    zh: '核定培训权限',
    en: 'Training scope granted',
    articles: ['Art.4(1)'],
    data: scopeSchema,
  },
  FilingSubmitted: {
    v: 1,
    zh: '报送备案',
    en: 'Filing submitted',
    articles: ['Art.6(3)', 'Art.7县1'],
    data: z.strictObject({ to: authority, dueOn: dateSchema, assumedYears }),
  },
  BaseFiled: {
    v: 1,
    zh: '备案',
    en: 'Filed',
    articles: ['Art.6(3)', 'Art.7县1'],
    data: z.strictObject({ filingNo: text(80) }),
  },
  FilingReturned: {
    v: 1,
    zh: '退回备案',
    en: 'Filing returned',
    articles: ['Art.6(3)', 'Art.7县1'],
    data: z.strictObject({ reasons: z.array(reason).min(1).max(20) }),
  },
  BaseNumbered: {
    v: 1,
    zh: '统一编号',
    en: 'Numbered',
    articles: ['Art.8(3)'],
    data: z.strictObject({ number: text(40), serial: count.min(1) }),
  },
  BaseAnnounced: {
    v: 1,
    zh: '向社会公布',
    en: 'Announced',
    articles: ['Art.6(3)'],
    data: z.strictObject({ noticeNo: text(100), url: z.string().max(500).optional() }),
  },
  PlaqueAwarded: {
    v: 1,
    zh: '授牌',
    en: 'Plaque awarded',
    articles: ['Art.6(3)'],
    data: z.strictObject({ serialNo: text(60), level: z.enum(levels) }),
  },
  PlaqueRecalled: {
    v: 1,
    zh: '收牌',
    en: 'Plaque recalled',
    articles: ['Art.6(3)'],
    data: z.strictObject({ serialNo: text(60) }),
  },
  RectificationOrdered: {
    v: 1,
    zh: '限期整改',
    en: 'Rectification ordered',
    articles: ['Art.8(2)'],
    data: z.strictObject({
      items: z
        .array(z.strictObject({ finding: reason, article: text(20) }))
        .min(1)
        .max(50),
      servedOn: dateSchema,
      dueOn: dateSchema,
    }),
  },
  RectificationExtended: {
    v: 1,
    zh: '整改延期',
    en: 'Rectification extended',
    articles: ['Art.8(2)'],
    data: z.strictObject({ dueOn: dateSchema, reason }),
  },
  RectificationAccepted: {
    v: 1,
    zh: '整改验收',
    en: 'Rectification accepted',
    articles: ['Art.8(2)'],
    data: z.strictObject({ report: reason.optional() }),
  },
  RectificationLapsed: {
    v: 1,
    zh: '逾期未改',
    en: 'Rectification lapsed',
    articles: ['Art.8(2)'],
    data: z.strictObject({ dueOn: dateSchema }),
  },
  SpecialReasonAccepted: {
    v: 1,
    zh: '认可特殊原因',
    en: 'Special reason accepted',
    articles: ['Art.8(2)'],
    /** Both days inclusive. */
    data: z.strictObject({ from: dateSchema, to: dateSchema, reason, evidence: z.array(evidenceSchema).max(20) }),
  },
  InactivityEstablished: {
    v: 1,
    zh: '一年未开展活动',
    en: 'Inactivity established',
    articles: ['Art.8(2)'],
    data: z.strictObject({ windowFrom: dateSchema, windowTo: dateSchema, pausedDays: count }),
  },
  ViolationVerified: {
    v: 1,
    zh: '查实违规',
    en: 'Violation verified',
    articles: ['Art.8(2)'],
    data: z.strictObject({
      kind: z.enum(violationKinds),
      finding: reason,
      evidence: z.array(evidenceSchema).min(1).max(50),
      /** 分. */
      amountFen: count.optional(),
    }),
  },
  RevocationNotified: {
    v: 1,
    zh: '告知拟取消资格',
    en: 'Revocation notified',
    articles: ['Art.8(2)'],
    data: z.strictObject({
      ground: z.enum(revocationGrounds),
      reasons: z.array(reason).max(20),
      statementDueOn: dateSchema,
      assumedYears,
    }),
  },
  StatementHeard: {
    v: 1,
    zh: '听取陈述申辩',
    en: 'Statement heard',
    articles: ['Art.8(2)'],
    data: z.strictObject({ summary: reason }),
  },
  BaseRevoked: {
    v: 1,
    zh: '取消基地资格',
    en: 'Recognition revoked',
    articles: ['Art.8(2)'],
    data: z.strictObject({
      decidedBy: authority,
      ground: z.enum(revocationGrounds),
      effectiveOn: dateSchema,
      /** By when the plaque must be handed back; absent where none was awarded. */
      plaqueDueOn: dateSchema.optional(),
      toFile: toFile.optional(),
      assumedYears,
    }),
  },
  BaseAdjusted: {
    v: 1,
    zh: '动态调整',
    en: 'Adjusted',
    articles: ['Art.7市3', 'Art.7县3'],
    data: z.strictObject({
      reasonCode: z.enum(adjustmentReasons),
      reason,
      place: placeSchema.optional(),
      /** `null`: no longer under any department. */
      department: authority.nullable().optional(),
      toFile: toFile.optional(),
      assumedYears,
    }),
  },
  BaseMerged: {
    v: 1,
    zh: '并入',
    en: 'Merged',
    articles: ['Art.7市3', 'Art.7县3'],
    data: z.strictObject({
      reason,
      successorId: text(80),
      plaqueDueOn: dateSchema.optional(),
      toFile: toFile.optional(),
      assumedYears,
    }),
  },
  BaseClosed: {
    v: 1,
    zh: '终止',
    en: 'Closed',
    articles: ['Art.7市3', 'Art.7县3'],
    data: z.strictObject({
      reasonCode: z.enum(closureReasons),
      reason,
      plaqueDueOn: dateSchema.optional(),
      toFile: toFile.optional(),
      assumedYears,
    }),
  },
  BaseRenamed: {
    v: 1,
    zh: '更名',
    en: 'Renamed',
    articles: ['Art.7市3', 'Art.7县3'],
    data: z.strictObject({ name: text(200), reason, toFile: toFile.optional(), assumedYears }),
  },
  AdjustmentFiled: {
    v: 1,
    zh: '调整备案',
    en: 'Adjustment filed',
    articles: ['Art.7县3'],
    data: z.strictObject({ ref: count, filingNo: text(80).optional() }),
  },
  ...annualEvents,
});

export type BaseEvent = EventOf<typeof baseEvents>;
export const baseEvent = eventMaker(baseEvents);
export const baseFormat: AggregateFormat = { stream: 'base', events: baseEvents, upcasters };
