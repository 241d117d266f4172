import type { DomainEvent, Fact } from './event.js';
import type { Article, Refusal, RefusalParams } from './refusal.js';

/** Three pure pieces: no clock, id, random number or I/O; they arrive in `context` with the facts of other aggregates. */
export type Decider<Command, State, Event extends DomainEvent, Context> = {
  readonly initialState: State;
  readonly evolve: (state: State, fact: Fact<Event>) => State;
  readonly decide: (command: Command, state: State, context: Context) => Decision<Event>;
};

/** Events to record, in order (none: nothing changes), or every reason why not. */
export type Decision<Event extends DomainEvent> =
  | { readonly accepted: true; readonly events: readonly Event[] }
  | { readonly accepted: false; readonly refusals: readonly Refusal[] };

export const accept = <Event extends DomainEvent>(...events: readonly Event[]): Decision<Event> => ({
  accepted: true,
  events,
});

/** The command asks for what already holds: it succeeds and records nothing. */
export const nothingToDo: Decision<never> = { accepted: true, events: [] };

export const refusal = (
  code: string,
  article: Article,
  at: { readonly field?: string; readonly params?: RefusalParams } = {},
): Refusal => ({ code, article, ...at });

export const refuse = (
  code: string,
  article: Article,
  at: { readonly field?: string; readonly params?: RefusalParams } = {},
): Decision<never> => ({ accepted: false, refusals: [refusal(code, article, at)] });

export const refuseAll = (refusals: readonly Refusal[]): Decision<never> => ({ accepted: false, refusals });

export const fold = <State, Event extends DomainEvent>(
  decider: Pick<Decider<never, State, Event, never>, 'initialState' | 'evolve'>,
  facts: Iterable<Fact<Event>>,
): State => {
  let state = decider.initialState;
  for (const fact of facts) state = decider.evolve(state, fact);
  return state;
};
