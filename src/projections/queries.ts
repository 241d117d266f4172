import type { Kysely } from 'kysely';
import type { LegalDate } from '../kernel/index.js';
import { baseQueries } from './bases/queries.js';
import { statisticsQuery } from './bases/statistics.js';
import { jurisdictionQueries } from './divisions/queries.js';
import { commandIndex } from './entries/commands.js';
import { entryQueries } from './entries/queries.js';
import { Freshness } from './freshness.js';
import { measuresQueries } from './measures/queries.js';
import { organisationQueries } from './organisations/queries.js';
import { pendingWork } from './reservations/queries.js';
import { sightsOver } from './sight.js';
import type { ViewTables } from './tables.js';
import { worklistQuery } from './tasks/queries.js';
import type { Queries } from './views.js';

/** Everything that can be asked of a view store. `onChanged` is to be called with the projections whose rows changed. */
export const createQueries = (db: Kysely<ViewTables>, today: () => LegalDate) => {
  const freshness = new Freshness();
  const { jurisdiction, ...divisions } = jurisdictionQueries(db, freshness);
  const measures = measuresQueries(db, freshness);
  const sources = { db, sights: sightsOver({ db, jurisdiction, today }) };
  const queries: Queries = {
    ...divisions,
    ...measures,
    ...baseQueries(sources),
    ...entryQueries(sources),
    ...organisationQueries(sources),
    worklist: worklistQuery({ ...sources, jurisdiction, measures: measures.measures }),
    statistics: statisticsQuery(sources),
  };
  return {
    queries,
    commands: commandIndex(db),
    pending: pendingWork(db, today),
    onChanged: (projections: readonly string[]) => freshness.changed(projections),
  };
};
