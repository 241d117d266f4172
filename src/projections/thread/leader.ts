import { setTimeout as delay } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { type Leader, type LeaderHooks, type Progress, Waiters } from '../leader.js';
import { ViewStoreUnavailable, ViewsAheadOfLedger, ViewsOfAnotherLedger } from '../store.js';
import type { FromThread, Refused, ToThread } from './protocol.js';

const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 5_000;

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

  const hear = (message: FromThread): void => {
    switch (message.kind) {
      case 'progress':
        progress = message.progress;
        if (message.changed.length > 0) hooks.onChanged?.(message.changed);
        waiters.settle(progress);
        if (message.place !== undefined) hooks.onMoved?.(message.place);
        return;
      case 'trouble':
        hooks.onTrouble?.(message.projection, message.error);
        return;
      case 'opened':
      case 'refused':
        return;
      default:
        message satisfies never;
    }
  };

  /** Resolves with the end of the thread, once it leads. */
  const begin = async (): Promise<{ readonly ended: Promise<string> }> => {
    thread = start();
    let failure = 'the thread that leads the views has ended';
    thread.on('error', (error) => {
      failure = `the thread that leads the views failed: ${error.message}`;
    });
    const ended = new Promise<string>((resolve) => thread.once('exit', () => resolve(failure)));
    const opened = new Promise<Progress>((resolve, reject) => {
      thread.on('message', (message: FromThread) => {
        if (message.kind === 'opened') resolve(message.progress);
        else if (message.kind === 'refused') reject(errorOf(message.refused));
        else hear(message);
      });
      void ended.then((reason) => reject(new ViewStoreUnavailable(reason)));
    });
    try {
      progress = await opened;
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
  // What changed while nobody listened, if anything, was before the first question.
  const keepOn = async (): Promise<void> => {
    let ended: Promise<string> = first.ended;
    for (let attempt = 0; ; attempt += 1) {
      const reason = await ended;
      if (stop.signal.aborted) return;
      troubled(reason);
      const wait = Math.min(FIRST_WAIT_MS * 2 ** attempt, LONGEST_WAIT_MS);
      await delay(wait, undefined, { signal: stop.signal }).catch(() => undefined);
      if (stop.signal.aborted) return;
      try {
        ({ ended } = await begin());
        attempt = 0;
        hooks.onChanged?.(progress.health.map(({ name }) => name));
        waiters.settle(progress);
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
