import type { MessagePort } from 'node:worker_threads';
import type { Ledger } from '../../ledger/index.js';
import type { Projection } from '../projection.js';
import { Runner } from '../runner.js';
import { type ViewStore, ViewStoreUnavailable, ViewsAheadOfLedger, ViewsOfAnotherLedger } from '../store.js';
import type { Place } from '../track.js';
import type { FromThread, Refused, ToThread } from './protocol.js';

/** What a thread leads, and along what; opened in that thread. */
export type Parts = {
  readonly ledger: Ledger;
  readonly store: ViewStore;
  readonly projections: readonly Projection[];
};

const refusedBy = (error: unknown): Refused => {
  if (error instanceof ViewsOfAnotherLedger) {
    const { viewsOf, ledger } = error;
    return { name: 'ViewsOfAnotherLedger', viewsOf, ledger };
  }
  if (error instanceof ViewsAheadOfLedger) {
    const { projection, views, ledger } = error;
    return { name: 'ViewsAheadOfLedger', projection, views, ledger };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { name: error instanceof ViewStoreUnavailable ? 'ViewStoreUnavailable' : 'Error', message };
};

/** Leads the views in this thread until it is told to close, and tells the other end of the port how far they are. */
export const lead = async (port: MessagePort, open: () => Promise<Parts>): Promise<void> => {
  const send = (message: FromThread): void => port.postMessage(message);
  const closing = new Promise<void>((resolve) => port.once('message', (_: ToThread) => resolve()));
  let runner: Runner | undefined;
  let changed: readonly string[] = [];
  let place: Place | undefined;
  const onProgress = (): void => {
    // Until it is open, `opened` tells everything.
    if (runner === undefined) return;
    send({ kind: 'progress', progress: runner.progress(), changed, ...(place && { place }) });
    [changed, place] = [[], undefined];
  };
  const hooks = {
    onChanged: (names: readonly string[]) => {
      changed = [...changed, ...names];
    },
    onMoved: (to: Place) => {
      place = to;
    },
    onTrouble: (projection: string | undefined, error: string) =>
      send({ kind: 'trouble', ...(projection !== undefined && { projection }), error }),
    onProgress,
  };
  const opened: { close(): Promise<void> }[] = [];
  try {
    const { ledger, store, projections } = await open();
    opened.push(store, ledger);
    runner = await Runner.open({ ledger, store, projections, ...hooks });
    opened.unshift(runner);
    send({ kind: 'opened', progress: runner.progress() });
    onProgress();
    await closing;
  } catch (error) {
    send({ kind: 'refused', refused: refusedBy(error) });
  }
  for (const part of opened) await part.close();
  port.close();
};
