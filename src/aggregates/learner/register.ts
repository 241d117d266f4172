import { accept, type Decision, nothingToDo, refusing } from '../../kernel/index.js';
import { type LearnerEvent, learnerEvent } from './events.js';
import { learnerRefusals } from './refusals.js';
import type { Learner, LearnerCommands, RegisteredLearner } from './state.js';

const { refuse } = refusing(learnerRefusals);

/**
 * Art.4(4) 登记. The same person has the same stream, so whoever registers one again adds nothing. What is sealed differs
 * from one sealing to the next and is not compared.
 */
export const registerLearner = (
  person: LearnerCommands['registerLearner'],
  learner: Learner,
): Decision<LearnerEvent> => {
  if (learner.status === 'ERASED') return refuse('LEARNER_ERASED', 'Art.4(4)');
  if (learner.status === 'NONE') return accept(learnerEvent('LearnerRegistered', person));
  const same =
    learner.idHmac === person.idHmac &&
    learner.titles.at(-1)?.titleLevel === person.titleLevel &&
    learner.employer === person.employer &&
    learner.gb6 === person.gb6;
  return same ? nothingToDo : refuse('LEARNER_ALREADY_REGISTERED', 'Art.4(4)');
};

/** The yearly target follows the level (Art.9); `from` is the first day it is held, and may still be to come. */
export const changeTitleLevel = (
  { titleLevel, from }: LearnerCommands['changeTitleLevel'],
  { titles }: RegisteredLearner,
): Decision<LearnerEvent> => {
  const last = titles.at(-1);
  if (last !== undefined && from < last.from) {
    return refuse('TITLE_CHANGE_OUT_OF_ORDER', 'Art.4(4)', { field: 'from', params: { from: last.from } });
  }
  return last?.titleLevel === titleLevel
    ? nothingToDo
    : accept(learnerEvent('TitleLevelChanged', { titleLevel, from }));
};

export const changeEmployer = (
  { employer, gb6 }: LearnerCommands['changeEmployer'],
  learner: RegisteredLearner,
): Decision<LearnerEvent> =>
  learner.employer === employer && learner.gb6 === gb6
    ? nothingToDo
    : accept(learnerEvent('EmployerChanged', { employer, gb6 }));
