import type { Kysely } from 'kysely';
import type { ViewTables } from '../tables.js';

/** Which command has been carried out on which stream, by its first event. */
export const commandIndex = (db: Kysely<ViewTables>) => ({
  find: async (commandId: string): Promise<{ readonly stream: string; readonly firstEventId: string } | undefined> => {
    const row = await db
      .selectFrom('entries')
      .select(['stream', 'id'])
      .where('command_id', '=', commandId)
      .orderBy('sequence')
      .limit(1)
      .executeTakeFirst();
    return row && { stream: row.stream, firstEventId: row.id };
  },
});
