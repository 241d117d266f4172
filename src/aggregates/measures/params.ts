import { z } from 'zod';
import { dateSchema, gb6Schema, licenceKinds, organisationTypes, text, trainingSystems } from '../vocabulary.js';

const positive = z.number().int().positive();
const workingDays = positive.max(365);
const ratio = z.strictObject({ numerator: positive, denominator: positive });
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/**
 * Every number, period and switch that the regulation leaves to a decision. Integers only: areas in hundredths of m²,
 * ratios as numerator and denominator, money in 分.
 */
export const measuresParamsSchema = z.strictObject({
  application: z.strictObject({ formCopies: positive.max(20) }),
  eligibility: z.strictObject({
    /** Bodies that need no licence. */
    typesWithoutLicence: z.array(z.enum(organisationTypes)),
    licences: z.array(z.enum(licenceKinds)).min(1),
    teachingArea: positive,
    capacity: positive,
    leaseYears: positive.max(100),
    leaseWarningMonths: z.number().int().nonnegative(),
    computers: positive,
    projectors: positive,
    safetyEvidenceMonths: positive,
    seniorRatio: ratio,
    managers: positive,
    systems: z.array(z.enum(trainingSystems)).min(1),
  }),
  evaluation: z.strictObject({ workingDays, extensionWorkingDays: workingDays }),
  filing: z.strictObject({ answerWorkingDays: workingDays }),
  numbering: z.strictObject({ prefix: z.string().regex(/^[A-Z]{2,8}$/), serialDigits: positive.max(9) }),
  plaque: z.strictObject({ recallWorkingDays: workingDays }),
  rectification: z.strictObject({
    months: positive,
    minMonths: positive,
    maxMonths: positive,
    extensions: z.number().int().nonnegative(),
  }),
  inactivity: z.strictObject({ months: positive }),
  revocation: z.strictObject({ statementWorkingDays: workingDays }),
  adjustment: z.strictObject({ filingWorkingDays: workingDays }),
  hours: z.strictObject({
    /** Yearly target in 学时 by title level, and how many of them are public subjects. */
    yearly: z.strictObject({ senior: positive, middle: positive, junior: positive, public: positive }),
    minutes: positive,
    dailyCap: z.strictObject({ FULL_RELEASE: positive, HALF_RELEASE: positive }),
    /** Whether sessions held online count (Art.9 「基地内」). */
    online: z.boolean(),
  }),
  training: z.strictObject({
    /** From completion to the report to the city (Art.4(5)). */
    reportWorkingDays: workingDays,
    /** A county base's class with more learners than this from outside its division is a finding (Art.4(2) 主要). */
    outsideShare: ratio,
  }),
  annual: z.strictObject({
    /** Month and day of the same year by which a base reports, to 24:00 (Art.8(1) 年底前). */
    reportBy: monthDay,
    /** Month and day of the next year by which the assessment is concluded and published. */
    reviewBy: monthDay,
    /** Each of the four dimensions of Art.8(1), in points. */
    dimensionPoints: positive,
    passTotal: positive,
    passDimension: ratio,
  }),
});
export type MeasuresParams = z.output<typeof measuresParamsSchema>;

/** A policy file that is shipped for a city: who it is, and a version of its measures. */
export const policyFileSchema = z.strictObject({
  city: z.strictObject({ gb6: gb6Schema, name: text(100) }),
  measures: z.strictObject({
    version: positive,
    title: text(200),
    document: text(100),
    effectiveFrom: dateSchema,
    params: measuresParamsSchema,
  }),
});
export type PolicyFile = z.output<typeof policyFileSchema>;
