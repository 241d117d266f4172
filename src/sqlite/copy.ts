import { chmodSync, closeSync, fsyncSync, openSync } from 'node:fs';
import { Database } from './index.js';

const OWN = 0o600;
/** Pages between two looks at the event loop: 8 MiB. */
const STEP = 2_048;

export type CopyProgress = (done: number, total: number) => void;

/**
 * Copies a database as it is at this moment, beside whoever writes to it, into a new file of mode 0600. The copy is on
 * disk when this resolves. Memory is bounded by a step.
 */
export const copyDatabase = async (file: string, target: string, onProgress: CopyProgress): Promise<void> => {
  const source = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    // While this reading lasts, the copy is of its moment: without it a backup begins anew with every write.
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    closeSync(openSync(target, 'wx', OWN));
    await source.backup(target, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress(totalPages - remainingPages, totalPages);
        return STEP;
      },
    });
  } finally {
    source.close();
  }
  chmodSync(target, OWN);
  const copy = openSync(target, 'r+');
  fsyncSync(copy);
  closeSync(copy);
};
