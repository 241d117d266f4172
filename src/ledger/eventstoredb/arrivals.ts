import type { Position } from '../ledger.js';

type Waiting = { readonly position: Position; readonly wake: () => void };

/** Who waits for which place in the log. Appends come nearly in the log's order, so a place is found from the end. */
export class Arrivals {
  readonly #waiting: Waiting[] = [];

  /** Resolves when the log was heard up to a place, or when the time is up. */
  reached(position: Position, millis: number): Promise<void> {
    return new Promise((resolve) => {
      const waiting = {
        position,
        wake: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        resolve();
      }, millis);
      let at = this.#waiting.length;
      while (at > 0 && (this.#waiting[at - 1]?.position ?? '') > position) at -= 1;
      this.#waiting.splice(at, 0, waiting);
    });
  }

  /** The log was heard up to here. */
  arrived(position: Position): void {
    while (this.#waiting[0] !== undefined && this.#waiting[0].position <= position) this.#waiting.shift()?.wake();
  }
}
