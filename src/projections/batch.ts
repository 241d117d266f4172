import { setImmediate } from 'node:timers/promises';
import type { TableWrites } from './fold.js';
import type { Told } from './retelling.js';
import type { TableDefinition } from './table.js';
import type { Gathered, Place, Track } from './track.js';

/** Entries that are projected in one go. */
const STEP = 100;

/** What some entries do to the rows of the tracks, and where that takes these: what is stored in one transaction. */
export type Batch = {
  readonly plan: ReadonlyMap<Track, Gathered>;
  readonly writes: readonly {
    readonly track: Track;
    readonly definition: TableDefinition;
    readonly writes: TableWrites;
  }[];
  /** Whether the tracks are still on the way on which it was gathered: none has gone back to what is stored. */
  readonly isSound: () => boolean;
};

/** What the tracks of a plan hold in their hands goes into the batch. */
export const batchOf = (plan: ReadonlyMap<Track, Gathered>): Batch => {
  const ways = [...plan.keys()].map((track) => [track, track.way] as const);
  return {
    plan,
    writes: ways.flatMap(([track]) => track.fold.take().map((taken) => ({ track, ...taken }))),
    isSound: () => ways.every(([track, way]) => track.way === way),
  };
};

/** Takes the tracks that go on to `end`, in memory only. */
export const gather = (tracks: readonly Track[], entries: readonly Told[], end: Place): Batch =>
  batchOf(new Map(tracks.filter(goesOn).map((track) => [track, track.project(entries, end)])));

/**
 * As {@link gather}, in steps between which the statements of another transaction can go to the store. `undefined` where
 * `isSteady` is no longer true after one.
 */
export const gatherInSteps = async (
  tracks: readonly Track[],
  entries: readonly Told[],
  end: Place,
  isSteady: () => boolean,
): Promise<Batch | undefined> => {
  const going = tracks.filter(goesOn);
  for (let at = 0; isSteady(); at += STEP) {
    const isLast = at + STEP >= entries.length;
    const step = entries.slice(at, at + STEP);
    const place = isLast ? end : (step.at(-1) ?? end);
    for (const track of going.filter(goesOn)) track.project(step, place);
    if (isLast) return batchOf(new Map(going.map((track) => [track, track.gathered])));
    await setImmediate();
  }
  return undefined;
};

const goesOn = (track: Track): boolean => track.gathered.error === undefined;
