import type { Kysely } from 'kysely';
import { CompiledQueries, slot } from '../compiled.js';
import type { ViewTables } from '../tables.js';

/** Which command has been carried out on which stream, by its first event. */
export const commandIndex = (db: Kysely<ViewTables>) => {
  const compiled = new CompiledQueries(db);
  return {
    find: async (
      commandId: string,
    ): Promise<{ readonly stream: string; readonly firstEventId: string } | undefined> => {
      const [row] = await compiled.rows('first of a command', [commandId], () =>
        db
          .selectFrom('entries')
          .select(['stream', 'id'])
          .where('command_id', '=', slot<string>(0))
          .orderBy('sequence')
          .limit(1),
      );
      return row && { stream: row.stream, firstEventId: row.id };
    },
  };
};
