import { type AccessLogEvent, accessLogFormat, accessStreamOn } from '../../aggregates/access-log/index.js';
import { measuresOn } from '../../aggregates/measures/index.js';
import { type Actor, legalDateAt } from '../../kernel/index.js';
import type { Appended } from '../../ledger/ledger.js';
import { appendSurely } from '../append-surely.js';
import type { Workings } from '../flows/flow.js';

/** What somebody got to see or took away, as it is to be recorded. */
export type Access = {
  /** Of the access as a whole: several persons may be read at once. */
  readonly id: string;
  readonly by: Actor;
  readonly correlationId?: string;
  readonly events: readonly AccessLogEvent[];
  /** The same access has the same ids. */
  readonly eventId: (stream: string, index: number) => string;
};

/** Durable when it resolves. Appended to the month's stream without looking. */
export const recordAccess = async (
  w: Workings,
  { id, by, correlationId = id, events, eventId }: Access,
): Promise<Appended> => {
  const now = w.clock.now();
  const on = legalDateAt(now);
  const measures = measuresOn(await w.facts.measures(), on)?.version ?? 0;
  const stream = accessStreamOn(on);
  const actor = { id: by.id, role: by.role, ...(by.bureau !== undefined && { bureau: by.bureau }) };
  return appendSurely(
    w.ledger,
    stream,
    'any',
    events.map((event, i) => ({
      ...event,
      id: eventId(stream, i),
      meta: {
        occurredOn: on,
        recordedAt: now,
        commandId: id,
        correlationId,
        causationId: id,
        actor,
        measures,
        articles: accessLogFormat.events[event.type]?.articles ?? [],
      },
    })),
  );
};
