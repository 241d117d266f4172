import type { Kysely } from 'kysely';
import type { Sights } from './sight.js';
import type { ViewTables } from './tables.js';

/** What most queries read from, besides their arguments. */
export type Sources = { readonly db: Kysely<ViewTables>; readonly sights: Sights };
