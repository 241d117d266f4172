import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Level, StaffPost } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import { allOf, countOf, type Order, pageOf, within } from '../paging/page.js';
import type { ViewTables } from '../tables.js';
import type { CityActivityView, TrainingQueries } from '../training-views.js';
import type { CityActivityRow } from './tables.js';

/** The latest first. */
const BY_DAY: Order = {
  list: 'city-activities',
  columns: [
    { ref: 'city_activities.held_on', type: 'text' },
    { ref: 'city_activities.id', type: 'text' },
  ],
  direction: 'DESC',
};

/** For everybody: no person is named in it. */
export const cityActivitiesQuery =
  (db: Kysely<ViewTables>): TrainingQueries['cityActivities'] =>
  ({ year, ...args }) => {
    const held = sql.ref('city_activities.held_on');
    const rows = db
      .selectFrom('city_activities')
      .where(
        allOf(year === undefined ? [] : [sql<SqlBool>`${held} between ${`${year}-01-01`} and ${`${year}-12-31`}`]),
      );
    return pageOf<CityActivityRow, CityActivityView>(
      {
        order: BY_DAY,
        read: (range) => within(rows.selectAll(), BY_DAY, range).execute(),
        keyOf: (row) => [row.held_on, row.id],
        nodesOf: (found) => found.map(cityActivityView),
        count: () => countOf(rows),
      },
      args,
    );
  };

/** Rows hold what the projection wrote from decoded events: each kind has its own columns. */
const cityActivityView = (row: CityActivityRow): CityActivityView => {
  const known = { id: row.id, on: row.held_on as LegalDate, title: row.title };
  const kind = row.kind as CityActivityView['kind'];
  switch (kind) {
    case 'MANAGER_TRAINING':
    case 'EXCHANGE':
      return { ...known, kind, levels: levelsOf(row), days: row.days ?? 0, attendees: row.attendees ?? 0 };
    case 'GUIDANCE':
      return { ...known, kind, levels: levelsOf(row), ref: row.ref ?? '' };
    case 'STAFF_COMMENDED':
      return {
        ...known,
        kind,
        baseId: row.base_id ?? '',
        year: row.year ?? 0,
        post: row.post as StaffPost,
        persons: row.persons ?? 0,
      };
    default:
      return kind satisfies never;
  }
};

const levelsOf = ({ levels }: CityActivityRow): readonly Level[] => JSON.parse(levels ?? '[]') as Level[];
