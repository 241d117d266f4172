import { type MeasuresHistory, measuresOn } from '../aggregates/measures/index.js';
import {
  type AggregateFormat,
  type Decided,
  type DomainEvent,
  definitionIn,
  type Instant,
  type NewEvent,
  type Refusal,
} from '../kernel/index.js';
import { EntryTooLarge, InvalidEvent, MAX_ENTRY_BYTES } from '../ledger/ledger.js';
import type { AnyAct } from './act.js';
import { eventIdOf } from './identity.js';
import { invalidData } from './invalid-data.js';
import { articleOf } from './permissions/index.js';
import { refusal } from './refusals.js';

type Recording = {
  readonly act: AnyAct;
  readonly stream: string;
  readonly format: AggregateFormat;
  readonly measures: MeasuresHistory;
  readonly recordedAt: Instant;
};

/** What was decided, with who, when, why and under which measures, and ids that a retry makes again. */
export const newEvents = (
  { act, stream, format, measures, recordedAt }: Recording,
  decided: readonly Decided<DomainEvent>[],
): readonly NewEvent[] =>
  decided.map(({ type, v, data, occurredOn = act.on }, index) => ({
    id: eventIdOf(act.commandId, act.inputHash, stream, index),
    type,
    v,
    data,
    meta: {
      occurredOn,
      recordedAt,
      commandId: act.commandId,
      correlationId: act.correlationId,
      causationId: act.causationId,
      actor: act.actor,
      measures: measuresOn(measures, occurredOn)?.version ?? 0,
      articles: definitionIn(format, type)?.articles ?? [],
      ...(act.document !== undefined && { document: act.document }),
    },
  }));

type Attempt = { readonly act: AnyAct; readonly format: AggregateFormat; readonly events: readonly DomainEvent[] };

/** What the ledger will never take is the asker's to change, not a fault of the register. */
export const refusedByLedger = (fault: unknown, { act, format, events }: Attempt): readonly Refusal[] | undefined => {
  const article = articleOf(act.command.type);
  if (fault instanceof EntryTooLarge) return [refusal('TOO_LARGE', article, { params: { limit: MAX_ENTRY_BYTES } })];
  if (!(fault instanceof InvalidEvent)) return undefined;
  const refusals = invalidData(format, events, article);
  return refusals.length > 0 ? refusals : undefined;
};
