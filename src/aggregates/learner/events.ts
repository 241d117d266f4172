import { z } from 'zod';
import { type AggregateFormat, defineEvents, type EventOf, eventMaker } from '../../kernel/index.js';
import { dateSchema, gb6Schema, text, titleLevels } from '../vocabulary.js';

/** A personal field as the vault sealed it: AES-256-GCM under the person's key, base64. Never plain text. */
export const sealedSchema = z.strictObject({ keyId: text(80), nonce: text(24), ciphertext: text(2000) });

export const nameCorrections = ['MISRECORDED', 'NAME_CHANGED'] as const;
/** Why a name is corrected: 登记有误, 依法变更. A list and not a text: what is written in here must not name anybody. */
export type NameCorrection = (typeof nameCorrections)[number];

export const erasureReasons = [
  'PURPOSE_ENDED',
  'RETENTION_EXPIRED',
  'CONSENT_WITHDRAWN',
  'UNLAWFUL_PROCESSING',
  'OTHER_LAW',
] as const;
/** Why a person is erased, in the order of PIPL 47. */
export type ErasureReason = (typeof erasureReasons)[number];

export const learnerEvents = defineEvents({
  LearnerRegistered: {
    v: 1,
    zh: '学员登记',
    en: 'Learner registered',
    articles: ['Art.4(4)'],
    data: z.strictObject({
      name: sealedSchema,
      idNumber: sealedSchema,
      /** Keyed look-up, hex; without the vault's key it says nothing. */
      idHmac: z.string().regex(/^[0-9a-f]{64}$/),
      titleLevel: z.enum(titleLevels),
      /** Employer's organisation id or name, and its division. */
      employer: text(200).optional(),
      gb6: gb6Schema,
    }),
  },
  TitleLevelChanged: {
    v: 1,
    zh: '职称变更',
    en: 'Title level changed',
    articles: ['Art.4(4)'],
    data: z.strictObject({ titleLevel: z.enum(titleLevels), from: dateSchema }),
  },
  EmployerChanged: {
    v: 1,
    zh: '单位变更',
    en: 'Employer changed',
    articles: ['Art.4(4)'],
    data: z.strictObject({ employer: text(200).optional(), gb6: gb6Schema }),
  },
  LearnerNameCorrected: {
    v: 1,
    zh: '姓名更正',
    en: 'Learner’s name corrected',
    articles: ['Art.4(4)'],
    /** What the name was stays sealed in its own event. */
    data: z.strictObject({ name: sealedSchema, reason: z.enum(nameCorrections) }),
  },
  LearnerErased: {
    v: 1,
    zh: '删除学员个人信息',
    en: 'Learner’s personal data erased',
    articles: ['Art.4(4)'],
    /** The keys that are destroyed with it: a vault restored from a backup destroys them again. */
    data: z.strictObject({ keyIds: z.array(text(80)).min(1).max(10), reason: z.enum(erasureReasons) }),
  },
});
export type LearnerEvent = EventOf<typeof learnerEvents>;
export const learnerEvent = eventMaker(learnerEvents);
export const learnerFormat: AggregateFormat = { stream: 'learner', events: learnerEvents, upcasters: [] };
