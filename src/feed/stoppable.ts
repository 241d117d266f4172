/**
 * An iterator whose `return()` wakes a `next()` that waits for something: the generator is told by its signal, behind
 * which the `return()` would otherwise queue.
 */
export const stoppable = <Value>(
  start: (signal: AbortSignal) => AsyncGenerator<Value, undefined>,
): AsyncIterableIterator<Value, undefined> => {
  const stop = new AbortController();
  const values = start(stop.signal);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => values.next(),
    return: () => {
      stop.abort();
      return values.return(undefined);
    },
  };
};
