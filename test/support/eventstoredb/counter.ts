type Waiting = { readonly value: number; readonly wake: () => void };

/** Counts up, and says when it is there. */
export class Counter {
  #value = 0;
  #waiting: Waiting[] = [];

  get value(): number {
    return this.#value;
  }

  increment(): void {
    this.#value += 1;
    for (const { value, wake } of this.#waiting) if (value <= this.#value) wake();
    this.#waiting = this.#waiting.filter(({ value }) => value > this.#value);
  }

  /** Resolves at once where it has come so far. */
  reached(value: number): Promise<void> {
    if (this.#value >= value) return Promise.resolve();
    return new Promise((wake) => this.#waiting.push({ value, wake }));
  }
}
