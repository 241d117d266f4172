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
      const { idHmac, titleLevel, employer, gb6 } = fact.data;
      const held = { title_level: titleLevel, employer: employer ?? null, gb6 };
      return [learners.upsert({ id, id_hmac: idHmac, ...held, registered_on: meta.occurredOn, revision })];
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
      return [learners.patch({ id }, { employer: employer ?? null, gb6, revision })];
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
  version: 1,
  tables: [learnersTable, learnerTitlesTable],
  retells: ['learner-'],
  start: stateless(project, touch),
};
