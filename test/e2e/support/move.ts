import { Client } from 'pg';
import { afterAll, beforeAll, expect } from 'vitest';
import { type PostgresServer, startPostgres } from '../../support/postgres/server.js';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.js';
import { jidi } from './program.js';

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
  const count = async (table: string): Promise<number> => {
    const { rows } = await looking.query('select to_regclass($1) is not null as there', [table]);
    if (rows[0]?.there !== true) return 0;
    return Number((await looking.query(`select count(*) from ${table}`)).rows[0]?.count);
  };
  const sessions = async (): Promise<number> =>
    (await looking.query("select from pg_stat_activity where application_name like 'jidi %'")).rowCount ?? 0;

  return {
    folder: () => folder.path,
    url: () => server.url,
    /** Runs a move and kills it once a table there has so many rows. Resolves to how many it has then. */
    killedOnce: async (move: readonly string[], table: string, atLeast: number): Promise<number> => {
      let over = false;
      let watching: Promise<void> | undefined;
      const killed = await jidi(move, {}, (kill) => {
        const whenSomeAreThere = async () => {
          while (!over && (await count(table)) < atLeast);
          kill();
        };
        watching = whenSomeAreThere();
      });
      over = true;
      await watching;
      expect(killed).toMatchObject({ signal: 'SIGKILL' });
      // What it had sent last is carried out or not before the server lets its session go.
      while ((await sessions()) > 0);
      return count(table);
    },
  };
};
