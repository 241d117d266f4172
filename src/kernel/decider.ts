import type { LegalDate } from './calendar.js';
import type { DomainEvent, Fact } from './event.js';
import type { Article, Refusal, RefusalMessages, RefusalParams } from './refusal.js';

/** Three pure pieces: no clock, id, random number or I/O; they arrive in `context` with the facts of other aggregates. */
export type Decider<Command, State, Event extends DomainEvent, Context> = {
  readonly initialState: State;
  readonly evolve: (state: State, fact: Fact<Event>) => State;
  readonly decide: (command: Command, state: State, context: Context) => Decision<Event>;
};

/** The union of commands that a table of payloads describes: `{ rename: {…} }` gives `{ type: 'rename', data: {…} }`. */
export type CommandOf<Payloads> = {
  [Type in keyof Payloads & string]: { readonly type: Type; readonly data: Payloads[Type] };
}[keyof Payloads & string];

/** An event as decided. `occurredOn` where its legal date is not the command's: a period ran out before anyone acted. */
export type Decided<Event extends DomainEvent> = Event & { readonly occurredOn?: LegalDate };

/** Events to record, in order (none: nothing changes), or every reason why not. */
export type Decision<Event extends DomainEvent> =
  | { readonly accepted: true; readonly events: readonly Decided<Event>[] }
  | { readonly accepted: false; readonly refusals: readonly Refusal[] };

export const accept = <Event extends DomainEvent>(...events: readonly Decided<Event>[]): Decision<Event> => ({
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

/** `refuse` and `refusal` narrowed to the codes of a table: a code without a message does not compile. */
export const refusing = <const Messages extends RefusalMessages>(_messages: Messages) => {
  type Code = keyof Messages & string;
  return {
    refusal: (code: Code, article: Article, at?: Parameters<typeof refusal>[2]): Refusal => refusal(code, article, at),
    refuse: (code: Code, article: Article, at?: Parameters<typeof refusal>[2]): Decision<never> =>
      refuse(code, article, at),
  };
};

export const refuseAll = (refusals: readonly Refusal[]): Decision<never> => ({ accepted: false, refusals });

export const fold = <State, Event extends DomainEvent>(
  decider: Pick<Decider<never, State, Event, never>, 'initialState' | 'evolve'>,
  facts: Iterable<Fact<Event>>,
): State => {
  let state = decider.initialState;
  for (const fact of facts) state = decider.evolve(state, fact);
  return state;
};
