import { type AggregateFormat, type Decider, type DomainEvent, type Envelope, factOf } from '../kernel/index.js';
import { baseDecider, baseFormat } from './base/index.js';
import { cityActivityDecider, cityActivityFormat } from './city-activity/index.js';
import { jurisdictionDecider, jurisdictionFormat } from './jurisdiction/index.js';
import { learnerDecider, learnerFormat } from './learner/index.js';
import { measuresDecider, measuresFormat } from './measures/index.js';
import { numberRegisterDecider, numberRegisterFormat } from './number-register/index.js';
import { organisationDecider, organisationFormat } from './organisation/index.js';
import { planDecider, planFormat } from './plan/index.js';
import { publicCreditDecider, publicCreditFormat } from './public-credit/index.js';
import { publicSubjectDecider, publicSubjectFormat } from './public-subject/index.js';
import { reviewListDecider, reviewListFormat } from './review-list/index.js';
import { classDecider, classFormat } from './training-class/index.js';

/** How the state of a stream follows from its entries, whichever aggregate's it is. */
export type StreamFold = {
  readonly initialState: unknown;
  /** @throws Error for an envelope that is not of the stream's aggregate */
  readonly evolve: (state: unknown, envelope: Envelope) => unknown;
};

const foldOf = <State, Event extends DomainEvent>(
  { events }: AggregateFormat,
  { initialState, evolve }: Pick<Decider<never, State, Event, never>, 'initialState' | 'evolve'>,
): StreamFold => {
  const isOurs = (envelope: Envelope): envelope is Envelope & Event => events[envelope.type] !== undefined;
  return {
    initialState,
    // The state is what this same fold gave before, from `initialState` on.
    evolve: (state, envelope) => {
      if (!isOurs(envelope)) throw new Error(`${envelope.type} is not of the aggregate of ${envelope.stream}`);
      return evolve(state as State, factOf(envelope));
    },
  };
};

const folds: ReadonlyMap<string, StreamFold> = new Map(
  [
    [baseFormat, foldOf(baseFormat, baseDecider)] as const,
    [organisationFormat, foldOf(organisationFormat, organisationDecider)] as const,
    [measuresFormat, foldOf(measuresFormat, measuresDecider)] as const,
    [jurisdictionFormat, foldOf(jurisdictionFormat, jurisdictionDecider)] as const,
    [numberRegisterFormat, foldOf(numberRegisterFormat, numberRegisterDecider)] as const,
    [publicSubjectFormat, foldOf(publicSubjectFormat, publicSubjectDecider)] as const,
    [publicCreditFormat, foldOf(publicCreditFormat, publicCreditDecider)] as const,
    [planFormat, foldOf(planFormat, planDecider)] as const,
    [classFormat, foldOf(classFormat, classDecider)] as const,
    [learnerFormat, foldOf(learnerFormat, learnerDecider)] as const,
    [reviewListFormat, foldOf(reviewListFormat, reviewListDecider)] as const,
    [cityActivityFormat, foldOf(cityActivityFormat, cityActivityDecider)] as const,
  ].map(([{ stream }, fold]) => [stream, fold]),
);

/** The fold of a stream by its name; `undefined` where it keeps no state, as the access log does not. */
export const foldOfStream = (stream: string): StreamFold | undefined => folds.get(stream.slice(0, stream.indexOf('-')));
