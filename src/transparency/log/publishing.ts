import { LogDiverged } from './divergence.js';
import type { StoredHead } from './head-store.js';
import { type SigningOptions, signingTurn } from './signing.js';
import { Pause } from './waiters.js';

export type PublishingOptions = SigningOptions & {
  readonly signal: AbortSignal;
  /** The least time between two checkpoints that nobody waits for, in milliseconds. */
  readonly intervalMs: number;
  readonly onHead: (head: StoredHead) => void;
  /** What was signed does not hold any more. `undefined`: it does. */
  readonly onDivergence: (fault: LogDiverged | undefined) => void;
  /** The store or the keys cannot be used; it is tried again. */
  readonly onTrouble: (error: unknown) => void;
};

/** However many wait, turns are this far apart. */
const HURRIED_MS = 5;

/** Signs and publishes heads, one turn after another. */
export class Publishing {
  readonly #pause = new Pause();
  #wanted = false;
  readonly #running: Promise<void>;

  constructor(private readonly options: PublishingOptions) {
    this.#running = this.#run();
  }

  /** Somebody waits: the next turn comes at once. */
  hurry(): void {
    this.#wanted = true;
    this.#pause.end();
  }

  async ended(): Promise<void> {
    await this.#running;
    await this.options.heads.releaseLease(this.options.holder).catch(this.options.onTrouble);
  }

  async #run(): Promise<void> {
    const { signal, intervalMs } = this.options;
    while (!signal.aborted) {
      this.#wanted = false;
      await this.#turn();
      await this.#pause.for(HURRIED_MS, signal);
      if (!this.#wanted) await this.#pause.for(intervalMs - HURRIED_MS, signal);
    }
  }

  async #turn(): Promise<void> {
    const { onHead, onDivergence, onTrouble } = this.options;
    try {
      const head = await signingTurn(this.options);
      onDivergence(undefined);
      if (head !== undefined) onHead(head);
    } catch (error) {
      if (error instanceof LogDiverged) onDivergence(error);
      else onTrouble(error);
    }
  }
}
