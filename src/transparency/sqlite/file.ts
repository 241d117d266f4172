import { type Connection, Database } from '../../sqlite/index.js';
import { makePrivate } from '../../sqlite/private.js';
import { HeadStoreUnavailable } from '../log/head-store.js';

/** How long a statement waits for another process, in milliseconds. */
const LOCK_WAIT = 5_000;

export type FileFormat = { readonly applicationId: number; readonly version: number; readonly tables: string };

/** Opens a durable SQLite file of mode 0600 in one of the formats of this folder; made when it is new. @throws HeadStoreUnavailable */
export const openFile = (file: string, format: FileFormat): Connection => {
  try {
    makePrivate(file);
    const connection = new Database(file, { timeout: LOCK_WAIT });
    try {
      create(connection, format);
      assertFormat(connection, format, file);
      connection.pragma('journal_mode = WAL');
      // FULL: a head is on disk before anybody sees its signature.
      connection.pragma('synchronous = FULL');
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  } catch (error) {
    throw error instanceof HeadStoreUnavailable ? error : unavailable(`${file} cannot be opened`, error);
  }
};

export const unavailable = (what: string, cause: unknown): HeadStoreUnavailable =>
  new HeadStoreUnavailable(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });

/** In one transaction, so that a crash leaves an empty file or a whole one. */
const create = (connection: Connection, { applicationId, version, tables }: FileFormat): void => {
  const make = connection.transaction(() => {
    if (connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() !== 0) return;
    connection.exec(tables);
    connection.pragma(`application_id = ${applicationId}`);
    connection.pragma(`user_version = ${version}`);
  });
  make.exclusive();
};

const assertFormat = (connection: Connection, { applicationId, version }: FileFormat, file: string): void => {
  const isOne =
    connection.pragma('application_id', { simple: true }) === applicationId &&
    connection.pragma('user_version', { simple: true }) === version;
  if (!isOne) throw new HeadStoreUnavailable(`${file} is something else, or of another version`);
};
