import { z } from 'zod';
import { dateSchema, sha256Schema, text } from '../../aggregates/vocabulary.js';
import type { CommandType } from '../../application/application.js';
import { isCommandType } from '../../application/permissions/index.js';
import type { AnyRequest } from '../../application/request.js';
import { type Instant, type LegalDate, parseInstant, roles } from '../../kernel/index.js';

/** One command of a recorded history: who asked for what, and the instant at which the register took it in. */
export type Line = Pick<AnyRequest, 'type' | 'target' | 'data' | 'actor' | 'document'> & {
  readonly at: Instant;
  /** The legal date, where it is not the day of recording. */
  readonly on?: LegalDate;
  readonly key: string;
};

const isCommand = (value: unknown): value is CommandType => typeof value === 'string' && isCommandType(value);
const isData = (value: unknown): value is AnyRequest['data'] => typeof value === 'object' && value !== null;

/** What a line must look like. What is in `data` the application checks against the events' definitions. */
const lineSchema: z.ZodType<Line> = z.strictObject({
  at: z.custom<Instant>((value) => typeof value === 'string' && parseInstant(value) === value),
  on: dateSchema.optional(),
  actor: z.strictObject({ id: text(200), role: z.enum(roles), bureau: text(80).optional() }),
  key: text(200),
  type: z.custom<CommandType>(isCommand),
  target: text(80).optional(),
  data: z.custom<AnyRequest['data']>(isData),
  document: z.strictObject({ ref: text(500), sha256: sha256Schema.optional() }).optional(),
});

/** A line that is not a command; `line` counts from 1. */
export class BadLine extends Error {
  override readonly name = 'BadLine';
  constructor(
    readonly line: number,
    readonly reason: string,
  ) {
    super(`line ${line}: ${reason}`);
  }
}

const readLine = (json: string, line: number): Line => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new BadLine(line, 'not JSON');
  }
  const read = lineSchema.safeParse(value);
  if (!read.success) throw new BadLine(line, z.prettifyError(read.error));
  return read.data;
};

/**
 * Reads a history: newline-delimited JSON, one command a line, in the order of their recording.
 * @throws BadLine
 */
export const readLines = (ndjson: string): readonly Line[] =>
  ndjson.split('\n').flatMap((json, index) => (json === '' ? [] : [readLine(json, index + 1)]));
