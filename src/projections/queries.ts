import type { Kysely } from 'kysely';
import type { LegalDate } from '../kernel/index.js';
import type { Ledger } from '../ledger/index.js';
import { accessLogQuery } from './access-log/queries.js';
import { pastQueries } from './as-of/past.js';
import { baseYearQuery } from './base-years/queries.js';
import { baseQueries } from './bases/queries.js';
import { statisticsQuery } from './bases/statistics.js';
import { cityActivitiesQuery } from './city-activities/queries.js';
import { classQueries } from './classes/queries.js';
import { jurisdictionQueries } from './divisions/queries.js';
import { commandIndex } from './entries/commands.js';
import { correctionsQuery } from './entries/corrections.js';
import { evidenceQuery } from './entries/evidence.js';
import { entryQueries } from './entries/queries.js';
import { Freshness } from './freshness.js';
import { hoursCheckQuery } from './hours/check.js';
import { pendingTraining, type TrainingRecords, trainingRecords } from './hours/records.js';
import { trainingStatisticsQuery } from './hours/statistics.js';
import { accountQuery } from './learners/account.js';
import { learnerQueries } from './learners/queries.js';
import { measuresQueries } from './measures/queries.js';
import { organisationQueries } from './organisations/queries.js';
import { participationQueries } from './participations/queries.js';
import { planQueries } from './plans/queries.js';
import { publicSubjectQueries } from './public-subjects/queries.js';
import { pendingWork } from './reservations/queries.js';
import { reviewListsQuery } from './review-lists/queries.js';
import { sightsOver } from './sight.js';
import type { ViewTables } from './tables.js';
import { worklistQuery } from './tasks/queries.js';
import type { TrainingQueries } from './training-views.js';
import type { Queries } from './views.js';

/** Everything that can be asked of a view store, and of the ledger for single streams as they were. `onChanged` is to be called with the projections whose rows changed. */
export const createQueries = (db: Kysely<ViewTables>, today: () => LegalDate, ledger: Pick<Ledger, 'readStream'>) => {
  const freshness = new Freshness();
  const { jurisdiction, ...divisions } = jurisdictionQueries(db, freshness);
  const measures = measuresQueries(db, freshness);
  const sources = { db, sights: sightsOver({ db, jurisdiction, today }) };
  const dated = { ...sources, measures: measures.measures };
  const { allSubjects, ...publicSubjects } = publicSubjectQueries(db, freshness);
  const queries: Queries = {
    ...divisions,
    ...measures,
    ...baseQueries(sources),
    ...entryQueries(sources),
    ...correctionsQuery(sources),
    ...evidenceQuery(sources),
    ...organisationQueries(sources),
    worklist: worklistQuery({ ...sources, jurisdiction, measures: measures.measures }),
    statistics: statisticsQuery(sources),
  };
  const training: TrainingQueries & TrainingRecords = {
    ...publicSubjects,
    ...planQueries(sources),
    ...classQueries(sources),
    ...participationQueries(sources),
    ...learnerQueries(sources),
    learnerAccount: accountQuery(dated),
    baseYear: baseYearQuery(dated),
    reviewLists: reviewListsQuery(db),
    cityActivities: cityActivitiesQuery(db),
    hoursCheck: hoursCheckQuery({ db, allSubjects }),
    trainingStatistics: trainingStatisticsQuery(sources),
    accessLog: accessLogQuery(sources),
    ...trainingRecords(db),
  };
  return {
    queries,
    commands: commandIndex(db),
    pending: { ...pendingWork(db, today), ...pendingTraining(db) },
    training,
    past: pastQueries({ ...sources, ledger, queries }),
    onChanged: (projections: readonly string[]) => freshness.changed(projections),
  };
};
