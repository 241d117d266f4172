import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Position } from '../ledger/index.js';
import type { Projection } from './projection.js';
import type { projectionsTable } from './registry-table.js';
import type { RowOf } from './table.js';
import type { ViewTables } from './tables.js';

export type RegistryRow = RowOf<typeof projectionsTable>;
export type GenerationState = 'LIVE' | 'BUILDING';

/** A generation of a projection's tables. */
export type GenerationKey = { readonly name: string; readonly generation: number };
/** How far a generation has come; `memo` is what its projection remembers there. */
export type Checkpoint = {
  readonly position?: Position;
  readonly sequence: number;
  readonly memo?: string;
  readonly error?: string;
};

/** The projection's version, its tables and its basis: where one differs, its tables are built anew. */
export const fingerprintOf = ({ name, version, basis, tables }: Projection): string =>
  createHash('sha256')
    .update(JSON.stringify([name, version, basis ?? '', tables]))
    .digest('hex');

export const readRegistry = (db: Kysely<ViewTables>): Promise<RegistryRow[]> =>
  db.selectFrom('projections').selectAll().orderBy('name').orderBy('generation').execute();

export const checkpointOf = (row: RegistryRow): Checkpoint => ({
  // Written by `recordCheckpoint` from the ledger's own positions.
  ...(row.position !== null && { position: row.position as Position }),
  sequence: row.sequence,
  ...(row.memo !== null && { memo: row.memo }),
  ...(row.error !== null && { error: row.error }),
});

export const recordCheckpoint = (db: Kysely<ViewTables>, key: GenerationKey, checkpoint: Checkpoint): Promise<void> =>
  recordCheckpoints(db, [[key, checkpoint]]);

/** Generations that have come to the same place are written in one statement, for nearly always all of them have. */
export const recordCheckpoints = async (
  db: Kysely<ViewTables>,
  checkpoints: Iterable<readonly [GenerationKey, Checkpoint]>,
): Promise<void> => {
  const groups = new Map<string, { readonly at: Checkpoint; readonly keys: GenerationKey[] }>();
  for (const [key, at] of checkpoints) {
    const place = JSON.stringify([at.position, at.sequence, at.memo, at.error]);
    const group = groups.get(place) ?? { at, keys: [] };
    group.keys.push(key);
    groups.set(place, group);
  }
  for (const { at, keys } of groups.values()) {
    const { position, sequence, memo, error } = at;
    await db
      .updateTable('projections')
      .set({ position: position ?? null, sequence, memo: memo ?? null, error: error ?? null })
      .where(({ or, and }) => or(keys.map(({ name, generation }) => and({ name, generation }))))
      .execute();
  }
};

export const tablesOf = (row: RegistryRow): readonly string[] => z.array(z.string()).parse(JSON.parse(row.tables));
