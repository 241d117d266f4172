import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type Connection, Database, SqliteError } from '../../sqlite/index.js';
import { createPrivate } from '../../sqlite/private.js';
import { LedgerUnavailable } from '../ledger.js';
import { NotALedger } from './errors.js';
import { APPLICATION_ID, FORMAT, TABLES } from './schema.js';

export type { Connection };

/** How long a statement waits for a lock that another program holds, in milliseconds. */
const LOCK_WAIT = 5_000;

/** Opens the ledger's file for reading; it must be a ledger. @throws NotALedger */
export const openForReading = (file: string): Connection => {
  if (!existsSync(file)) throw new NotALedger(file, 'MISSING');
  return open(file, true, (connection) => assertLedger(connection, file));
};

/** Opens the ledger's file for writing and makes it a ledger, of mode 0600, when it is new. @throws NotALedger */
export const openForWriting = (file: string): Connection =>
  open(file, false, (connection) => {
    create(connection);
    assertLedger(connection, file);
    connection.pragma('journal_mode = WAL');
    // FULL: a commit has reached the disk when it returns. Fewer, larger checkpoints keep them out of most commits.
    connection.pragma('synchronous = FULL');
    connection.pragma('wal_autocheckpoint = 4000');
  });

export const ledgerId = (connection: Connection): string => {
  const row: unknown = connection.prepare("SELECT value FROM meta WHERE name = 'id'").pluck().get();
  if (typeof row !== 'string') throw new LedgerUnavailable(`${connection.name} has lost its ledger id`);
  return row;
};

const open = (file: string, readonly: boolean, prepare: (connection: Connection) => void): Connection => {
  const connection = connect(file, readonly);
  try {
    prepare(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error instanceof SqliteError ? failure(file, error) : error;
  }
};

const connect = (file: string, readonly: boolean): Connection => {
  try {
    if (!readonly) createPrivate(file);
    return new Database(file, { readonly, fileMustExist: readonly, timeout: LOCK_WAIT });
  } catch (error) {
    throw new LedgerUnavailable(`${file} cannot be opened: ${reasonOf(error)}`, { cause: error });
  }
};

const failure = (file: string, error: InstanceType<typeof SqliteError>): Error =>
  error.code === 'SQLITE_NOTADB'
    ? new NotALedger(file, 'NOT_SQLITE')
    : new LedgerUnavailable(`${file} cannot be used: ${reasonOf(error)}`, { cause: error });

const isEmpty = (connection: Connection): boolean => connection.pragma('page_count', { simple: true }) === 0;

/** In one transaction, before the journal's mode is changed: a crash leaves an empty file or a ledger. */
const create = (connection: Connection): void => {
  if (!isEmpty(connection)) return;
  const make = connection.transaction(() => {
    connection.exec(TABLES);
    connection.prepare("INSERT INTO meta (name, value) VALUES ('id', ?)").run(randomUUID());
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    connection.pragma(`user_version = ${FORMAT}`);
  });
  make.exclusive();
};

const assertLedger = (connection: Connection, file: string): void => {
  if (connection.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw new NotALedger(file, 'OTHER_APPLICATION');
  if (connection.pragma('user_version', { simple: true }) !== FORMAT) throw new NotALedger(file, 'NEWER_FORMAT');
};

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
