import type { Ledger } from '../ledger/index.js';
import { createGeneration, ensureRegistry } from './generations.js';
import type { Projection } from './projection.js';
import { fingerprintOf, type GenerationState, type RegistryRow, readRegistry } from './registry.js';
import { type ViewStore, ViewsAheadOfLedger, ViewsOfAnotherLedger, type ViewTransaction } from './store.js';
import { Track } from './track.js';

type Opening = { readonly ledger: Ledger; readonly store: ViewStore; readonly projections: readonly Projection[] };

const checkLedger = (rows: readonly RegistryRow[], ledger: Ledger): void => {
  const foreign = rows.find((row) => row.ledger_id !== ledger.id);
  if (foreign !== undefined) throw new ViewsOfAnotherLedger(foreign.ledger_id, ledger.id);
};

const checkHead = async (rows: readonly RegistryRow[], ledger: Ledger, known: number): Promise<void> => {
  if (rows.every((row) => row.sequence <= known)) return;
  // Another node may have led them along entries that this one has not heard of.
  const head = (await ledger.head({ settled: true }))?.sequence ?? 0;
  const ahead = rows.find((row) => row.sequence > head);
  if (ahead !== undefined) throw new ViewsAheadOfLedger(ahead.name, ahead.sequence, head);
};

const trackOf = async (
  store: ViewStore,
  tx: ViewTransaction,
  projection: Projection,
  generation: number,
): Promise<Track> => {
  const row = (await readRegistry(tx.db)).find(
    (known) => known.name === projection.name && known.generation === generation,
  );
  if (row === undefined) throw new Error(`no generation ${generation} of ${projection.name}`);
  const track = new Track(projection, store.adding);
  track.adopt(row);
  return track;
};

/**
 * A track for each projection: on its live generation where that was built by this version of it, else on one that is
 * being built, begun now or when the process last stopped.
 * @throws ViewsOfAnotherLedger, ViewsAheadOfLedger
 */
export const openTracks = async ({ ledger, store, projections }: Opening): Promise<readonly Track[]> => {
  const head = (await ledger.head())?.sequence ?? 0;
  return store.transaction(async (tx) => {
    await ensureRegistry(tx);
    const rows = await readRegistry(tx.db);
    checkLedger(rows, ledger);
    await checkHead(rows, ledger, head);
    const tracks: Track[] = [];
    for (const projection of projections) {
      const fingerprint = fingerprintOf(projection);
      const own = rows.filter((row) => row.name === projection.name && row.fingerprint === fingerprint);
      const known =
        own.find((row) => row.state === ('LIVE' satisfies GenerationState)) ??
        own.findLast((row) => row.state === ('BUILDING' satisfies GenerationState));
      const generation = known?.generation ?? (await createGeneration(tx, projection, ledger.id)).generation;
      tracks.push(await trackOf(store, tx, projection, generation));
    }
    return tracks;
  });
};

/**
 * A track on a new generation for each of the named projections, of all where none is named.
 * @throws ViewsOfAnotherLedger where some views of another ledger would stay beside them.
 */
export const freshTracks = (
  { ledger, store, projections }: Opening,
  names: readonly string[] = projections.map((projection) => projection.name),
): Promise<readonly Track[]> =>
  store.transaction(async (tx) => {
    await ensureRegistry(tx);
    const staying = (await readRegistry(tx.db)).filter((row) => !names.includes(row.name));
    checkLedger(staying, ledger);
    const tracks: Track[] = [];
    for (const projection of projections) {
      if (!names.includes(projection.name)) continue;
      const { generation } = await createGeneration(tx, projection, ledger.id);
      tracks.push(await trackOf(store, tx, projection, generation));
    }
    return tracks;
  });
