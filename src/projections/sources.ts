import type { Kysely } from 'kysely';
import type { Sights } from './sight.js';
import type { ViewTables } from './tables.js';
import type { Queries } from './views.js';

/** What most queries read from, besides their arguments: the rows, and what the viewer may see of them. */
export type Sources = { readonly db: Kysely<ViewTables>; readonly sights: Sights };
/** With the measures of a date. */
export type DatedSources = Sources & { readonly measures: Queries['measures'] };
