import { type CopyProgress, copyDatabase } from '../../sqlite/copy.js';
import { openForReading } from './file.js';

/** A copy of a ledger's file as it is at this moment, beside its writer. @throws NotALedger, LedgerUnavailable */
export const copyLedger = async (file: string, target: string, onProgress: CopyProgress): Promise<void> => {
  openForReading(file).close();
  await copyDatabase(file, target, onProgress);
};
