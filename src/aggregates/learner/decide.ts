import { type Decider, type Decision, type LegalDate, refuseAll, refusing } from '../../kernel/index.js';
import { type Act, dateFaults } from '../teaching/index.js';
import type { LearnerEvent } from './events.js';
import { evolveLearner } from './evolve.js';
import { learnerRefusals } from './refusals.js';
import { changeEmployer, changeTitleLevel, registerLearner } from './register.js';
import { type Learner, type LearnerCommand, noLearner } from './state.js';

/** A learner's own rules ask for nothing beyond the act itself. */
export type LearnerContext = Act;

const { refuse } = refusing(learnerRefusals);

/** Bases register and promote learners in any order; only of employers is the latest record the one that holds. */
const lastOn = (command: LearnerCommand, learner: Learner): LegalDate | undefined =>
  command.type === 'changeEmployer' && learner.status === 'REGISTERED' ? learner.employerOn : undefined;

const decide = (command: LearnerCommand, learner: Learner, ctx: LearnerContext): Decision<LearnerEvent> => {
  const untimely = dateFaults(ctx, lastOn(command, learner));
  if (untimely.length > 0) return refuseAll(untimely);
  if (command.type === 'registerLearner') return registerLearner(command.data, learner);
  if (learner.status === 'NONE') return refuse('LEARNER_UNKNOWN', 'Art.4(4)');
  switch (command.type) {
    case 'changeTitleLevel':
      return changeTitleLevel(command.data, learner);
    case 'changeEmployer':
      return changeEmployer(command.data, learner);
    default:
      return command satisfies never;
  }
};

export const learnerDecider: Decider<LearnerCommand, Learner, LearnerEvent, LearnerContext> = {
  initialState: noLearner,
  evolve: evolveLearner,
  decide,
};
