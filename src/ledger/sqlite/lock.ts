import { Database, SqliteError } from '../../sqlite/index.js';
import { LedgerUnavailable } from '../ledger.js';
import { LedgerInUse } from './errors.js';
import { reasonOf } from './file.js';

/** The right to write to a ledger, held by one process until it is released or the process ends in any way. */
export type WriteLock = { release(): void };

/**
 * Takes the lock of a ledger's file: an exclusive transaction on an empty file beside it. The operating system drops it
 * with the process, so a kill leaves nothing to clean up. @throws LedgerInUse
 */
export const takeWriteLock = (ledgerFile: string): WriteLock => {
  const file = `${ledgerFile}.lock`;
  try {
    const connection = new Database(file, { timeout: 0 });
    try {
      connection.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      connection.close();
      throw error;
    }
    return { release: () => void connection.close() };
  } catch (error) {
    if (error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY')) throw new LedgerInUse(ledgerFile);
    throw new LedgerUnavailable(`${file} cannot be locked: ${reasonOf(error)}`, { cause: error });
  }
};
