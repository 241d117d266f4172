import type { Ledger } from '../ledger/index.js';
import { batchOf, gather } from './batch.js';
import { refresh, Superseded, storeGathered } from './commit.js';
import { announceFilled, createIndexes, switchTo } from './generations.js';
import { follow, type Lane } from './lane.js';
import { type GenerationState, type RegistryRow, readRegistry } from './registry.js';
import { between } from './span.js';
import type { ViewTransaction } from './store.js';
import type { Gathered, Track } from './track.js';

/** How often the switch is tried when a table refuses what came last. */
const ATTEMPTS = 3;

/**
 * Fills generations that are being built: rows first, then the indexes, then what has been recorded meanwhile, and then
 * they become the live ones, all in one transaction. A track that fails is left behind unswitched.
 * @throws Superseded when another process has switched to a newer generation.
 */
export const build = async (lane: Lane): Promise<void> => {
  await follow(lane, 'caughtUp');
  for (const track of standing(lane.tracks)) {
    await lane.store.transaction((tx) => createIndexes(tx, track.projection, track.generation));
  }
  await lane.store.transaction((tx) => announceFilled(tx, standing(lane.tracks)));
  for (let attempt = 1; !lane.signal.aborted; attempt += 1) {
    await follow(lane, 'caughtUp');
    if (lane.signal.aborted) return;
    try {
      return await turn(lane);
    } catch (error) {
      if (error instanceof Superseded || attempt === ATTEMPTS) throw error;
      await refresh(lane.store, lane.tracks);
    }
  }
};

const standing = (tracks: readonly Track[]): readonly Track[] => tracks.filter((track) => track.error === undefined);

/**
 * While nobody else can write: the last entries that the live generations have and these do not, and the switch. So what
 * queries see never goes back, however fast the ledger grows.
 */
const turn = async ({ ledger, store, tracks, onCommit }: Lane): Promise<void> => {
  const turned = await store.transaction(async (tx) => {
    const gathered = await lastStretch(tx, ledger, standing(tracks));
    for (const [track, { error }] of gathered) {
      if (error === undefined && !(await switchTo(tx, track.projection, track))) throw new Superseded(track.name);
    }
    const reached = [...gathered.values()].map(({ sequence }) => sequence);
    await tx.announce({ changed: [...gathered.keys()].map(({ name }) => name), sequence: Math.max(0, ...reached) });
    return gathered;
  });
  for (const [track, gathered] of turned) {
    track.reached(gathered);
    if (gathered.error === undefined) track.turnLive();
  }
  onCommit([...turned.keys()]);
};

const lastStretch = async (
  tx: ViewTransaction,
  ledger: Ledger,
  tracks: readonly Track[],
): Promise<ReadonlyMap<Track, Gathered>> => {
  const rows = await readRegistry(tx.db);
  for (const track of tracks) {
    const missing = await between(ledger, track, liveSequence(rows, track));
    const end = missing.at(-1);
    if (end !== undefined) await gather(ledger, [track], missing, end);
  }
  const batch = batchOf(tracks);
  await storeGathered(tx, batch);
  return batch.plan;
};

const liveSequence = (rows: readonly RegistryRow[], { name }: Track): number =>
  rows.find((row) => row.name === name && row.state === ('LIVE' satisfies GenerationState))?.sequence ?? 0;
