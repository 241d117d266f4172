/** Who asks while one is under way shares the one after it: that one begins after they asked. */
export const inTurns = (work: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    next = undefined;
    const mine = work();
    running = mine;
    const over = () => {
      if (running === mine) running = undefined;
    };
    mine.then(over, over);
    return mine;
  };
  return () => {
    if (running === undefined) return start();
    next ??= running.then(start, start);
    return next;
  };
};
