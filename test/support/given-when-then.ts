import { expect } from 'vitest';
import {
  type Actor,
  type Decided,
  type Decider,
  type DomainEvent,
  type Fact,
  fold,
  type LegalDate,
  type Refusal,
  type RefusalMessages,
} from '../../src/kernel/index.js';

/** Every context says when and who; a given event takes both from there unless it says so itself. */
type Acting = { readonly on: LegalDate; readonly actor: Actor };
type Given<Event extends DomainEvent> = Event & Partial<Acting>;
type Expected = string | Partial<Refusal>;

/**
 * Specifications of a decider: `given` what happened, `when` a command comes, `then` these events are recorded, or
 * `thenRefused` for these reasons. `messages` is the decider's refusal table: a refusal whose message would show a
 * parameter that it does not carry fails.
 */
export const specify = <Command, State, Event extends DomainEvent, Context extends Acting>(subject: {
  readonly decider: Decider<Command, State, Event, Context>;
  readonly messages: RefusalMessages;
  readonly context: Context;
}) => {
  const { decider, messages, context } = subject;
  const factOf = ({ on = context.on, actor = context.actor, ...event }: Given<Event>): Fact<Event> => {
    const fact: unknown = { ...event, occurredOn: on, actor };
    return fact as Fact<Event>;
  };

  const given = (...history: readonly Given<Event>[]) => {
    const state = fold(decider, history.map(factOf));
    return {
      state,
      when: (command: Command, changes: Partial<Context> = {}) => {
        const now = { ...context, ...changes };
        const decision = decider.decide(command, state, now);
        const events = (): readonly Decided<Event>[] => {
          if (!decision.accepted) throw new Error(`refused: ${JSON.stringify(decision.refusals)}`);
          return decision.events;
        };
        const factsNow = (): readonly Fact<Event>[] =>
          events().map((event) => factOf({ ...event, on: event.occurredOn ?? now.on, actor: now.actor }));
        const stateAfter = (): State => factsNow().reduce(decider.evolve, state);
        const again = {
          /** The same command on the new state succeeds and records nothing. */
          andAgainNothing: () => {
            expect(decider.decide(command, stateAfter(), now)).toEqual({ accepted: true, events: [] });
          },
        };
        return {
          decision,
          get events() {
            return events();
          },
          stateAfter,
          // biome-ignore lint/suspicious/noThenProperty: given, when, then; nobody awaits it
          then: (...expected: readonly Decided<Event>[]) => {
            expect(events()).toEqual(expected);
            return again;
          },
          /** Of these types, in this order, whatever they carry. */
          thenTypes: (...types: readonly Event['type'][]) => {
            expect(events().map((event) => event.type)).toEqual(types);
            return again;
          },
          thenNothing: () => expect(events()).toEqual([]),
          /** Codes, or as much of the refusals as matters; all of them, in order. */
          thenRefused: (...expected: readonly Expected[]) => {
            if (decision.accepted) throw new Error(`accepted: ${JSON.stringify(decision.events)}`);
            expect(decision.refusals).toHaveLength(expected.length);
            expect(decision.refusals).toMatchObject(
              expected.map((reason) => (typeof reason === 'string' ? { code: reason } : reason)),
            );
            for (const refusal of decision.refusals) expectSayable(refusal, messages);
          },
        };
      },
    };
  };
  return { given };
};

const expectSayable = (refusal: Refusal, messages: RefusalMessages): void => {
  const message = messages[refusal.code];
  if (message === undefined) throw new Error(`${refusal.code} has no message`);
  expect(refusal.article).toMatch(/^Art\.\d/);
  for (const text of [message.zh, message.en]) {
    for (const [, name = ''] of text.matchAll(/\{(\w+)\}/g)) {
      expect(Object.keys(refusal.params ?? {}), `${refusal.code} says {${name}}`).toContain(name);
    }
  }
};
