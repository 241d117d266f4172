import { beginEpoch } from './epoch.js';
import { openForReading, openForWriting } from './file.js';
import { takeWriteLock } from './lock.js';

/**
 * Says of a ledger's file that it was put back, and answers with its new epoch. Nobody writes to it meanwhile.
 * @throws LedgerInUse, NotALedger, LedgerUnavailable
 */
export const renewEpoch = (file: string): number => {
  openForReading(file).close();
  const lock = takeWriteLock(file);
  try {
    const connection = openForWriting(file);
    try {
      return beginEpoch(connection);
    } finally {
      connection.close();
    }
  } finally {
    lock.release();
  }
};
