import { type Connection, Database } from '../../../sqlite/index.js';
import { makePrivate } from '../../../sqlite/private.js';
import { VaultUnavailable } from '../vault.js';
import { APPLICATION_ID, FORMAT, TABLES } from './schema.js';

/** How long a statement waits for another process, in milliseconds. */
const LOCK_WAIT = 5_000;

/** Opens the vault's file, mode 0600, and makes it a vault when it is new. @throws VaultUnavailable */
export const openFile = (file: string): Connection => {
  try {
    makePrivate(file);
    const connection = new Database(file, { timeout: LOCK_WAIT });
    try {
      create(connection);
      assertVault(connection, file);
      // A destroyed key is overwritten in the file, not only unlinked from it.
      connection.pragma('secure_delete = ON');
      connection.pragma('journal_mode = WAL');
      // FULL: what is kept has reached the disk before the event that needs it is recorded.
      connection.pragma('synchronous = FULL');
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  } catch (error) {
    throw error instanceof VaultUnavailable ? error : unavailable(`${file} cannot be opened`, error);
  }
};

export const unavailable = (what: string, cause: unknown): VaultUnavailable =>
  new VaultUnavailable(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });

/** In one transaction, so that a crash leaves an empty file or a vault. */
const create = (connection: Connection): void => {
  if (connection.pragma('page_count', { simple: true }) !== 0) return;
  const make = connection.transaction(() => {
    connection.exec(TABLES);
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    connection.pragma(`user_version = ${FORMAT}`);
  });
  make.exclusive();
};

const assertVault = (connection: Connection, file: string): void => {
  const isVault =
    connection.pragma('application_id', { simple: true }) === APPLICATION_ID &&
    connection.pragma('user_version', { simple: true }) === FORMAT;
  if (!isVault) throw new VaultUnavailable(`${file} is not a vault of this version`);
};
