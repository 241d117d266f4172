import type { Ledger } from '../ledger/index.js';
import { type Batch, gatherSpan } from './batch.js';
import { physicalName } from './generations.js';
import { type GenerationState, moveCheckpoints, type RegistryRow, readRegistry, recordCheckpoint } from './registry.js';
import type { Span } from './span.js';
import { Overtaken, type ViewStore, ViewStoreUnavailable, type ViewTransaction } from './store.js';
import { messageOf, poisoned, type Track } from './track.js';

/** How often in a row others may be faster before it is waited a little. */
const MOST_ATTEMPTS = 100;

/** The generation that a track fills is gone: a newer one was switched to while it was being built. */
export class Superseded extends Error {
  override readonly name = 'Superseded';
  constructor(readonly projection: string) {
    super(`the generation of ${projection} that was being built has been superseded`);
  }
}

/** The registry's row for a track: for a live one whatever is live, for one being built its own. */
export const rowFor = (track: Track, rows: readonly RegistryRow[]): RegistryRow => {
  const own = rows.filter((row) => row.name === track.name);
  const row =
    (track.state === 'BUILDING' ? own.find((candidate) => candidate.generation === track.generation) : undefined) ??
    own.find((candidate) => candidate.state === ('LIVE' satisfies GenerationState) && track.state === 'LIVE');
  if (row === undefined) throw new Superseded(track.name);
  return row;
};

/** What the tracks have gathered, and where that takes them. @throws Overtaken, here or later in the transaction */
export const storeGathered = async (tx: ViewTransaction, { plan, writes }: Batch): Promise<readonly Track[]> => {
  // First, so that whoever was overtaken does not write to tables that are gone.
  await moveCheckpoints(tx, plan);
  for (const { track, definition, writes: rows } of writes)
    await tx.write(physicalName(definition.name, track.generation), definition, rows);
  const changed = [...new Set(writes.map(({ track }) => track))];
  const sequence = Math.max(0, ...[...plan.values()].map((gathered) => gathered.sequence));
  await tx.announce({ changed: changed.map((track) => track.name), sequence });
  return changed;
};

/** Reads the places of the tracks that go on from the registry again. */
export const refresh = async (views: ViewStore, tracks: readonly Track[]): Promise<void> => {
  const rows = await readRegistry(views.db);
  for (const track of tracks) if (track.error === undefined) track.adopt(rowFor(track, rows));
};

/** Takes all tracks up where the registry says, also those that had stopped. */
export const resume = async (views: ViewStore, tracks: readonly Track[]): Promise<void> => {
  const rows = await readRegistry(views.db);
  for (const track of tracks) track.adopt(rowFor(track, rows));
};

const store = async (views: ViewStore, batch: Batch): Promise<readonly Track[]> => {
  const changed = await views.transaction((tx) => storeGathered(tx, batch));
  for (const [track, gathered] of batch.plan) track.reached(gathered);
  return changed;
};

/** Where the entries are read, and where the views are kept. */
export type Ends = { readonly ledger: Ledger; readonly store: ViewStore };
export type CommitOptions = {
  /** What was gathered of these entries already. */
  readonly batch?: Batch;
  /** The transaction was undone. From now on and until `commit` is done nothing may be gathered: the tracks go back to what is stored. */
  readonly onRefused?: () => void;
  readonly attempts?: number;
};

/**
 * Brings the tracks to the span's end: its entries' changes and the checkpoints in one transaction. A track that cannot
 * take an entry stops before it, with its error in the registry; the others go on. Resolves with those whose rows changed.
 * @throws Superseded, ViewStoreUnavailable, LedgerUnavailable
 */
export const commit = async (
  ends: Ends,
  tracks: readonly Track[],
  span: Span,
  { batch, onRefused, attempts = 1 }: CommitOptions = {},
): Promise<readonly Track[]> => {
  const gathered = batch ?? (await gatherSpan(ends.ledger, tracks, span));
  try {
    return await store(ends.store, gathered);
  } catch (error) {
    onRefused?.();
    if (error instanceof Superseded) throw error;
    // What was gathered is lost: each track starts again from what is stored.
    await refresh(ends.store, tracks);
    if (error instanceof Overtaken) {
      // Somebody moves them, or the store is not as it must be: not to be found out by asking for ever.
      if (attempts === MOST_ATTEMPTS)
        throw new ViewStoreUnavailable('the views keep being moved by others', { cause: error });
      return commit(ends, tracks, span, { attempts: attempts + 1 });
    }
    if (error instanceof ViewStoreUnavailable) throw error;
    return apart(ends, tracks, span, error);
  }
};

/** One of the tracks gave a change that its table refuses: each for itself, so that only that one stops. */
const apart = async (ends: Ends, tracks: readonly Track[], span: Span, error: unknown): Promise<readonly Track[]> => {
  const [only, ...others] = tracks;
  if (only !== undefined && others.length === 0) {
    const entries = await span.entries();
    if (entries.length > 1) return oneByOne(ends, only, span);
    const [entry] = entries;
    only.fail(entry === undefined ? messageOf(error) : poisoned(entry, error));
    await ends.store.transaction(async (tx) => {
      await recordCheckpoint(tx.db, only, only.gathered);
      await tx.announce({ changed: [], sequence: only.sequence });
    });
    return [];
  }
  const changed: Track[] = [];
  for (const track of tracks) changed.push(...(await commit(ends, [track], span)));
  return changed;
};

/** Finds the entry that the table refuses, and stores what comes before it. */
const oneByOne = async (ends: Ends, track: Track, { entries, end }: Span): Promise<readonly Track[]> => {
  let changed: readonly Track[] = [];
  for (const entry of await entries()) {
    const some = await commit(ends, [track], { entries: async () => [entry], end: entry });
    if (some.length > 0) changed = some;
    if (track.error !== undefined) return changed;
  }
  const last = await commit(ends, [track], { entries: async () => [], end });
  return last.length > 0 ? last : changed;
};
