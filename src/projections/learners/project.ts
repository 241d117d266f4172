import type { LearnerStatus } from '../../aggregates/learner/index.js';
import type { Entry } from '../../ledger/index.js';
import { learnerFact } from '../fact.js';
import { type Change, changesOf, type Projection, stateless } from '../projection.js';
import { learnersTable, learnerTitlesTable } from './tables.js';

const learners = changesOf(learnersTable);
const titles = changesOf(learnerTitlesTable);

const project = (entry: Entry): readonly Change[] => {
  const fact = learnerFact(entry);
  if (fact === undefined) return [];
  const { stream: id, revision, meta } = fact;
  switch (fact.type) {
    case 'LearnerRegistered': {
      const { titleLevel, employer, gb6 } = fact.data;
      const held = { title_level: titleLevel, employer: employer ?? null, gb6, employer_on: meta.occurredOn };
      return [
        learners.upsert({
          id,
          status: 'REGISTERED',
          erased_on: null,
          ...held,
          registered_on: meta.occurredOn,
          revision,
        }),
      ];
    }
    case 'TitleLevelChanged': {
      const { titleLevel, from } = fact.data;
      return [
        learners.patch({ id }, { revision }),
        titles.upsert({ learner_id: id, valid_from: from, title_level: titleLevel }),
      ];
    }
    case 'EmployerChanged': {
      const { employer, gb6 } = fact.data;
      return [learners.patch({ id }, { employer: employer ?? null, gb6, employer_on: meta.occurredOn, revision })];
    }
    case 'LearnerNameCorrected':
      return [learners.patch({ id }, { revision })];
    case 'LearnerErased': {
      const erased: LearnerStatus = 'ERASED';
      return [learners.patch({ id }, { status: erased, erased_on: meta.occurredOn, employer: null, revision })];
    }
    default:
      return fact satisfies never;
  }
};

/** The row's revision is the stream's, also after what changes nothing else. */
const touch = ({ envelope }: Entry): readonly Change[] => [
  learners.patch({ id: envelope.stream }, { revision: envelope.revision }),
];

export const learnersProjection: Projection = {
  name: 'learners',
  version: 2,
  tables: [learnersTable, learnerTitlesTable],
  reads: ['learner-'],
  retells: ['learner-'],
  start: stateless(project, touch),
};
