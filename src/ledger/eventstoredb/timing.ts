import { setTimeout as pauseFor } from 'node:timers/promises';

/** How long things may take, in milliseconds. */
export type Timing = {
  /** One call. A cluster gives an append up after two seconds. */
  readonly call: number;
  /** One append with all of its retries. */
  readonly append: number;
  /** Opening: the cluster may be about to elect a leader. */
  readonly open: number;
  /** Without any progress of the subscription, until a stored entry's place is given up. */
  readonly placing: number;
  /** The first pause between attempts; it doubles up to `longestPause`. */
  readonly pause: number;
  readonly longestPause: number;
};

export const usualTiming: Timing = {
  call: 3_000,
  append: 15_000,
  open: 15_000,
  placing: 15_000,
  pause: 50,
  longestPause: 2_000,
};

/** Between half of the pause and all of it, so that nodes that failed together do not come back together. */
export const pauseAfter = ({ pause, longestPause }: Timing, failures: number): number =>
  Math.min(longestPause, pause * 2 ** Math.min(failures, 16)) * (0.5 + Math.random() / 2);

/** Ends early, and quietly, when the signal aborts. */
export const pause = (millis: number, signal: AbortSignal): Promise<void> =>
  pauseFor(millis, undefined, { signal }).catch(() => undefined);

/** A call that had no answer in time. What it asked for may still happen. */
export class CallTimedOut extends Error {
  override readonly name = 'CallTimedOut';
  constructor(what: string, millis: number) {
    super(`no answer to ${what} within ${millis} ms`);
  }
}

/** The client's own deadlines do not cover every way in which an answer can fail to come. */
export const within = <T>(millis: number, what: string, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new CallTimedOut(what, millis)), millis);
    work.then(
      (result) => {
        clearTimeout(timer);
        resolve(result);
      },
      (error) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
