import type { basePausesTable, baseScopesTable, basesTable } from './bases/tables.js';
import type { departmentsTable, divisionsTable, jurisdictionChangesTable } from './divisions/tables.js';
import type { entriesTable } from './entries/tables.js';
import type { interpretationsTable, measuresTable } from './measures/tables.js';
import type { licencesTable, organisationsTable } from './organisations/tables.js';
import type { projectionsTable } from './registry-table.js';
import type { reservationsTable } from './reservations/tables.js';
import type { RowOf } from './table.js';
import type { tasksTable } from './tasks/tables.js';

/** What queries see: the live generation of every table, under its own name, and the registry of projections. */
export type ViewTables = {
  bases: RowOf<typeof basesTable>;
  base_scopes: RowOf<typeof baseScopesTable>;
  base_pauses: RowOf<typeof basePausesTable>;
  entries: RowOf<typeof entriesTable>;
  organisations: RowOf<typeof organisationsTable>;
  licences: RowOf<typeof licencesTable>;
  measures: RowOf<typeof measuresTable>;
  interpretations: RowOf<typeof interpretationsTable>;
  divisions: RowOf<typeof divisionsTable>;
  jurisdiction_changes: RowOf<typeof jurisdictionChangesTable>;
  departments: RowOf<typeof departmentsTable>;
  tasks: RowOf<typeof tasksTable>;
  reservations: RowOf<typeof reservationsTable>;
  projections: RowOf<typeof projectionsTable>;
};
