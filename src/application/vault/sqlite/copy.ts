import { type CopyProgress, copyDatabase } from '../../../sqlite/copy.js';

/** A copy of a vault's file as it is at this moment, beside who uses it. */
export const copyVault = (file: string, target: string, onProgress: CopyProgress): Promise<void> =>
  copyDatabase(file, target, onProgress);
