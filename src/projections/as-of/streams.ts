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

/** Streams read at once. */
const TOGETHER = 16;

/** What is folded of each of some streams, in their order, a few at a time: what was read of them is not kept. */
export const foldedStreams = async <Folded>(
  streams: readonly { readonly id: string }[],
  fold: (id: string) => Promise<readonly Folded[]>,
): Promise<readonly Folded[]> => {
  const folded: Folded[] = [];
  for (let i = 0; i < streams.length; i += TOGETHER) {
    const some = await Promise.all(streams.slice(i, i + TOGETHER).map(({ id }) => fold(id)));
    folded.push(...some.flat());
  }
  return folded;
};
