import { z } from 'zod';
import { type Article, type Instant, type LegalDate, parseLegalDate, roles } from '../kernel/index.js';

const text = z.string().min(1).max(500);
const legalDateSchema = z.custom<LegalDate>((value) => typeof value === 'string' && parseLegalDate(value) === value);
const instantSchema = z.custom<Instant>(
  (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value),
);
const articleSchema = z.custom<Article>((value) => typeof value === 'string' && value.startsWith('Art.'));

/** Who, when, why: the same for every event. */
export const metaSchema = z.strictObject({
  occurredOn: legalDateSchema,
  recordedAt: instantSchema,
  commandId: text,
  correlationId: text,
  causationId: text,
  actor: z.strictObject({ id: text, role: z.enum(roles), bureau: text.optional() }),
  measures: z.number().int().nonnegative(),
  articles: z.array(articleSchema),
  document: z.strictObject({ ref: text, sha256: z.string().optional() }).optional(),
});

/** Checked against the type's own schema later, so it is not copied here: this runs for every entry that is read. */
const dataSchema = z.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'Invalid input: expected object',
);

/** The envelope as it is stored, its data still unread: their shape depends on `type` and `v`. */
export const storedEnvelopeSchema = z.strictObject({
  id: text,
  stream: text,
  revision: z.number().int().positive(),
  type: text,
  v: z.number().int().positive(),
  data: dataSchema,
  meta: metaSchema,
});
