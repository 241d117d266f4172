import type { Worker } from 'node:worker_threads';
import { pause } from '../lane.js';
import { type Leader, type LeaderHooks, type Progress, Waiters } from '../leader.js';
import { ViewStoreUnavailable, ViewsAheadOfLedger, ViewsOfAnotherLedger } from '../store.js';
import type { FromThread, Refused, ToThread } from './protocol.js';

const errorOf = (refused: Refused): Error => {
  switch (refused.name) {
    case 'ViewsOfAnotherLedger':
      return new ViewsOfAnotherLedger(refused.viewsOf, refused.ledger);
    case 'ViewsAheadOfLedger':
      return new ViewsAheadOfLedger(refused.projection, refused.views, refused.ledger);
    case 'ViewStoreUnavailable':
      return new ViewStoreUnavailable(refused.message);
    case 'Error':
      return new Error(refused.message);
    default:
      return refused satisfies never;
  }
};

/**
 * The views led in a thread of their own (`lead`), which `start` starts. One that ends unasked is followed by another:
 * what it had not committed is undone, and done again.
 * @throws ViewsOfAnotherLedger, ViewsAheadOfLedger, ViewStoreUnavailable
 */
export const leaderInThread = async (start: () => Worker, hooks: LeaderHooks): Promise<Leader> => {
  const waiters = new Waiters();
  const stop = new AbortController();
  let progress: Progress;
  let thread: Worker;

  const moved = (changed: readonly string[]): void => {
    if (changed.length > 0) hooks.onChanged?.(changed);
    waiters.settle(progress);
  };

  /** Resolves with the end of the thread, once it leads. */
  const begin = async (): Promise<{ readonly ended: Promise<string> }> => {
    thread = start();
    let failure = 'the thread that leads the views has ended';
    thread.on('error', (error) => {
      failure = `the thread that leads the views failed: ${error.message}`;
    });
    const ended = new Promise<string>((resolve) => thread.once('exit', () => resolve(failure)));
    const opened = new Promise<void>((resolve, reject) => {
      thread.on('message', (message: FromThread) => {
        switch (message.kind) {
          case 'opened':
            progress = message.progress;
            resolve();
            return;
          case 'refused':
            reject(errorOf(message.refused));
            return;
          case 'progress':
            progress = message.progress;
            moved(message.changed);
            if (message.place !== undefined) hooks.onMoved?.(message.place);
            return;
          case 'trouble':
            hooks.onTrouble?.(message.projection, message.error);
            return;
          default:
            message satisfies never;
        }
      });
      void ended.then((reason) => reject(new ViewStoreUnavailable(reason)));
    });
    try {
      await opened;
    } catch (error) {
      await ended;
      throw error;
    }
    return { ended };
  };

  const troubled = (error: string): void => {
    const behind = progress.health.map((one) => ({ ...one, state: 'CATCHING_UP', error }) as const);
    progress = { ...progress, ready: false, leads: false, health: behind };
    hooks.onTrouble?.(undefined, error);
  };

  const first = await begin();
  const keepOn = async (): Promise<void> => {
    let ended: Promise<string> = first.ended;
    for (let attempt = 0; ; attempt += 1) {
      const reason = await ended;
      if (stop.signal.aborted) return;
      troubled(reason);
      await pause(attempt, stop.signal);
      if (stop.signal.aborted) return;
      try {
        ({ ended } = await begin());
        attempt = 0;
        moved(progress.health.map(({ name }) => name));
      } catch (error) {
        ended = Promise.resolve(error instanceof Error ? error.message : String(error));
      }
    }
  };
  const kept = keepOn();

  return {
    progress: () => progress,
    waitFor: (position, timeoutMs) => waiters.wait(position, timeoutMs, progress),
    close: async () => {
      stop.abort();
      thread.postMessage({ kind: 'close' } satisfies ToThread);
      await kept;
      waiters.end();
    },
  };
};
