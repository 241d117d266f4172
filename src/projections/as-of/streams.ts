import type { Kysely } from 'kysely';
import type { ViewTables } from '../tables.js';

/** The names of the streams with a prefix that ends with a hyphen: of aggregates that have few. */
export const streamsNamed = async (db: Kysely<ViewTables>, prefix: `${string}-`): Promise<readonly string[]> => {
  const found = await db
    .selectFrom('entries')
    .select('stream')
    .distinct()
    .where('stream', '>=', prefix)
    // The full stop comes after the hyphen.
    .where('stream', '<', prefix.replace(/-$/, '.'))
    .orderBy('stream')
    .execute();
  return found.map(({ stream }) => stream);
};
