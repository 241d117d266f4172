import { z } from 'zod';
import { type AggregateFormat, defineEvents, type EventOf, eventMaker } from '../../kernel/index.js';
import { text } from '../vocabulary.js';

export const readPurposes = ['TEACHING', 'HOURS', 'CORRECTION', 'SUPERVISION', 'SUBJECT_REQUEST'] as const;
/**
 * Why a person's data is read: 教学管理 (enrolment, certificates), 学时认定, 更正, 监督检查, 本人查询 (PIPL 45). A list and
 * not a text: what is written in here stays for ever, and must not name anybody.
 */
export type ReadPurpose = (typeof readPurposes)[number];

export const accessLogEvents = defineEvents({
  PersonalDataRead: {
    v: 1,
    zh: '查阅个人信息',
    en: 'Personal data read',
    articles: ['Art.4(4)'],
    /** Whose, and why; who read it and when is in the envelope. */
    data: z.strictObject({ learnerId: text(80), purpose: z.enum(readPurposes) }),
  },
});

export type AccessLogEvent = EventOf<typeof accessLogEvents>;
export const accessLogEvent = eventMaker(accessLogEvents);
/** Streams: `access-<yyyy-mm>`, one a month by the clock of Shanghai. Nothing is decided on them, so nothing folds them. */
export const accessLogFormat: AggregateFormat = { stream: 'access', events: accessLogEvents, upcasters: [] };
