import { type CopyProgress, copyDatabase } from '../../sqlite/copy.js';
import { beginEpoch } from './epoch.js';
import { openForReading, openForWriting } from './file.js';

/**
 * A copy of a ledger's file as it is at this moment, beside its writer. It is another life of the ledger: served in the
 * place of the first, it has entries of its own after where it was taken. @throws NotALedger, LedgerUnavailable
 */
export const copyLedger = async (file: string, target: string, onProgress: CopyProgress): Promise<void> => {
  openForReading(file).close();
  await copyDatabase(file, target, onProgress);
  const copy = openForWriting(target);
  try {
    beginEpoch(copy);
  } finally {
    copy.close();
  }
};
