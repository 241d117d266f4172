import { type CopyProgress, copyDatabase } from '../../sqlite/copy.js';

/** A copy of the signed heads as they are at this moment, beside who signs. */
export const copyHeads = (file: string, target: string, onProgress: CopyProgress): Promise<void> =>
  copyDatabase(file, target, onProgress);
