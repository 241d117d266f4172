import { z } from 'zod';
import { type AggregateFormat, defineEvents, type EventOf, eventMaker } from '../../kernel/index.js';
import {
  classBases,
  count,
  dateSchema,
  gb6Schema,
  hourRejections,
  releaseModes,
  subjectCategories,
  text,
  titleLevels,
  venueKinds,
} from '../vocabulary.js';

export const learnerId = text(80);
/** `hours` in 学时 (45 minutes each by the measures). Sessions are numbered from 1 in the order of their dates. */
export const sessionSchema = z.strictObject({ date: dateSchema, hours: count.min(1).max(24) });
export const venueSchema = z.strictObject({
  kind: z.enum(venueKinds),
  address: text(300).optional(),
  gb6: gb6Schema.optional(),
});
/** Learners named in one event at most: with the longest ids and codes it stays under 64 KiB. */
export const BATCH = 250;

/** One learner's outcome for one year and category: the parts add up to the attended hours. */
export const hoursResultSchema = z.strictObject({
  learnerId,
  year: z.number().int(),
  recognised: count,
  rejected: z.array(z.strictObject({ reason: z.enum(hourRejections), hours: count.min(1) })).max(12),
});

export const classEvents = defineEvents({
  ClassOpened: {
    v: 1,
    zh: '开班',
    en: 'Class opened',
    articles: ['Art.4'],
    data: z.strictObject({
      baseId: text(80),
      basis: z.enum(classBases),
      planId: text(80).optional(),
      category: z.enum(subjectCategories),
      subject: text(200),
      course: text(200),
      computer: z.boolean(),
      mode: z.enum(releaseModes),
      /** What may be recognised at the most: the plan's hours, else those of the sessions. */
      plannedHours: count.min(1),
      venue: venueSchema,
      sessions: z.array(sessionSchema).min(1).max(400),
      /** Of a commissioned class (Art.4(3)). */
      commission: z.strictObject({ employerId: text(80), contractRef: text(200) }).optional(),
    }),
  },
  ClassCancelled: {
    v: 1,
    zh: '取消办班',
    en: 'Class cancelled',
    articles: ['Art.8(2)'],
    data: z.strictObject({ reason: text(2000) }),
  },
  LearnersEnrolled: {
    v: 1,
    zh: '报名',
    en: 'Learners enrolled',
    articles: ['Art.4'],
    /** `gb6`: the employer's division on the day of enrolment. */
    data: z.strictObject({
      learners: z
        .array(z.strictObject({ learnerId, gb6: gb6Schema, titleLevel: z.enum(titleLevels) }))
        .min(1)
        .max(BATCH),
    }),
  },
  SessionAttended: {
    v: 1,
    zh: '签到',
    en: 'Session attended',
    articles: ['Art.4(4)'],
    data: z.strictObject({
      session: count.min(1),
      learners: z
        .array(z.strictObject({ learnerId, hours: count.min(1) }))
        .min(1)
        .max(BATCH),
    }),
  },
  LearnersAssessed: {
    v: 1,
    zh: '考试考核',
    en: 'Learners assessed',
    articles: ['Art.4(4)'],
    /** Who failed may be assessed again and pass; who passed stays so. */
    data: z.strictObject({
      results: z
        .array(z.strictObject({ learnerId, passed: z.boolean() }))
        .min(1)
        .max(BATCH),
    }),
  },
  ClassCompleted: {
    v: 1,
    zh: '结班',
    en: 'Class completed',
    articles: ['Art.4(4)'],
    data: z.strictObject({ reportDueOn: dateSchema }),
  },
  TrainingRecordRegistered: {
    v: 1,
    zh: '建档登记',
    en: 'Training record registered',
    articles: ['Art.4(4)'],
    data: z.strictObject({ archiveNo: text(100) }),
  },
  TrainingEffectEvaluated: {
    v: 1,
    zh: '效果评估',
    en: 'Training effect evaluated',
    articles: ['Art.4(4)'],
    data: z.strictObject({ score: count.max(100), followUp: text(2000) }),
  },
  TrainingReported: {
    v: 1,
    zh: '报送培训情况',
    en: 'Training reported',
    articles: ['Art.4(5)'],
    data: z.strictObject({
      enrolled: count,
      passed: count,
      hoursAttended: count,
      outside: count,
      late: z.boolean(),
      copyTo: text(64).optional(),
    }),
  },
  HoursRecognised: {
    v: 1,
    zh: '学时认定',
    en: 'Hours recognised',
    articles: ['Art.9'],
    /** Split in `of` parts so that each stays under 64 KiB. */
    data: z.strictObject({
      category: z.enum(subjectCategories),
      part: count.min(1),
      of: count.min(1),
      results: z.array(hoursResultSchema).min(1).max(BATCH),
    }),
  },
  HoursCorrected: {
    v: 1,
    zh: '学时更正',
    en: 'Hours corrected',
    articles: ['Art.9'],
    data: z.strictObject({ learnerId, year: z.number().int(), delta: z.number().int(), reason: text(2000) }),
  },
});
export type ClassEvent = EventOf<typeof classEvents>;
export const classEvent = eventMaker(classEvents);
export const classFormat: AggregateFormat = { stream: 'class', events: classEvents, upcasters: [] };
