import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { baseDecider } from '../../src/aggregates/base/index.js';
import { cityActivityDecider } from '../../src/aggregates/city-activity/index.js';
import { jurisdictionDecider } from '../../src/aggregates/jurisdiction/index.js';
import { learnerDecider } from '../../src/aggregates/learner/index.js';
import { measuresDecider } from '../../src/aggregates/measures/index.js';
import { numberRegisterDecider } from '../../src/aggregates/number-register/index.js';
import { organisationDecider } from '../../src/aggregates/organisation/index.js';
import { planDecider } from '../../src/aggregates/plan/index.js';
import { publicCreditDecider } from '../../src/aggregates/public-credit/index.js';
import { publicSubjectDecider } from '../../src/aggregates/public-subject/index.js';
import { reviewListDecider } from '../../src/aggregates/review-list/index.js';
import { classDecider } from '../../src/aggregates/training-class/index.js';
import { type Decider, type DomainEvent, type Envelope, type Fact, readHistory } from '../../src/kernel/index.js';

const folder = new URL('./golden/', import.meta.url);

/** A history as some release of this program stored it: one entry's bytes a line. Lines are added, never edited. */
export type GoldenLog = { readonly name: string; readonly lines: readonly string[] };

export const goldenLogs: readonly GoldenLog[] = readdirSync(folder)
  .filter((file) => file.endsWith('.ndjson'))
  .toSorted()
  .map((file) => ({ name: file, lines: readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n') }));

/** Type and version of stored bytes, before any upcaster has seen them. */
export const storedVersion = (line: string): string => {
  const { type, v } = z.object({ type: z.string(), v: z.number() }).parse(JSON.parse(line));
  return `${type} v${v}`;
};

/** The same value, with every object in it frozen. */
const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const member of Object.values(Object.freeze(value))) frozen(member);
  return value;
};

/** Folds one aggregate's streams as they read; the codec has checked that only its events, and markers, are on them. */
const folding =
  <State, Event extends DomainEvent>({
    initialState,
    evolve,
  }: Pick<Decider<never, State, Event, never>, 'initialState' | 'evolve'>) =>
  (history: readonly Envelope[]): unknown => {
    // Frozen, as whoever has an earlier state counts on it: a step that writes into one throws.
    let state = frozen(initialState);
    for (const { meta, ...event } of readHistory(history).inEffect) {
      const fact: unknown = { ...event, occurredOn: meta.occurredOn, actor: meta.actor };
      state = frozen(evolve(state, fact as Fact<Event>));
    }
    return state;
  };

const folds: Readonly<Record<string, (history: readonly Envelope[]) => unknown>> = {
  base: folding(baseDecider),
  organisation: folding(organisationDecider),
  measures: folding(measuresDecider),
  jurisdiction: folding(jurisdictionDecider),
  numberRegister: folding(numberRegisterDecider),
  reviewList: folding(reviewListDecider),
  cityActivity: folding(cityActivityDecider),
  publicSubject: folding(publicSubjectDecider),
  plan: folding(planDecider),
  learner: folding(learnerDecider),
  class: folding(classDecider),
  publicCredit: folding(publicCreditDecider),
  // Nothing is decided on the access log: it comes to the reads and exports that it holds.
  access: (history) => ({ reads: history.map(({ data }) => data) }),
};

export const byStream = (log: readonly Envelope[]): ReadonlyMap<string, readonly Envelope[]> => {
  const histories = new Map<string, Envelope[]>();
  for (const envelope of log) histories.set(envelope.stream, [...(histories.get(envelope.stream) ?? []), envelope]);
  return histories;
};

/** The state that each stream of a log ends in. @throws when a stream belongs to no aggregate. */
export const replay = (log: readonly Envelope[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...byStream(log)].map(([stream, history]) => {
      const fold = folds[stream.slice(0, stream.indexOf('-'))];
      if (fold === undefined) throw new Error(`no aggregate folds ${stream}`);
      return [stream, fold(history)];
    }),
  );
