import { Superseded } from './commit.js';
import { createIndexes, type Switched, switchTo } from './generations.js';
import { follow, type Lane } from './lane.js';
import type { Track } from './track.js';

/**
 * Fills generations that are being built: rows first, then the indexes, then what has been recorded meanwhile, and when
 * nothing is missing they become the live ones, all in one transaction. A track that fails is left behind unswitched.
 * @throws Superseded when another process has switched to a newer generation.
 */
export const build = async (lane: Lane): Promise<void> => {
  await follow(lane, 'caughtUp');
  for (const track of standing(lane)) {
    await lane.store.transaction((tx) => createIndexes(tx, track.projection, track.generation));
  }
  while (!lane.signal.aborted) {
    await follow(lane, 'caughtUp');
    if (lane.signal.aborted || (await turn(lane))) return;
  }
};

const standing = ({ tracks }: Lane): readonly Track[] => tracks.filter((track) => track.error === undefined);

/** Whether the switch was made; `false` when the live generation is ahead. */
const turn = async (lane: Lane): Promise<boolean> => {
  const head = (await lane.ledger.head())?.sequence ?? 0;
  const tracks = standing(lane);
  const outcome = await lane.store
    .transaction(async (tx): Promise<Switched> => {
      for (const track of tracks) {
        const switched = await switchTo(tx, track.projection, track, head);
        if (switched === 'SUPERSEDED') throw new Superseded(track.name);
        if (switched === 'BEHIND') throw new Behind();
      }
      return 'SWITCHED';
    })
    .catch((error: unknown) => {
      if (error instanceof Behind) return 'BEHIND' as const;
      throw error;
    });
  if (outcome === 'BEHIND') return false;
  for (const track of tracks) track.turnLive();
  lane.onCommit(tracks);
  return true;
};

/** Undoes the switch of those before it. */
class Behind extends Error {}
