import { createHash } from 'node:crypto';
import { type CompiledQuery, type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Position } from '../ledger/index.js';
import { CompiledQueries, slot, slots } from './compiled.js';
import type { Projection } from './projection.js';
import type { projectionsTable } from './registry-table.js';
import type { ViewTransaction } from './store.js';
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

export const recordCheckpoint = async (
  db: Kysely<ViewTables>,
  { name, generation }: GenerationKey,
  { position, sequence, memo, error }: Checkpoint,
): Promise<void> => {
  await db
    .updateTable('projections')
    .set({ position: position ?? null, sequence, memo: memo ?? null, error: error ?? null })
    .where('name', '=', name)
    .where('generation', '=', generation)
    .execute();
};

/** A generation that is believed to be at `sequence`, with this memo. */
export type Standing = GenerationKey & {
  readonly fingerprint: string;
  readonly state: GenerationState;
  readonly sequence: number;
  readonly memo: string | undefined;
};

/**
 * Moves generations on from where they are believed to be; where one of them is not, the transaction fails. Those that
 * come to the same place are moved in one statement, for nearly always all of them do.
 */
export const moveCheckpoints = async (
  tx: ViewTransaction,
  moves: Iterable<readonly [Standing, Checkpoint]>,
): Promise<void> => {
  const groups: Move[] = [];
  for (const [from, to] of moves) {
    const move = { to, remembers: to.memo !== from.memo };
    const group = groups.find((one) => isSame(one, move));
    if (group === undefined) groups.push({ ...move, from: [from] });
    else group.from.push(from);
  }
  for (const group of groups) await tx.move(moving(tx.db, group), group.from.length);
};

type Move = { readonly to: Checkpoint; readonly remembers: boolean; readonly from: Standing[] };

const isSame = (a: Omit<Move, 'from'>, b: Omit<Move, 'from'>): boolean =>
  a.to.sequence === b.to.sequence &&
  a.to.position === b.to.position &&
  a.to.error === b.to.error &&
  a.remembers === b.remembers &&
  (!a.remembers || a.to.memo === b.to.memo);

const compiled = new WeakMap<Kysely<ViewTables>, CompiledQueries>();
const compiledFor = (db: Kysely<ViewTables>): CompiledQueries => {
  const known = compiled.get(db) ?? new CompiledQueries(db);
  compiled.set(db, known);
  return known;
};

/** Changes those that are where they are believed to be. With every transaction the same statement, so compiled once. */
const moving = (db: Kysely<ViewTables>, { to, remembers, from }: Move): CompiledQuery => {
  const { position = null, sequence, memo = null, error = null } = to;
  const states = from.map(({ state }) => state);
  const values = [
    position,
    sequence,
    error,
    memo,
    ...from.flatMap((one) => [one.name, one.generation, one.fingerprint, one.sequence]),
  ];
  return compiledFor(db).filled(`checkpoints ${remembers} ${states.join()}`, values, () => {
    const standing = states.map((state, i) => {
      const [name, generation, fingerprint, at] = slots<string | number>(4, 4 + 4 * i);
      return sql`(name = ${name} and generation = ${generation} and fingerprint = ${fingerprint}
        and sequence = ${at}${state === 'LIVE' ? sql` and state = 'LIVE'` : sql``})`;
    });
    const remembered = remembers ? sql`, memo = ${slot(3)}` : sql``;
    const update = sql`update projections set position = ${slot(0)}, sequence = ${slot(1)}, error = ${slot(2)}${remembered}
      where ${sql.join(standing, sql` or `)}`;
    return { compile: () => update.compile(db) };
  });
};

export const tablesOf = (row: RegistryRow): readonly string[] => z.array(z.string()).parse(JSON.parse(row.tables));
