import { setImmediate as nextTurn } from 'node:timers/promises';

/** Who asks before one begins shares it; who asks while one is under way shares the one after it. So each begins after they asked. */
export const inTurns = <Result>(work: () => Promise<Result>): (() => Promise<Result>) => {
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<Result> | undefined;
  return () => {
    if (next === undefined) {
      const mine = last
        .then(() => nextTurn())
        .then(() => {
          next = undefined;
          return work();
        });
      next = mine;
      last = mine.catch(() => undefined);
    }
    return next;
  };
};
