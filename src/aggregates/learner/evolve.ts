import type { Fact } from '../../kernel/index.js';
import { ImpossibleHistory } from '../base/index.js';
import type { LearnerEvent } from './events.js';
import type { HeldTitle, Learner } from './state.js';

/** @throws ImpossibleHistory when no decision can have recorded the fact in this state. */
export const evolveLearner = (
  learner: Learner,
  fact: Fact<LearnerEvent>,
): Exclude<Learner, { readonly status: 'NONE' }> => {
  const on = fact.occurredOn;
  if (learner.status === 'ERASED') throw new ImpossibleHistory(fact.type, learner.status);
  if (fact.type === 'LearnerRegistered') {
    const { titleLevel, ...particulars } = fact.data;
    return {
      status: 'REGISTERED',
      ...particulars,
      titles: [{ titleLevel, from: on }],
      employerOn: on,
      registeredOn: on,
    };
  }
  if (learner.status === 'NONE') throw new ImpossibleHistory(fact.type, learner.status);
  switch (fact.type) {
    case 'TitleLevelChanged':
      return { ...learner, titles: withTitle(learner.titles, fact.data) };
    case 'EmployerChanged': {
      const { employer: _, ...kept } = learner;
      return { ...kept, ...fact.data, employerOn: on };
    }
    case 'LearnerNameCorrected':
      return { ...learner, name: fact.data.name };
    case 'LearnerErased': {
      const { name: _n, idNumber: _i, idHmac: _h, employer: _e, ...kept } = learner;
      return { ...kept, ...fact.data, status: 'ERASED', erasedOn: on };
    }
    default:
      return fact satisfies never;
  }
};

/** A level from the same day takes the place of the earlier record. */
const withTitle = (titles: readonly HeldTitle[], title: HeldTitle): readonly HeldTitle[] => [
  ...titles.filter(({ from }) => from < title.from),
  title,
];
