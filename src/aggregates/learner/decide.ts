import {
  type Decider,
  type Decision,
  type DocumentRef,
  type LegalDate,
  refuseAll,
  refusing,
} from '../../kernel/index.js';
import { type Act, dateFaults } from '../teaching/index.js';
import type { LearnerEvent } from './events.js';
import { evolveLearner } from './evolve.js';
import { correctLearnerName, eraseLearner } from './person.js';
import { learnerRefusals } from './refusals.js';
import { changeEmployer, changeTitleLevel, registerLearner } from './register.js';
import { type Learner, type LearnerCommand, noLearner } from './state.js';

/** A learner's own rules ask for nothing beyond the act itself, and what it rests on. */
export type LearnerContext = Act & { readonly document?: DocumentRef };

const { refuse } = refusing(learnerRefusals);

/** Bases register and promote learners in any order; only of employers is the latest record the one that holds. */
const lastOn = (command: LearnerCommand, learner: Learner): LegalDate | undefined =>
  command.type === 'changeEmployer' && learner.status === 'REGISTERED' ? learner.employerOn : undefined;

const decide = (command: LearnerCommand, learner: Learner, ctx: LearnerContext): Decision<LearnerEvent> => {
  const untimely = dateFaults(ctx, lastOn(command, learner));
  if (untimely.length > 0) return refuseAll(untimely);
  if (command.type === 'registerLearner') return registerLearner(command.data, learner);
  if (learner.status === 'NONE') return refuse('LEARNER_UNKNOWN', 'Art.4(4)');
  if (command.type === 'eraseLearner') return eraseLearner(command.data, learner, ctx);
  if (learner.status === 'ERASED') return refuse('LEARNER_ERASED', 'Art.4(4)');
  switch (command.type) {
    case 'changeTitleLevel':
      return changeTitleLevel(command.data, learner);
    case 'changeEmployer':
      return changeEmployer(command.data, learner);
    case 'correctLearnerName':
      return correctLearnerName(command.data, learner);
    default:
      return command satisfies never;
  }
};

export const learnerDecider: Decider<LearnerCommand, Learner, LearnerEvent, LearnerContext> = {
  initialState: noLearner,
  evolve: evolveLearner,
  decide,
};
