import type { Entry } from '../../ledger/index.js';
import { cityActivityFact } from '../fact.js';
import { type Change, changesOf, type Projection, stateless } from '../projection.js';
import type { CityActivityView } from '../training-views.js';
import { type CityActivityRow, cityActivitiesTable } from './tables.js';

const activities = changesOf(cityActivitiesTable);

type Fact = NonNullable<ReturnType<typeof cityActivityFact>>;
type Particulars = Omit<CityActivityRow, 'id' | 'held_on'> & { readonly kind: CityActivityView['kind'] };

const nothing = {
  levels: null,
  days: null,
  attendees: null,
  ref: null,
  base_id: null,
  year: null,
  post: null,
  persons: null,
};

const particulars = (fact: Fact): Particulars => {
  const { title } = fact.data;
  switch (fact.type) {
    case 'ManagerTrainingHeld':
    case 'ExchangeActivityHeld': {
      const { levels, days, attendees } = fact.data;
      const kind = fact.type === 'ManagerTrainingHeld' ? 'MANAGER_TRAINING' : 'EXCHANGE';
      return { ...nothing, kind, title, levels: JSON.stringify(levels), days, attendees };
    }
    case 'GuidanceIssued': {
      const { levels, ref } = fact.data;
      return { ...nothing, kind: 'GUIDANCE', title, levels: JSON.stringify(levels), ref };
    }
    case 'StaffCommended': {
      const { baseId, year, post, persons } = fact.data;
      return { ...nothing, kind: 'STAFF_COMMENDED', title, base_id: baseId, year, post, persons };
    }
    default:
      return fact satisfies never;
  }
};

const project = (entry: Entry): readonly Change[] => {
  const fact = cityActivityFact(entry);
  return fact === undefined
    ? []
    : [activities.upsert({ id: fact.stream, held_on: fact.meta.occurredOn, ...particulars(fact) })];
};

export const cityActivitiesProjection: Projection = {
  name: 'city-activities',
  version: 1,
  tables: [cityActivitiesTable],
  reads: ['cityActivity-'],
  retells: ['cityActivity-'],
  start: stateless(project),
};
