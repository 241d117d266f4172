import { z } from 'zod';
import type { StoredHead } from './head-store.js';

const headRow = z
  .object({
    version: z.number(),
    size: z.number(),
    root: z.string(),
    signed: z.string(),
    published: z.string().nullable(),
  })
  .transform(({ published, ...head }): StoredHead => ({ ...head, ...(published !== null && { published }) }));

/** A head from the columns that every adapter has for it. */
export const readHead = (row: unknown): StoredHead => headRow.parse(row);
