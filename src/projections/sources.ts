import type { Kysely } from 'kysely';
import type { Jurisdiction } from '../aggregates/jurisdiction/index.js';
import type { LegalDate } from '../kernel/index.js';
import type { ViewTables } from './tables.js';

/** What most queries read from, besides their arguments. */
export type Sources = {
  readonly db: Kysely<ViewTables>;
  readonly jurisdiction: () => Promise<Jurisdiction>;
  /** What is visible to a division depends on the day. */
  readonly today: () => LegalDate;
};
