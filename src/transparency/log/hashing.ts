import type { Ledger } from '../../ledger/index.js';
import type { GrowingTree } from './growing-tree.js';
import { Pause } from './waiters.js';

export type HashingOptions = {
  readonly ledger: Ledger;
  readonly tree: GrowingTree;
  readonly signal: AbortSignal;
  /** After every page. */
  readonly onGrowth: () => void;
  /** The ledger cannot be read; it is tried again. */
  readonly onTrouble: (error: unknown) => void;
};

/** While the ledger grows, a page is left to fill up so long: waking for every append costs more than hashing it. */
const GATHER_MS = 20;
const GATHERED = 128;
const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 5_000;

/** Hashes what the ledger has and gets, a page at a time, beside everything else that the process does. */
export class Hashing {
  readonly #pause = new Pause();
  readonly #gathering = new Pause();
  #subscription = new AbortController();
  #anew = false;
  readonly #running: Promise<void>;

  constructor(private readonly options: HashingOptions) {
    this.#running = this.#run();
  }

  /** Somebody waits for what was just recorded. */
  hurry(): void {
    this.#gathering.end();
  }

  /** Hashes everything again, from the first entry: what is kept of the hashes is not to be trusted. */
  restart(): void {
    this.#anew = true;
    this.#subscription.abort();
    this.#pause.end();
  }

  /** Resolves when the signal has aborted and nothing is written any more. */
  ended(): Promise<void> {
    return this.#running;
  }

  async #run(): Promise<void> {
    const { signal, tree, onTrouble } = this.options;
    let [wait, before] = [FIRST_WAIT_MS, -1];
    while (!signal.aborted) {
      try {
        // Only at a full tile is it known where in the ledger to go on.
        await tree.backTo(this.#anew ? 0 : tree.size);
        this.#anew = false;
        await this.#follow();
        if (!this.#anew) await this.#pause.for(FIRST_WAIT_MS, signal);
      } catch (error) {
        if (signal.aborted) return;
        onTrouble(error);
        wait = tree.size === before ? Math.min(wait * 2, LONGEST_WAIT_MS) : FIRST_WAIT_MS;
        before = tree.size;
        await this.#pause.for(wait, signal);
      }
    }
  }

  async #follow(): Promise<void> {
    const { ledger, tree, signal, onGrowth } = this.options;
    this.#subscription = new AbortController();
    const ended = AbortSignal.any([signal, this.#subscription.signal]);
    const after = tree.position;
    let isLive = false;
    for await (const message of ledger.subscribe({ ...(after !== undefined && { after }), signal: ended })) {
      switch (message.kind) {
        case 'entries':
          tree.add(message.entries);
          onGrowth();
          if (isLive && message.entries.length < GATHERED) await this.#gathering.for(GATHER_MS, ended);
          break;
        case 'progress':
          onGrowth();
          break;
        case 'caughtUp':
          isLive = true;
          onGrowth();
          break;
        default:
          message satisfies never;
      }
    }
  }
}
