import {
  accept,
  canonicalJson,
  type Decided,
  type Decision,
  type Envelope,
  type EventDefinition,
  type FieldCorrection,
  fieldOf,
  isMarker,
  type MarkerEvent,
  markerEvent,
  type Refusal,
  refuseAll,
  refusing,
  withFields,
} from '../../kernel/index.js';
import type { MeasuresHistory } from '../measures/index.js';
import type { CorrectionCommands, FieldGiven } from './commands.js';
import { type Correctable, isNamed } from './correctable.js';
import { dateFaults } from './dates.js';
import { correctionRefusals } from './refusals.js';
import { type Target, targetIn } from './target.js';
import { valueFaults } from './values.js';

const { refusal } = refusing(correctionRefusals);
const ARTICLE = 'Art.8(3)';

/** What a correction is judged by. */
export type CorrectionContext = {
  /** All entries of the record, from its first on. */
  readonly history: readonly Envelope[];
  /** What may be corrected of an event type; `undefined`: nothing. */
  readonly correctable: (type: string) => Correctable | undefined;
  readonly definition: (type: string) => EventDefinition | undefined;
  readonly measures: MeasuresHistory;
  readonly hasDocument: boolean;
  /** Whether a history can be folded: every entry of it can have followed on those before. */
  readonly isPossible: (history: readonly Envelope[]) => boolean;
};

/**
 * A wrong fact is corrected, never edited: descriptive fields and dates, by the fields that the event's table names. The
 * corrected entry must be one that could have been recorded, in its place, under the same measures.
 */
export const correctEntry = (
  { entryId, fields, reason }: CorrectionCommands['correctEntry'],
  ctx: CorrectionContext,
): Decision<MarkerEvent> => {
  const found = targetIn(ctx.history, entryId);
  if (!found.ok) return refuseAll([found.refusal]);
  const { recorded, current } = found.target;
  const correctable = ctx.correctable(recorded.type);
  if (correctable === undefined) {
    return refuseAll([
      refusal('ENTRY_NOT_CORRECTABLE', ARTICLE, { field: 'entryId', params: { event: recorded.type } }),
    ]);
  }
  const faults = [...documentFaults(ctx), ...fieldFaults(fields, current, correctable)];
  if (faults.length > 0) return refuseAll(faults);
  return judged(found.target, corrections(fields, current), { reason, correctable, ctx });
};

const documentFaults = ({ hasDocument }: CorrectionContext): readonly Refusal[] =>
  hasDocument ? [] : [refusal('CORRECTION_DOCUMENT_MISSING', ARTICLE, { field: 'document' })];

const fieldFaults = (
  fields: readonly FieldGiven[],
  current: Envelope,
  correctable: Correctable,
): readonly Refusal[] => {
  if (fields.length === 0) return [refusal('NOTHING_TO_CORRECT', ARTICLE, { field: 'fields' })];
  return fields.flatMap(({ field: path, value }, i): readonly Refusal[] => {
    const field = `fields.${i}.field`;
    if (fields.findIndex((other) => other.field === path) < i) {
      return [refusal('FIELD_GIVEN_TWICE', ARTICLE, { field, params: { field: path } })];
    }
    if (!isNamed(path, correctable)) {
      const params = { field: path.slice(0, 100), correctable: listed(correctable) };
      const isThere = fieldOf(current, path) !== undefined;
      return [refusal(isThere ? 'FIELD_NOT_CORRECTABLE' : 'FIELD_UNKNOWN', ARTICLE, { field, params })];
    }
    const same = sameJson(fieldOf(current, path), value);
    return same ? [refusal('SAME_VALUE', ARTICLE, { field: `fields.${i}.value`, params: { field: path } })] : [];
  });
};

const listed = ({ fields, date }: Correctable): string =>
  [...(date ? ['occurredOn'] : []), 'document.ref', 'document.sha256', ...fields.map((field) => `data.${field}`)].join(
    '; ',
  );

const sameJson = (a: unknown, b: unknown): boolean =>
  a === undefined || b === undefined ? a === b : canonicalJson(a) === canonicalJson(b);

const corrections = (fields: readonly FieldGiven[], current: Envelope): readonly FieldCorrection[] =>
  fields.map(({ field, value }) => change(field, fieldOf(current, field), value));

const change = (field: string, from: FieldCorrection['from'], to: FieldCorrection['to']): FieldCorrection => ({
  field,
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

type Judged = { readonly reason: string; readonly correctable: Correctable; readonly ctx: CorrectionContext };

const judged = (
  { recorded, current }: Target,
  fields: readonly FieldCorrection[],
  { reason, correctable, ctx }: Judged,
): Decision<MarkerEvent> => {
  const corrected = withFields(current, fields);
  const faults = valueFaults(corrected, fields, ctx.definition(recorded.type));
  if (faults.length > 0) return refuseAll(faults);
  const untimely = dateFaults({ recorded, current, corrected }, ctx);
  if (untimely.length > 0) return refuseAll(untimely);
  const later = ctx.history.filter((entry) => entry.revision > recorded.revision && !isMarker(entry));
  const consequence = correctable.consequences?.(current, corrected, later) ?? { allowed: true, follows: [] };
  if (!consequence.allowed) return refuseAll(consequence.refusals);
  const all = [...fields, ...consequence.follows];
  const of = { type: recorded.type, v: recorded.v };
  const event: Decided<MarkerEvent> = markerEvent('EntryCorrected', { target: recorded.id, of, fields: all, reason });
  if (!ctx.isPossible([...ctx.history, asRecorded(event, ctx.history)])) {
    return refuseAll([refusal('CORRECTION_BREAKS_HISTORY', ARTICLE, { field: 'entryId' })]);
  }
  return accept(event);
};

/** The correction as the history would hold it, to see what it would make of it. */
const asRecorded = (event: MarkerEvent, history: readonly Envelope[]): Envelope => {
  const last = history.at(-1);
  if (last === undefined) throw new Error('a correction of an entry in a record without entries');
  return { ...last, ...event, id: 'correction', revision: last.revision + 1 };
};
