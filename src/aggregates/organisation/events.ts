import { z } from 'zod';
import { type AggregateFormat, defineEvents, type EventOf, eventMaker } from '../../kernel/index.js';
import { dateSchema, levels, licenceKinds, organisationTypes, text } from '../vocabulary.js';

export const licenceSchema = z.strictObject({
  kind: z.enum(licenceKinds),
  no: z.string().regex(/^\d{13}(\d{2})?$/),
  validFrom: dateSchema.optional(),
  validTo: dateSchema,
});

export const organisationEvents = defineEvents({
  OrganisationRegistered: {
    v: 1,
    zh: '单位登记',
    en: 'Organisation registered',
    articles: ['Art.3', 'Art.5(1)'],
    data: z.strictObject({
      name: text(200),
      uscc: z.string().length(18).optional(),
      orgCode: z.string().length(10).optional(),
      type: z.enum(organisationTypes),
      /** 隶属关系: the body it belongs to; no base event ever changes it (Art.3). */
      affiliation: text(200).optional(),
      licence: licenceSchema.optional(),
    }),
  },
  OrganisationRenamed: {
    v: 1,
    zh: '单位更名',
    en: 'Organisation renamed',
    articles: ['Art.3'],
    data: z.strictObject({ name: text(200) }),
  },
  UnifiedCreditCodeRecorded: {
    v: 1,
    zh: '登记统一社会信用代码',
    en: 'Unified social credit code recorded',
    articles: ['Art.3'],
    data: z.strictObject({ uscc: z.string().length(18) }),
  },
  AffiliationChanged: {
    v: 1,
    zh: '隶属关系变更',
    en: 'Affiliation changed',
    articles: ['Art.3'],
    data: z.strictObject({ affiliation: text(200) }),
  },
  LicenceRecorded: {
    v: 1,
    zh: '登记办学许可证',
    en: 'School licence recorded',
    articles: ['Art.5(1)'],
    data: z.strictObject({ licence: licenceSchema }),
  },
  LegacyInstitutionRegistered: {
    v: 1,
    zh: '旧机构备查',
    en: 'Legacy institution registered',
    articles: ['Art.11'],
    /** `oldRef`: its place in the old list. It grants nothing. */
    data: z.strictObject({ name: text(200), oldRef: text(200), remark: text(500).optional() }),
  },
  RecognitionReserved: {
    v: 1,
    zh: '占用认定名额',
    en: 'Recognition reserved',
    articles: ['Art.3', 'Art.6(1)'],
    /** The one recognition that an organisation may hold, and the application that it is for, so that it can be finished. */
    data: z.strictObject({
      baseId: text(80),
      level: z.enum(levels),
      idempotencyKey: text(200),
      application: z.record(z.string(), z.json()),
    }),
  },
  RecognitionReleased: {
    v: 1,
    zh: '释放认定名额',
    en: 'Recognition released',
    articles: ['Art.3'],
    data: z.strictObject({ baseId: text(80) }),
  },
});

export type OrganisationEvent = EventOf<typeof organisationEvents>;
export const organisationEvent = eventMaker(organisationEvents);
export const organisationFormat: AggregateFormat = {
  stream: 'organisation',
  events: organisationEvents,
  upcasters: [],
};
