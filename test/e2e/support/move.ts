import { Client } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { type PostgresServer, startPostgres } from '../../support/postgres/server.js';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.js';

/** A folder to move from, and a server of PostgreSQL to move to, which can be looked into meanwhile. Of one test file. */
export const placesOfAMove = () => {
  let folder: TemporaryFolder;
  let server: PostgresServer;
  let looking: Client;
  beforeAll(async () => {
    [folder, server] = await Promise.all([temporaryFolder(), startPostgres()]);
    looking = new Client({ connectionString: server.url });
    await looking.connect();
  });
  afterAll(async () => {
    await looking.end();
    await server.remove();
    await folder.remove();
  });
  return {
    folder: () => folder.path,
    url: () => server.url,
    query: (statement: string) => looking.query(statement),
    /** Rows of a table; none while it is not there. */
    count: async (table: string): Promise<number> => {
      const { rows } = await looking.query('select to_regclass($1) is not null as there', [table]);
      if (rows[0]?.there !== true) return 0;
      return Number((await looking.query(`select count(*) from ${table}`)).rows[0]?.count);
    },
    /** Connections of the program. */
    sessions: async (): Promise<number> =>
      (await looking.query("select from pg_stat_activity where application_name like 'jidi %'")).rowCount ?? 0,
  };
};
