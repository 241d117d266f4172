import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { rowFor } from './commit.js';
import { type RegistryRow, readRegistry } from './registry.js';
import { type Sharing, type Term, type ViewStore, ViewStoreUnavailable } from './store.js';
import type { Track } from './track.js';

/** How often the registry is looked at when nothing is heard. */
const LOOK_MS = 1_000;

export type Standby = {
  readonly store: ViewStore;
  readonly sharing: Sharing;
  readonly tracks: readonly Track[];
  readonly signal: AbortSignal;
  /** The tracks have moved; these of them without its having been heard what changed. */
  readonly onMoved: (unheard: readonly Track[]) => void;
  readonly onTrouble: (error: unknown) => void;
};

/** Processes whose projections are the same have one lead among them; those of another version lead theirs beside them. */
const leadOf = (tracks: readonly Track[]): string => {
  const fingerprints = tracks.map((track) => track.fingerprint).sort();
  return createHash('sha256').update(fingerprints.join('\n')).digest('hex');
};

/**
 * While another process leads: shows how far it has come. Resolves with the lead when it falls to this process, with
 * nothing when the signal aborts.
 * @throws Superseded
 */
export const standBy = async (standby: Standby): Promise<Term | undefined> => {
  const { sharing, tracks, signal } = standby;
  const over = new AbortController();
  const ended = AbortSignal.any([signal, over.signal]);
  let wake = new AbortController();
  let term: Term | undefined;
  // What changed is known of everything up to here, unless something went unheard since the last look.
  let heardUpTo = 0;
  let missed = true;
  const unlisten = sharing.listen((news) => {
    if (news === undefined) missed = true;
    else heardUpTo = Math.max(heardUpTo, news.sequence);
    wake.abort();
  });
  const candidacy = sharing.candidate(leadOf(tracks), ended).then((won) => {
    term = won;
    wake.abort();
  });
  try {
    while (!signal.aborted && term === undefined) {
      // First of all it shows whether anybody leads: what stopped the last one may not stop this one.
      await delay(LOOK_MS, undefined, { signal: AbortSignal.any([ended, wake.signal]) }).catch(() => undefined);
      if (term !== undefined || signal.aborted) break;
      wake = new AbortController();
      const known: number = missed ? 0 : heardUpTo;
      missed = false;
      missed = !(await look(standby, known)) || missed;
    }
    return term;
  } catch (error) {
    over.abort();
    await candidacy;
    await term?.resign();
    throw error;
  } finally {
    over.abort();
    unlisten();
  }
};

/** `false` when it could not be looked. */
const look = async ({ store, tracks, onMoved, onTrouble }: Standby, heardUpTo: number): Promise<boolean> => {
  try {
    const rows = await readRegistry(store.db);
    const moved = tracks.filter((track) => hasMoved(track, rowFor(track, rows)));
    for (const track of moved) track.observe(rowFor(track, rows));
    if (moved.length > 0 || heardUpTo === 0) onMoved(moved.filter((track) => track.sequence > heardUpTo));
    return true;
  } catch (error) {
    if (!(error instanceof ViewStoreUnavailable)) throw error;
    onTrouble(error);
    return false;
  }
};

const hasMoved = (track: Track, row: RegistryRow): boolean =>
  row.sequence !== track.sequence ||
  row.generation !== track.generation ||
  row.state !== track.state ||
  (row.error ?? undefined) !== track.error;
