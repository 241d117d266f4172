import type { Entry } from '../../ledger/index.js';
import { classFact } from '../fact.js';
import { type Change, changesOf, type Projection, stateless } from '../projection.js';
import { learnerHoursTable, participationsTable } from './tables.js';

const participations = changesOf(participationsTable);
const hoursOf = changesOf(learnerHoursTable);

const project = (entry: Entry): readonly Change[] => {
  const fact = classFact(entry);
  if (fact === undefined) return [];
  const class_id = fact.stream;
  switch (fact.type) {
    case 'LearnersEnrolled':
      return fact.data.learners.map(({ learnerId, gb6, titleLevel }) =>
        participations.upsert({
          class_id,
          learner_id: learnerId,
          gb6,
          title_level: titleLevel,
          attended_hours: 0,
          passed: null,
        }),
      );
    case 'SessionAttended':
      return fact.data.learners.map(({ learnerId, hours }) =>
        participations.increment({ class_id, learner_id: learnerId }, { attended_hours: hours }),
      );
    case 'LearnersAssessed':
      return fact.data.results.map(({ learnerId, passed }) =>
        participations.patch({ class_id, learner_id: learnerId }, { passed: passed ? 1 : 0 }),
      );
    case 'HoursRecognised': {
      const { category, results } = fact.data;
      return results.map(({ learnerId, year, recognised, rejected }) =>
        hoursOf.upsert({
          learner_id: learnerId,
          year,
          class_id,
          category,
          recognised,
          corrected: 0,
          rejected: JSON.stringify(rejected),
        }),
      );
    }
    case 'HoursCorrected': {
      const { learnerId, year, delta } = fact.data;
      return [hoursOf.increment({ learner_id: learnerId, year, class_id }, { corrected: delta })];
    }
    case 'ClassOpened':
    case 'ClassCancelled':
    case 'ClassCompleted':
    case 'TrainingRecordRegistered':
    case 'TrainingEffectEvaluated':
    case 'TrainingReported':
      return [];
    default:
      return fact satisfies never;
  }
};

/** Who took part in what, and what it counts: by reference, for those who may see learners. */
export const participationsProjection: Projection = {
  name: 'participations',
  version: 1,
  tables: [participationsTable, learnerHoursTable],
  reads: ['class-'],
  retells: ['class-'],
  start: stateless(project),
};
