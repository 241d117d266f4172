import { z } from 'zod';
import { count, dateSchema, tenures, text, trainingSystems } from '../vocabulary.js';

export const leaseSchema = z.strictObject({ from: dateSchema, to: dateSchema });
/** A fixed teaching site. `area` in hundredths of m², `capacity` in persons at once. */
export const siteSchema = z.strictObject({
  address: text(300),
  area: count,
  capacity: count,
  tenure: z.enum(tenures),
  leases: z.array(leaseSchema).max(20),
});
/** Everything that Art.5 asks, as the panel found it. */
export const eligibilityFactsSchema = z.strictObject({
  sites: z.array(siteSchema).max(50),
  computers: count,
  projectors: count,
  exitsClear: z.boolean(),
  fireOk: z.boolean(),
  /** Date of the fire-safety evidence. */
  safetyEvidenceOn: dateSchema.optional(),
  /** Full- and part-time teachers under a contract of at least a year. */
  faculty: count,
  /** Of `faculty`: 正高 and 副高. */
  senior: count,
  /** Full-time training managers, without those counted as faculty. */
  managers: count,
  /** The evaluators' judgement of 相对稳定、专兼职结合 and 较高素质. */
  facultyStable: z.boolean(),
  managementSound: z.boolean(),
  systems: z.array(z.enum(trainingSystems)).max(trainingSystems.length),
});
export type EligibilityFacts = z.output<typeof eligibilityFactsSchema>;

/** One Art.5 condition with its outcome. A condition that is not asked (no computer training) is `NOT_APPLICABLE`. */
export const conditionResultSchema = z.strictObject({
  article: z.custom<`Art.5(${number})`>((value) => typeof value === 'string' && /^Art\.5\(\d\)$/.test(value)),
  condition: text(40),
  outcome: z.enum(['MET', 'NOT_MET', 'WARNING', 'NOT_APPLICABLE']),
  /** The refusal code where the outcome is `NOT_MET`, the caution where it is `WARNING`. */
  code: text(60).optional(),
  field: text(60).optional(),
  params: z.record(z.string(), z.union([z.string(), z.number().int(), z.boolean()])).optional(),
});
export type ConditionResult = z.output<typeof conditionResultSchema>;
