import { z } from 'zod';
import { type Article, type Instant, type LegalDate, type Meta, parseLegalDate, roles } from '../kernel/index.js';

const text = z.string().min(1).max(500);
const legalDateSchema = z.custom<LegalDate>((value) => typeof value === 'string' && parseLegalDate(value) === value);
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const instantSchema = z.custom<Instant>((value) => typeof value === 'string' && INSTANT.test(value));
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

/** What {@link storedEnvelopeSchema} gives. */
export type StoredEnvelope = z.output<typeof storedEnvelopeSchema>;

type Members = { readonly [name: string]: unknown };
const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 500;
const isCount = (value: unknown, least: number): boolean => Number.isSafeInteger(value) && Number(value) >= least;
const isKnownRole = (value: unknown): boolean => roles.some((role) => role === value);

/** Whether these are all of an object's members, one of which may be absent. */
const hasOnly = (value: Members, required: number, optional?: unknown): boolean => {
  let count = optional === undefined ? required : required + 1;
  for (const _ in value) count -= 1;
  return count === 0;
};

const isActor = (value: unknown): boolean =>
  isObject(value) &&
  isText(value.id) &&
  isKnownRole(value.role) &&
  (value.bureau === undefined || isText(value.bureau)) &&
  hasOnly(value, 2, value.bureau);

const isDocument = (value: unknown): boolean =>
  isObject(value) &&
  isText(value.ref) &&
  (value.sha256 === undefined || typeof value.sha256 === 'string') &&
  hasOnly(value, 1, value.sha256);

/** As {@link isStoredEnvelope}, of what {@link metaSchema} describes. */
export const isMeta = (value: unknown): value is Meta =>
  isObject(value) &&
  typeof value.occurredOn === 'string' &&
  parseLegalDate(value.occurredOn) !== undefined &&
  typeof value.recordedAt === 'string' &&
  INSTANT.test(value.recordedAt) &&
  isText(value.commandId) &&
  isText(value.correlationId) &&
  isText(value.causationId) &&
  isActor(value.actor) &&
  isCount(value.measures, 0) &&
  Array.isArray(value.articles) &&
  value.articles.every((article) => typeof article === 'string' && article.startsWith('Art.')) &&
  (value.document === undefined || isDocument(value.document)) &&
  hasOnly(value, 8, value.document);

/**
 * Whether a value that was read from JSON is a stored envelope, as {@link storedEnvelopeSchema} says it is: the schema
 * takes as long as everything else of reading an entry, and is asked only why one is none.
 */
export const isStoredEnvelope = (value: unknown): value is StoredEnvelope =>
  isObject(value) &&
  isText(value.id) &&
  isText(value.stream) &&
  isCount(value.revision, 1) &&
  isText(value.type) &&
  isCount(value.v, 1) &&
  isObject(value.data) &&
  isMeta(value.meta) &&
  hasOnly(value, 7);
