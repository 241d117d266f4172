import { z } from 'zod';
import { type AggregateFormat, defineEvents, type EventOf, eventMaker, type LegalDate } from '../../kernel/index.js';
import { text } from '../vocabulary.js';

export const readPurposes = ['TEACHING', 'HOURS', 'CORRECTION', 'SUPERVISION', 'SUBJECT_REQUEST'] as const;
/**
 * Why a person's data is read: 教学管理 (enrolment, certificates), 学时认定, 更正, 监督检查, 本人查询 (PIPL 45). A list and
 * not a text: what is written in here stays for ever, and must not name anybody.
 */
export type ReadPurpose = (typeof readPurposes)[number];

export const exportForms = ['BUNDLE', 'LIST'] as const;
/** What left the register: entries with the proofs of the transparency log, or a list as a query answers it. */
export type ExportForm = (typeof exportForms)[number];

export const exportPurposes = ['AUDIT', 'BACKUP', 'TRANSFER', 'ANALYSIS'] as const;
/** Why it left: 审计, 备份, 移交, 统计分析. A list for the same reason. */
export type ExportPurpose = (typeof exportPurposes)[number];

export const accessLogEvents = defineEvents({
  PersonalDataRead: {
    v: 1,
    zh: '查阅个人信息',
    en: 'Personal data read',
    articles: ['Art.4(4)'],
    /** Whose, and why; who read it and when is in the envelope. */
    data: z.strictObject({ learnerId: text(80), purpose: z.enum(readPurposes) }),
  },
  AuditExported: {
    v: 1,
    zh: '导出审计数据',
    en: 'Audit data exported',
    articles: ['Art.4(4)'],
    /** How much of the ledger left; who took it and when is in the envelope. */
    data: z.strictObject({
      form: z.enum(exportForms),
      purpose: z.enum(exportPurposes),
      /** Of a `LIST`: the field of the query whose list it was, such as `bases`. */
      list: text(80).optional(),
      /** First and last entry, both included; `sequenceTo` of a `LIST` is the place of the views that answered. */
      sequenceFrom: z.int().min(1),
      sequenceTo: z.int().min(1),
      /** Of a `BUNDLE`: the size of the tree whose checkpoint went with it. */
      treeSize: z.int().min(1).optional(),
    }),
  },
});

export type AccessLogEvent = EventOf<typeof accessLogEvents>;
export const accessLogEvent = eventMaker(accessLogEvents);
/** `access-<yyyy-mm>`: one stream a month by the clock of Shanghai. */
export const accessStreamOn = (day: LegalDate): string => `access-${day.slice(0, 7)}`;
/** Nothing is decided on its streams, so nothing folds them. */
export const accessLogFormat: AggregateFormat = { stream: 'access', events: accessLogEvents, upcasters: [] };
