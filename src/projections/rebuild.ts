import type { Ledger } from '../ledger/index.js';
import { build } from './build.js';
import type { Lane } from './lane.js';
import type { Projection } from './projection.js';
import type { ViewStore } from './store.js';
import { messageOf } from './track.js';
import { freshTracks } from './tracks.js';

export type RebuildProgress = { readonly sequence: number; readonly head: number };
export type RebuildOptions = {
  readonly ledger: Ledger;
  readonly store: ViewStore;
  /** Names of projections; all where absent. */
  readonly only?: readonly string[];
  readonly onProgress?: (progress: RebuildProgress) => void;
  readonly signal?: AbortSignal;
  /** Entries in one transaction; see {@link Lane}. */
  readonly batch?: number;
};
/** What was built. Where `failed` is not empty, those views were left as they were. */
export type Rebuilt = {
  readonly projections: readonly string[];
  readonly sequence: number;
  readonly failed: readonly { readonly projection: string; readonly error: string }[];
};

/**
 * Builds views anew from the ledger beside the live ones and switches to them. A server that runs on the same store
 * goes on with the new ones.
 * @throws UnknownProjection, ViewsOfAnotherLedger, Superseded, ViewStoreUnavailable
 */
export const rebuild = async (
  projections: readonly Projection[],
  { ledger, store, only, batch, onProgress, signal = new AbortController().signal }: RebuildOptions,
): Promise<Rebuilt> => {
  const stray = only?.find((name) => projections.every((projection) => projection.name !== name));
  if (stray !== undefined)
    throw new UnknownProjection(
      stray,
      projections.map((projection) => projection.name),
    );
  const tracks = await freshTracks({ ledger, store, projections }, only);
  const sequence = () => Math.min(...tracks.map((track) => track.sequence));
  let head = (await ledger.head())?.sequence ?? 0;
  await build({
    ledger,
    store,
    tracks,
    signal,
    batch,
    onCommit: () => {
      head = Math.max(head, sequence());
      onProgress?.({ sequence: sequence(), head });
    },
  });
  return {
    projections: tracks.filter((track) => track.error === undefined).map((track) => track.name),
    sequence: sequence(),
    failed: tracks.flatMap(({ name, error }) =>
      error === undefined ? [] : [{ projection: name, error: messageOf(error) }],
    ),
  };
};

/** No such projection. */
export class UnknownProjection extends Error {
  override readonly name = 'UnknownProjection';
  constructor(
    readonly projection: string,
    readonly known: readonly string[],
  ) {
    super(`no projection ${projection}; there are ${known.join(', ')}`);
  }
}
