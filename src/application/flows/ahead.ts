import { type Base, type BaseEvent, displacedBy } from '../../aggregates/base/index.js';
import { commandLabels } from '../../aggregates/command-labels.js';
import { displaced } from '../../aggregates/corrections/index.js';
import { type Decided, type Decision, type DomainEvent, isMarkerEvent } from '../../kernel/index.js';
import type { Act } from '../act.js';
import type { OnBase } from '../routes.js';
import type { Loaded } from '../streams.js';
import { isOfBase } from './effect.js';

/** The highest number that a pending act has for its filing with the city. */
export const pendingFilings = ({ pending }: Pick<Loaded<unknown>, 'pending'>): { readonly pendingFilings?: number } => {
  const refs = pending.filter(isOfBase).flatMap((entry) => {
    const toFile = 'toFile' in entry.data ? entry.data.toFile : undefined;
    return toFile === undefined ? [] : [toFile.ref];
  });
  return refs.length === 0 ? {} : { pendingFilings: Math.max(...refs) };
};

/**
 * A decision on a base, and with it, in the same append, the withdrawal of every pending act that can no longer follow:
 * what is decided later takes the place of what was decided for later.
 */
export const displacing = (
  decision: Decision<BaseEvent>,
  { state, pending }: Pick<Loaded<Base>, 'state' | 'pending'>,
  { on, today, actor, command }: Act<OnBase>,
): Decision<DomainEvent> => {
  if (!decision.accepted || decision.events.length === 0 || pending.length === 0) return decision;
  const facts = decision.events.map((event) => ({ ...event, occurredOn: event.occurredOn ?? on, actor }));
  const gone = displacedBy(state, facts, pending.filter(isOfBase), today).map(
    (entry): Decided<DomainEvent> => ({
      ...displaced(entry, { code: 'DISPLACED', reason: `此后的决定：${commandLabels[command.type].zh}` }),
      occurredOn: on < today ? on : today,
    }),
  );
  const decided: readonly Decided<DomainEvent>[] = decision.events;
  return { accepted: true, events: [...decided, ...gone.filter(isMarkerEvent)] };
};
