/** Those who wait until the log has come to a size. */
export class Waiters {
  readonly #waiting = new Map<() => void, number>();

  /** Whether somebody waits for no more than this. */
  areServedBy(size: number): boolean {
    return [...this.#waiting.values()].some((wanted) => wanted <= size);
  }

  /** Resolves to whether `size` was reached within the time. */
  until(size: number, reached: number, timeoutMs: number): Promise<boolean> {
    if (reached >= size) return Promise.resolve(true);
    return new Promise((resolve) => {
      const end = (isReached: boolean) => {
        clearTimeout(timer);
        this.#waiting.delete(succeed);
        resolve(isReached);
      };
      const succeed = () => end(true);
      const timer = setTimeout(() => end(false), timeoutMs);
      this.#waiting.set(succeed, size);
    });
  }

  reached(size: number): void {
    for (const [succeed, wanted] of [...this.#waiting]) if (wanted <= size) succeed();
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
