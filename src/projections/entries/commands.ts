import DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import type { ViewTables } from '../tables.js';

type CarriedOut = { readonly stream: string; readonly firstEventId: string };

/** Commands in one statement. */
const BATCH = 500;

/**
 * Which command has been carried out on which stream, by its first event. Every new command is looked for: those of one
 * turn of the event loop are looked for together.
 */
export const commandIndex = (db: Kysely<ViewTables>) => {
  const findAll = async (commandIds: readonly string[]): Promise<readonly (CarriedOut | undefined)[]> => {
    const rows = await db
      .selectFrom('entries')
      .select(['command_id', 'stream', 'id'])
      .where('command_id', 'in', commandIds)
      .orderBy('sequence', 'desc')
      .execute();
    // The first event comes last, and stays.
    const found = new Map(rows.map((row) => [row.command_id, { stream: row.stream, firstEventId: row.id }]));
    return commandIds.map((commandId) => found.get(commandId));
  };
  const loader = new DataLoader(findAll, {
    cache: false,
    maxBatchSize: BATCH,
    batchScheduleFn: (load) => void setImmediate(load),
  });
  return { find: (commandId: string): Promise<CarriedOut | undefined> => loader.load(commandId) };
};
