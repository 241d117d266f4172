/** Where the ledger ends, and a way to wait until it has moved. */
export class Tip {
  readonly #waiting = new Set<() => void>();
  #sequence: number;

  constructor(sequence: number) {
    this.#sequence = sequence;
  }

  get sequence(): number {
    return this.#sequence;
  }

  /** Entries up to `sequence` can be read now. */
  advance(sequence: number): void {
    if (sequence <= this.#sequence) return;
    this.#sequence = sequence;
    for (const wake of [...this.#waiting]) wake();
  }

  /** Resolves when there is something after `sequence`, or when `stop` aborts. */
  async beyond(sequence: number, stop: AbortSignal): Promise<void> {
    while (this.#sequence <= sequence && !stop.aborted) await this.#moved(stop);
  }

  #moved(stop: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake);
        stop.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      stop.addEventListener('abort', wake);
    });
  }
}
