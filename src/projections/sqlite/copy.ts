import { type CopyProgress, copyDatabase } from '../../sqlite/copy.js';

/** A copy of a view store's file as it is at this moment, beside who uses it. */
export const copyViews = (file: string, target: string, onProgress: CopyProgress): Promise<void> =>
  copyDatabase(file, target, onProgress);
