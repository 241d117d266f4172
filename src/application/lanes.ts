/** Runs tasks with the same key one after another and tasks with different keys side by side. */
export type Lanes = <Result>(key: string, task: () => Promise<Result>) => Promise<Result>;

/**
 * Many commands on one stream would conflict at the ledger and decide again and again; in a lane each decides once.
 * Only a saving within one process: across processes the expected revision decides.
 */
export const createLanes = (): Lanes => {
  const tails = new Map<string, Promise<void>>();
  return async (key, task) => {
    const before = tails.get(key);
    let leave = (): void => undefined;
    const tail = new Promise<void>((resolve) => {
      leave = resolve;
    });
    tails.set(key, tail);
    try {
      if (before !== undefined) await before;
      return await task();
    } finally {
      if (tails.get(key) === tail) tails.delete(key);
      leave();
    }
  };
};
