import DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import { CompiledQueries, slots } from '../compiled.js';
import type { ViewTables } from '../tables.js';

type CarriedOut = { readonly stream: string; readonly firstEventId: string };

/** Commands in one statement: few enough that the first of a turn go on before the last are read. */
const BATCH = 32;

/**
 * Which command has been carried out on which stream, by its first event. Every new command is looked for: those of one
 * turn of the event loop are looked for together, up to {@link BATCH} of them.
 */
export const commandIndex = (db: Kysely<ViewTables>) => {
  const compiled = new CompiledQueries(db);
  const findAll = async (commandIds: readonly string[]): Promise<readonly (CarriedOut | undefined)[]> => {
    // A few lengths only, the last one repeated, so that there are few statements.
    const length = 2 ** Math.ceil(Math.log2(commandIds.length));
    const asked = Array.from({ length }, (_, i) => commandIds[Math.min(i, commandIds.length - 1)] ?? '');
    const rows = await compiled.rows(`${length} commands`, asked, () =>
      db
        .selectFrom('entries')
        .select(['command_id', 'stream', 'id'])
        .where('command_id', 'in', slots<string>(length))
        .orderBy('sequence', 'desc'),
    );
    // The first event comes last, and stays.
    const found = new Map(rows.map((row) => [row.command_id, { stream: row.stream, firstEventId: row.id }]));
    return commandIds.map((commandId) => found.get(commandId));
  };
  /** Looks for the batch that is being filled: a turn ends, or the next batch begins. */
  let filling: (() => void) | undefined;
  const loader = new DataLoader(findAll, {
    cache: false,
    maxBatchSize: BATCH,
    batchScheduleFn: (load) => {
      filling?.();
      const endOfTurn = setImmediate(() => filling?.());
      filling = () => {
        filling = undefined;
        clearImmediate(endOfTurn);
        load();
      };
    },
  });
  return { find: (commandId: string): Promise<CarriedOut | undefined> => loader.load(commandId) };
};
