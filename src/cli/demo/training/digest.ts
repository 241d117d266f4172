import { createHash } from 'node:crypto';

/** Stands for the file that was handed in. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
