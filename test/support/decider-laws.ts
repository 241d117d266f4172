import fc from 'fast-check';
import { expect } from 'vitest';
import {
  type Actor,
  canonicalJson,
  type Decider,
  type DomainEvent,
  type EventDefinitions,
  type Fact,
  fold,
  type LegalDate,
} from '../../src/kernel/index.js';

/**
 * What holds for every decider, whatever is asked of it in whatever order. After each command that is accepted: its
 * events have the stored shape and a canonical form; the same command again records nothing; no earlier state has
 * changed; replaying all events from nothing gives the live state.
 */
export const expectDeciderLaws = <
  Command,
  State,
  Event extends DomainEvent,
  Context extends { readonly on: LegalDate; readonly actor: Actor },
>(subject: {
  readonly decider: Decider<Command, State, Event, Context>;
  readonly events: EventDefinitions;
  readonly acts: fc.Arbitrary<{ readonly command: Command; readonly context: Context }>;
  /** What a state says, where its form is shared between states. */
  readonly told?: (state: State) => unknown;
}): void => {
  const { decider, events, acts, told = (state) => state } = subject;
  const tell = (state: State): unknown => structuredClone(told(state));

  fc.assert(
    fc.property(fc.array(acts, { minLength: 1, maxLength: 25 }), (asked) => {
      const history: Fact<Event>[] = [];
      let state = decider.initialState;
      for (const { command, context } of asked) {
        const decision = decider.decide(command, state, context);
        if (!decision.accepted) {
          expect(decision.refusals).not.toEqual([]);
          continue;
        }
        for (const event of decision.events) expectStorable(event, events);
        const facts = decision.events.map((event) => ({
          ...event,
          occurredOn: event.occurredOn ?? context.on,
          actor: context.actor,
        }));
        const before = tell(state);
        const after = facts.reduce(decider.evolve, state);
        expect(decider.decide(command, after, context)).toEqual({ accepted: true, events: [] });
        expect(tell(state)).toEqual(before);
        history.push(...facts);
        state = after;
      }
      expect(tell(fold(decider, history))).toEqual(tell(state));
    }),
  );
};

const expectStorable = ({ type, v, data }: DomainEvent, definitions: EventDefinitions): void => {
  const definition = definitions[type];
  expect(v).toBe(definition?.v);
  expect(definition?.data.parse(data)).toEqual(data);
  expect(JSON.parse(canonicalJson(data))).toEqual(data);
};
