import { type Actor, accept, type Decider, type Decision, type Fact, type LegalDate } from '../../kernel/index.js';
import { LEARNERS_PER_RESERVATION, type PublicCreditEvent, publicCreditEvent } from './events.js';
import {
  creditedIn,
  noCredits,
  type PublicCreditCommand,
  type PublicCreditCommands,
  type PublicCredits,
} from './state.js';

export type PublicCreditContext = { readonly on: LegalDate; readonly actor: Actor };

/** Art.9: who has a credit keeps it; of two classes the first one to ask counts. */
export const reserveCredits = (
  data: PublicCreditCommands['reserveCredits'],
  credits: PublicCredits,
): Decision<PublicCreditEvent> => {
  const free = [...new Set(data.learnerIds)].filter((learnerId) => creditedIn(credits, learnerId) === undefined);
  const parts = Array.from({ length: Math.ceil(free.length / LEARNERS_PER_RESERVATION) }, (_, i) =>
    free.slice(i * LEARNERS_PER_RESERVATION, (i + 1) * LEARNERS_PER_RESERVATION),
  );
  return accept(
    ...parts.map((learners) => publicCreditEvent('PublicCreditsReserved', { classId: data.classId, learners })),
  );
};

const decide = ({ data }: PublicCreditCommand, credits: PublicCredits): Decision<PublicCreditEvent> =>
  reserveCredits(data, credits);

/** Successive states share one map, written only at its end; a state that was continued before gets a map of its own. */
const evolve = (credits: PublicCredits, { data }: Fact<PublicCreditEvent>): PublicCredits => {
  const isTip = credits.count > 0 && credits.byLearner.size === credits.count;
  const byLearner = isTip ? credits.byLearner : ownCopy(credits);
  for (const learnerId of data.learners) {
    if (!byLearner.has(learnerId)) byLearner.set(learnerId, { classId: data.classId, place: byLearner.size + 1 });
  }
  return { count: byLearner.size, byLearner };
};

const ownCopy = ({ count, byLearner }: PublicCredits): PublicCredits['byLearner'] =>
  new Map([...byLearner].filter(([, { place }]) => place <= count));

export const publicCreditDecider: Decider<PublicCreditCommand, PublicCredits, PublicCreditEvent, PublicCreditContext> =
  { initialState: noCredits, evolve, decide };
