import type { accessLogTable } from './access-log/tables.js';
import type { baseVersionsTable } from './base-versions/tables.js';
import type {
  assessmentsTable,
  commendationsTable,
  inspectionsTable,
  yearDocumentsTable,
} from './base-years/tables.js';
import type { basePausesTable, baseScopesTable, basesTable } from './bases/tables.js';
import type { cityActivitiesTable } from './city-activities/tables.js';
import type { classesTable, classYearsTable } from './classes/tables.js';
import type { departmentsTable, divisionsTable, jurisdictionChangesTable } from './divisions/tables.js';
import type { entriesTable, entryMarksTable, pendingEntriesTable } from './entries/tables.js';
import type { learnersTable, learnerTitlesTable } from './learners/tables.js';
import type { interpretationsTable, measuresTable } from './measures/tables.js';
import type { momentsTable } from './moments/tables.js';
import type { licencesTable, organisationsTable } from './organisations/tables.js';
import type { learnerHoursTable, participationsTable } from './participations/tables.js';
import type { planReviewsTable, plansTable } from './plans/tables.js';
import type { publicDeliveriesTable, publicSubjectsTable } from './public-subjects/tables.js';
import type { projectionsTable } from './registry-table.js';
import type { reservationsTable } from './reservations/tables.js';
import type { reviewListsTable } from './review-lists/tables.js';
import type { RowOf } from './table.js';
import type { tasksTable } from './tasks/tables.js';

/** What queries see: the live generation of every table, under its own name, and the registry of projections. */
export type ViewTables = {
  bases: RowOf<typeof basesTable>;
  base_scopes: RowOf<typeof baseScopesTable>;
  base_pauses: RowOf<typeof basePausesTable>;
  base_versions: RowOf<typeof baseVersionsTable>;
  moments: RowOf<typeof momentsTable>;
  entries: RowOf<typeof entriesTable>;
  entry_marks: RowOf<typeof entryMarksTable>;
  pending_entries: RowOf<typeof pendingEntriesTable>;
  organisations: RowOf<typeof organisationsTable>;
  licences: RowOf<typeof licencesTable>;
  measures: RowOf<typeof measuresTable>;
  interpretations: RowOf<typeof interpretationsTable>;
  divisions: RowOf<typeof divisionsTable>;
  jurisdiction_changes: RowOf<typeof jurisdictionChangesTable>;
  departments: RowOf<typeof departmentsTable>;
  tasks: RowOf<typeof tasksTable>;
  reservations: RowOf<typeof reservationsTable>;
  assessments: RowOf<typeof assessmentsTable>;
  commendations: RowOf<typeof commendationsTable>;
  inspections: RowOf<typeof inspectionsTable>;
  year_documents: RowOf<typeof yearDocumentsTable>;
  city_activities: RowOf<typeof cityActivitiesTable>;
  classes: RowOf<typeof classesTable>;
  class_years: RowOf<typeof classYearsTable>;
  learners: RowOf<typeof learnersTable>;
  learner_titles: RowOf<typeof learnerTitlesTable>;
  learner_hours: RowOf<typeof learnerHoursTable>;
  participations: RowOf<typeof participationsTable>;
  plan_reviews: RowOf<typeof planReviewsTable>;
  plans: RowOf<typeof plansTable>;
  public_deliveries: RowOf<typeof publicDeliveriesTable>;
  public_subjects: RowOf<typeof publicSubjectsTable>;
  review_lists: RowOf<typeof reviewListsTable>;
  access_log: RowOf<typeof accessLogTable>;
  projections: RowOf<typeof projectionsTable>;
};
