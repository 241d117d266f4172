import { z } from 'zod';
import { DurableSchema, type PostgresAddress } from '../../postgres/index.js';
import { ViewStoreUnavailable } from '../store.js';

/** A session that leads the views of a schema, by where it comes from. */
export type Leader = { readonly from: string; readonly pid: number };

/** The session beside the pools holds no advisory lock but the lead, and says nothing else than that it still has it. */
const LEADERS = `
  select distinct a.pid, coalesce(host(a.client_addr), 'local') as from
  from pg_stat_activity a join pg_locks l on l.pid = a.pid and l.locktype = 'advisory' and l.granted
  where a.datname = current_database() and a.application_name = $1 and a.query like 'select % as held' order by a.pid`;

const leaderRows = z.array(z.object({ pid: z.number(), from: z.string() }));

/** Who leads the views now; several while nodes of two versions do. Changes nothing. @throws ViewStoreUnavailable */
export const leadersOf = async (address: PostgresAddress): Promise<readonly Leader[]> => {
  const unavailable = (message: string, cause: unknown) => new ViewStoreUnavailable(message, { cause });
  const schema = new DurableSchema({ address, migrations: [], unavailable });
  try {
    return await schema.look(async (client) =>
      leaderRows.parse((await client.query(LEADERS, [`jidi ${address.schema}`])).rows),
    );
  } finally {
    await schema.close();
  }
};
