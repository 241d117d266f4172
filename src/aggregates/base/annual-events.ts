import { z } from 'zod';
import { defineEvents } from '../../kernel/index.js';
import {
  assessmentOutcomes,
  assessmentScoresSchema,
  count,
  dateSchema,
  evidenceSchema,
  sha256Schema,
  text,
} from '../vocabulary.js';
import { conditionResultSchema, eligibilityFactsSchema } from './conditions.js';

const reason = text(2000);
const authority = text(64);
/** A calendar year, 2012. */
const year = z.number().int();

/**
 * One half of what Art.8(1) asks by the end of `year`. `version` counts from 1: another document for the same year is a
 * revision. `receivedOn`: the day in Shanghai on which the register received it, whatever date it bears; with `dueOn`,
 * whose 24:00 is the last moment, it says whether that was in time.
 */
const yearDocument = z.strictObject({
  year,
  docHash: sha256Schema,
  version: count.min(1),
  receivedOn: dateSchema,
  dueOn: dateSchema,
});

/** Why an assessment was failed: a refusal code, its article and its parameters. */
const assessmentFinding = z.strictObject({
  article: text(20),
  code: text(60),
  field: text(60).optional(),
  params: z.record(z.string(), z.union([z.string(), z.number().int(), z.boolean()])).optional(),
});

/** A base's year: what it hands in, what the bureaus find, how it is assessed, what it is commended for. */
export const annualEvents = defineEvents({
  AnnualReportSubmitted: {
    v: 1,
    zh: '报送年度自查总结',
    en: 'Annual report submitted',
    articles: ['Art.8(1)'],
    data: yearDocument,
  },
  NextYearPlanSubmitted: {
    v: 1,
    zh: '报送下一年度培训计划',
    en: 'Next year’s plan submitted',
    articles: ['Art.8(1)'],
    /** `year` is the year in which the plan is due, the one reported on; the plan is for the year after. */
    data: yearDocument,
  },
  InspectionRecorded: {
    v: 1,
    zh: '检查',
    en: 'Inspection recorded',
    articles: ['Art.7市4', 'Art.7县2', 'Art.7业1'],
    data: z.strictObject({
      /** The GB6 of the bureau, or the department's authority id. */
      by: authority,
      findings: z.array(z.strictObject({ finding: reason, article: text(20) })).max(50),
      evidence: z.array(evidenceSchema).max(20),
    }),
  },
  AssessmentConcluded: {
    v: 1,
    zh: '年度考核',
    en: 'Assessment concluded',
    articles: ['Art.8(1)', 'Art.8(2)'],
    data: z.strictObject({
      year,
      decidedBy: authority,
      scores: assessmentScoresSchema,
      /** Art.5 again, on the day of the assessment. */
      recheck: z.strictObject({ facts: eligibilityFactsSchema, results: z.array(conditionResultSchema) }),
      outcome: z.enum(assessmentOutcomes),
      /** Empty where it was passed. */
      findings: z.array(assessmentFinding).max(200),
      /** By when it was to be concluded and published. */
      dueOn: dateSchema,
    }),
  },
  CommendationAwarded: {
    v: 1,
    zh: '表彰奖励',
    en: 'Commendation awarded',
    articles: ['Art.7市8', 'Art.8(2)'],
    data: z.strictObject({ year, title: text(200), awardedBy: authority }),
  },
});
