import { setImmediate } from 'node:timers/promises';
import type { Entry, Ledger } from '../ledger/index.js';
import type { TableWrites } from './fold.js';
import type { Span } from './span.js';
import { Stretch } from './stretch.js';
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
};

/** What the tracks hold in their hands goes into the batch. */
export const batchOf = (tracks: readonly Track[]): Batch => ({
  plan: new Map(tracks.map((track) => [track, track.gathered])),
  writes: tracks.flatMap((track) => track.fold.take().map((taken) => ({ track, ...taken }))),
});

/** The tracks that go on are taken to the span's end, in memory only. */
export const gatherSpan = async (ledger: Ledger, tracks: readonly Track[], span: Span): Promise<Batch> => {
  const going = tracks.filter((track) => track.goesOn);
  await gather(ledger, going, await span.entries(), span.end);
  return batchOf(going);
};

/**
 * Takes the tracks that go on to `end`, in memory only, in steps between which the statements of a transaction can go to
 * the store. Stops where it is no longer steady after one.
 */
export const gather = async (
  ledger: Ledger,
  tracks: readonly Track[],
  entries: readonly Entry[],
  end: Place,
  isSteady: () => boolean = () => true,
): Promise<void> => {
  for (let at = 0; isSteady(); at += STEP) {
    const step = entries.slice(at, at + STEP);
    const isLast = at + STEP >= entries.length;
    const place = isLast ? end : (step.at(-1) ?? end);
    const stretch = new Stretch(ledger, step);
    for (const track of tracks) {
      if (!track.goesOn) continue;
      for (;;) {
        const needing = track.project(stretch, place);
        if (needing === undefined) break;
        // Few entries need their streams' histories.
        await stretch.readHistory(needing.envelope.stream);
        if (!isSteady()) return;
      }
    }
    if (isLast) return;
    await setImmediate();
  }
};
