/** Those who wait until the log has come to a size. */
export class Waiters {
  readonly #waiting = new Set<(size: number) => boolean>();

  /** Resolves to whether `size` was reached within the time. */
  until(size: number, reached: number, timeoutMs: number): Promise<boolean> {
    if (reached >= size) return Promise.resolve(true);
    return new Promise((resolve) => {
      const end = (isReached: boolean) => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(isReached);
      };
      const look = (now: number): boolean => {
        if (now < size) return false;
        end(true);
        return true;
      };
      const timer = setTimeout(() => end(false), timeoutMs);
      this.#waiting.add(look);
    });
  }

  reached(size: number): void {
    for (const look of [...this.#waiting]) look(size);
  }
}

/** A pause that can be cut short. */
export class Pause {
  #wake: (() => void) | undefined;

  /** Resolves after the time, at the next {@link end}, or when the signal aborts. */
  for(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.#wake = undefined;
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener('abort', done);
      this.#wake = done;
      if (signal.aborted) done();
    });
  }

  end(): void {
    this.#wake?.();
  }
}
