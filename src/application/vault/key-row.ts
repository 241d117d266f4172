import { z } from 'zod';
import { instant } from '../../kernel/index.js';
import type { Tombstone, WrappedKey } from './key-store.js';

/** A wrapped key from the columns that every adapter has for it. */
export const keyRow = z
  .object({ id: z.string(), person: z.string(), wrapped: z.instanceof(Uint8Array) })
  .transform(({ id, person, wrapped }): WrappedKey => ({ keyId: id, person, wrapped }));

export const tombstoneRow = z
  .object({ key_id: z.string(), destroyed_at: z.string() })
  .transform(({ key_id, destroyed_at }): Tombstone => ({ keyId: key_id, destroyedAt: instant(destroyed_at) }));
