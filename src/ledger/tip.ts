/** Where the ledger ends, and a way to wait until it has moved. */
export class Tip {
  readonly #waiting = new Set<() => void>();
  #sequence: number;
  #closed = false;

  constructor(sequence: number) {
    this.#sequence = sequence;
  }

  get sequence(): number {
    return this.#sequence;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Entries up to `sequence` can be read now. */
  advance(sequence: number): void {
    if (sequence <= this.#sequence) return;
    this.#sequence = sequence;
    this.#wake();
  }

  /** It will not move any more. */
  close(): void {
    this.#closed = true;
    this.#wake();
  }

  /** Resolves when there is something after `sequence`, when the ledger closes, or when `stop` aborts. */
  async beyond(sequence: number, stop: AbortSignal): Promise<void> {
    while (this.#sequence <= sequence && !this.#closed && !stop.aborted) await this.#moved(stop);
  }

  #wake(): void {
    for (const wake of [...this.#waiting]) wake();
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
