import { setTimeout as delay } from 'node:timers/promises';
import { type Entry, type Ledger, LedgerUnavailable } from '../ledger/index.js';
import { batchOf, gather, gatherSpan } from './batch.js';
import { commit, refresh, Superseded } from './commit.js';
import { spanOf } from './span.js';
import { type ViewStore, ViewStoreUnavailable } from './store.js';
import { messageOf, type Place, type Track } from './track.js';

/** Entries, and characters of them, in one transaction while there is a backlog. Bounds the memory of a rebuild. */
const BATCH = 10_000;
const BATCH_CHARACTERS = 16 * 1024 * 1024;
const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 5_000;

export type Lane = {
  readonly ledger: Ledger;
  readonly store: ViewStore;
  readonly tracks: readonly Track[];
  readonly signal: AbortSignal;
  /** Entries in one transaction while there is a backlog; 10,000 where absent. */
  readonly batch?: number | undefined;
  /** After every transaction: which tracks' rows changed. */
  readonly onCommit: (changed: readonly Track[]) => void;
  /** What is tried again: the ledger or the view store is unavailable. */
  readonly onTrouble?: (error: unknown) => void;
};

/** Waits longer from attempt to attempt, and no longer than the signal lasts. */
export const pause = async (attempt: number, signal: AbortSignal): Promise<void> => {
  const wait = Math.min(FIRST_WAIT_MS * 2 ** attempt, LONGEST_WAIT_MS);
  await delay(wait, undefined, { signal }).catch(() => undefined);
};

/**
 * Leads the tracks along one subscription from the rearmost of them. Resolves when the signal aborts, with `until:
 * 'caughtUp'` when they have what the ledger has, and when no track is left that could go on.
 * @throws Superseded
 */
export const follow = async (lane: Lane, until?: 'caughtUp'): Promise<void> => {
  for (let attempt = 0; ; attempt += 1) {
    const before = rearmost(lane.tracks);
    try {
      // What was in hand may be half gathered, half stored, or stored without our having heard of it.
      await refresh(lane.store, lane.tracks);
      return await once(lane, until);
    } catch (error) {
      if (lane.signal.aborted) return;
      if (error instanceof Superseded) throw error;
      if (!(error instanceof LedgerUnavailable || error instanceof ViewStoreUnavailable)) {
        // The ledger cannot be read past here: nobody may go on as if nothing were missing.
        for (const track of lane.tracks) track.fail(messageOf(error));
        lane.onCommit([]);
        return;
      }
      lane.onTrouble?.(error);
      if (before?.sequence !== rearmost(lane.tracks)?.sequence) attempt = 0;
    }
    await pause(attempt, lane.signal);
    if (lane.signal.aborted) return;
  }
};

const rearmost = (tracks: readonly Track[]): Track | undefined =>
  tracks
    .filter((track) => track.error === undefined)
    .reduce<Track | undefined>(
      (rear, track) => (rear === undefined || track.sequence < rear.sequence ? track : rear),
      undefined,
    );

const once = async (
  { ledger, store, tracks, signal, batch: most = BATCH, onCommit }: Lane,
  until?: 'caughtUp',
): Promise<void> => {
  const from = rearmost(tracks);
  if (from === undefined) return;
  let live = false;
  /** What is gathered and not on its way to the store yet: from where to where, and how much it is. */
  let start: Partial<Place> = { position: from.position, sequence: from.sequence };
  let end: Place | undefined;
  let entries = 0;
  let characters = 0;
  let going = tracks;
  /** What is on its way to the store was not refused: the tracks do not go back to what is stored. */
  let isSteady = true;
  const onRefused = (): void => {
    isSteady = false;
  };
  let bringing: Promise<void> = Promise.resolve();
  /** Entries are gathered as they are read and not kept, while the store carries out what came before. */
  const take = async (page: readonly Entry[], place: Place): Promise<void> => {
    if (end === undefined) going = tracks.filter((track) => track.goesOn);
    end = place;
    entries += page.length;
    for (const { bytes } of page) characters += bytes.length;
    await gather(ledger, going, page, place, () => isSteady);
  };
  const begin = async (): Promise<void> => {
    await bringing;
    if (end === undefined) return;
    const span = spanOf(ledger, start, end);
    const batch = isSteady ? batchOf(going) : await gatherSpan(ledger, tracks, span);
    isSteady = true;
    bringing = commit({ ledger, store }, tracks, span, { batch, onRefused }).then(onCommit);
    // Its fault is thrown where it is awaited, which may be later.
    bringing.catch(() => undefined);
    start = end;
    end = undefined;
    entries = 0;
    characters = 0;
  };
  const bring = async (): Promise<void> => {
    await begin();
    await bringing;
  };
  const after = from.position;
  try {
    for await (const message of ledger.subscribe({ ...(after !== undefined && { after }), signal })) {
      switch (message.kind) {
        case 'entries': {
          const last = message.entries.at(-1);
          if (last !== undefined) await take(message.entries, last);
          if (live) await bring();
          else if (entries >= most || characters >= BATCH_CHARACTERS) await begin();
          break;
        }
        case 'progress':
          await take([], message);
          await bring();
          break;
        case 'caughtUp':
          live = true;
          await bring();
          if (until === 'caughtUp') return;
          break;
        default:
          message satisfies never;
      }
      if (rearmost(tracks) === undefined) return;
    }
  } finally {
    await bringing.catch(() => undefined);
  }
};
