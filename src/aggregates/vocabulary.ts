import { z } from 'zod';
import { type LegalDate, parseLegalDate } from '../kernel/index.js';

/** The regulation's words as stored values. Labels in Chinese and English are in `labels.ts`. */

export const levels = ['MUNICIPAL', 'COUNTY'] as const;
/** Art.3: 市级, 县区级. */
export type Level = (typeof levels)[number];

export const subjectCategories = ['PUBLIC', 'PROFESSIONAL'] as const;
/** 公共科目, 专业科目. */
export type SubjectCategory = (typeof subjectCategories)[number];

export const organisationTypes = [
  'HIGHER_EDUCATION',
  'HIGHER_VOCATIONAL',
  'TRAINING_BODY',
  'HOSPITAL',
  'ENTERPRISE',
  'OTHER',
] as const;
export type OrganisationType = (typeof organisationTypes)[number];

export const licenceKinds = ['SOCIAL_FORCES_SCHOOL', 'PRIVATE_SCHOOL'] as const;
/** 社会力量办学许可证 and its successor 民办学校办学许可证. */
export type LicenceKind = (typeof licenceKinds)[number];

export const trainingSystems = [
  'TEACHING',
  'REGISTRATION',
  'FUNDS',
  'LOGISTICS',
  'EFFECT_EVALUATION',
  'FOLLOW_UP',
] as const;
/** Art.5(6): 教学管理, 培训登记管理, 培训经费管理, 后勤保障管理, 培训效果评估, 跟踪反馈. */
export type TrainingSystem = (typeof trainingSystems)[number];

export const tenures = ['OWNED', 'LEASED', 'FREE_USE'] as const;
export type Tenure = (typeof tenures)[number];

export const evaluationOutcomes = ['MUNICIPAL', 'COUNTY', 'NOT_QUALIFIED'] as const;
export type EvaluationOutcome = (typeof evaluationOutcomes)[number];

export const violationKinds = ['UNAUTHORISED_CLASSES', 'ARBITRARY_FEES'] as const;
/** Art.8(2): 乱办班, 乱收费. */
export type ViolationKind = (typeof violationKinds)[number];

export const revocationGrounds = [
  'RECTIFICATION_FAILED',
  'INACTIVITY',
  'UNAUTHORISED_CLASSES',
  'ARBITRARY_FEES',
] as const;
export type RevocationGround = (typeof revocationGrounds)[number];

export const adjustmentReasons = ['TRAINING_ACTIVITY', 'REORGANISATION', 'RELOCATION', 'SUPERVISION'] as const;
/** Art.7市3: 办班情况, 单位撤并情况等. Never a sanction. */
export type AdjustmentReason = (typeof adjustmentReasons)[number];

export const closureReasons = ['OWN_REQUEST', 'DISSOLVED', 'TRAINING_ACTIVITY', 'PROMOTION'] as const;
export type ClosureReason = (typeof closureReasons)[number];

export const baseStatuses = [
  'APPLIED',
  'EVALUATED',
  'APPROVED',
  'FILED',
  'NUMBERED',
  'ANNOUNCED',
  'RECTIFYING',
  'OVERDUE',
  'REVOKED',
  'REJECTED',
  'WITHDRAWN',
  'CLOSED',
  'MERGED',
] as const;
export type BaseStatus = (typeof baseStatuses)[number];

/** Shapes shared by the events of several aggregates. */
export const text = (max: number) => z.string().min(1).max(max);
export const count = z.number().int().nonnegative();
export const dateSchema = z.custom<LegalDate>((value) => typeof value === 'string' && parseLegalDate(value) === value);
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
export const gb6Schema = z.string().regex(/^\d{6}$/);
/** Where a base teaches: its division's code on the day it was recorded, and the town where one matters. */
export const placeSchema = z.strictObject({ gb6: gb6Schema, town: text(100).optional() });
export type Place = z.output<typeof placeSchema>;
export const subjectSchema = z.strictObject({ category: z.enum(subjectCategories), name: text(200) });
/** Art.4(1) 培训权限: what a base may teach. */
export const scopeSchema = z.strictObject({ subjects: z.array(subjectSchema).min(1).max(50), computer: z.boolean() });
export type Scope = z.output<typeof scopeSchema>;
/** A document handed in: what it is and the hash of its file. */
export const evidenceSchema = z.strictObject({
  title: text(200),
  sha256: sha256Schema,
  issuedOn: dateSchema.optional(),
});
export type Evidence = z.output<typeof evidenceSchema>;
