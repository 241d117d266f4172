import {
  type Base,
  type BaseCommand,
  type BaseContext,
  type BaseEvent,
  baseDecider,
  baseRefusals,
} from '../../../../src/aggregates/base/index.js';
import type { Level } from '../../../../src/aggregates/vocabulary.js';
import {
  type Actor,
  type Decided,
  type Decision,
  fold,
  type LegalDate,
  legalDate,
} from '../../../../src/kernel/index.js';
import { specify } from '../../../support/given-when-then.js';
import { context, decider, drafter, investigator } from './changzhou.js';
import * as officer from './commands.js';

/** What happened, when and by whom: as the specifications take it. */
export type Happened = Decided<BaseEvent> & { readonly on: LegalDate; readonly actor: Actor };
export type History = readonly Happened[];
export type Step = { readonly command: BaseCommand; readonly on: string } & Partial<Omit<BaseContext, 'on'>>;

export const stateOf = (history: History): Base =>
  fold(
    baseDecider,
    history.map(({ on, actor, ...event }) => ({ ...event, occurredOn: on, actor })),
  );

/** What was decided; throws where it was refused. */
export const events = (decision: Decision<BaseEvent>): readonly Decided<BaseEvent>[] => {
  if (!decision.accepted) throw new Error(JSON.stringify(decision.refusals));
  return decision.events;
};

/** The history after more steps, each decided on what went before: no history here is one that could not be. */
export const continued = (history: History, ...steps: readonly Step[]): History =>
  steps.reduce<History>((past, { command, on, ...changes }) => {
    const now = { ...context, ...changes, on: legalDate(on) };
    const decided = events(baseDecider.decide(command, stateOf(past), now));
    return past.concat(decided.map((event) => ({ ...event, on: event.occurredOn ?? now.on, actor: now.actor })));
  }, history);

/** A base's way up to a stage, all of it on one day. */
export type Way = {
  readonly on?: string;
  readonly level?: Level;
  readonly submit?: Parameters<typeof officer.submitApplication>[0];
  readonly facts?: Parameters<typeof officer.checkEligibility>[0];
};

const up =
  (before: (way: Way) => History, ...steps: ((way: Required<Way>) => Omit<Step, 'on'>)[]) =>
  (way: Way = {}): History => {
    const whole = { on: '2012-03-15', level: 'MUNICIPAL', submit: {}, facts: {}, ...way } as const;
    return continued(before(way), ...steps.map((step) => ({ ...step(whole), on: whole.on })));
  };

export const applied = up(
  () => [],
  ({ level, submit }) => ({
    command: officer.submitApplication({
      level,
      place: level === 'COUNTY' ? officer.inWujin : officer.inXinbei,
      ...submit,
    }),
  }),
);
export const panelled = up(applied, () => ({ command: officer.convenePanel(), actor: drafter }));
export const checked = up(panelled, ({ facts }) => ({ command: officer.checkEligibility(facts), actor: drafter }));
export const evaluated = up(checked, ({ level }) => ({
  command: officer.completeEvaluation({ outcome: level }),
  actor: drafter,
}));
export const approved = up(evaluated, () => ({ command: officer.approveBase(), actor: decider }));
export const filing = up(approved, () => ({ command: officer.submitFiling() }));
export const filed = up(filing, () => ({ command: officer.acceptFiling() }));
export const numbered = up(
  (way) => (way.level === 'COUNTY' ? filed(way) : approved(way)),
  () => ({ command: officer.assignNumber() }),
);
export const announced = up(numbered, () => ({ command: officer.announceBase() }));
export const awarded = up(announced, () => ({ command: officer.awardPlaque() }));

/** An announced base with a plaque, ordered on the day of service to rectify within the usual three months. */
export const rectifying = (servedOn: string, way: Way = {}): History =>
  continued(awarded(way), {
    command: officer.orderRectification({ servedOn: legalDate(servedOn) }),
    on: servedOn,
  });
/** Lapsed: served on 2013-02-20, due on 2013-05-20. */
export const overdue = (way: Way = {}): History =>
  continued(rectifying('2013-02-20', way), { command: officer.lapseRectification(), on: '2013-05-21' });
/** Notified of the failed rectification on 2013-05-22, statement due on 2013-05-29. */
export const notified = (way: Way = {}): History =>
  continued(overdue(way), { command: officer.notifyRevocation(), on: '2013-05-22', actor: drafter });
/** With a verified violation of 2013-04-10. */
export const violating = (way: Way = {}): History =>
  continued(awarded(way), { command: officer.verifyViolation(), on: '2013-04-10', actor: investigator });
/** Revoked on 2013-05-31 for a failed rectification. */
export const revoked = (way: Way = {}): History =>
  continued(
    notified(way),
    { command: officer.hearStatement(), on: '2013-05-24' },
    { command: officer.revokeBase(), on: '2013-05-31' },
  );

const specification = specify({ decider: baseDecider, messages: baseRefusals, context });

/** `on` as text, for tables. */
export const given = (history: History = []) => {
  const { state, when } = specification.given(...history);
  return {
    state,
    when: (command: BaseCommand, on: string, changes: Partial<Omit<BaseContext, 'on'>> = {}) =>
      when(command, { ...changes, on: legalDate(on) }),
  };
};
