import type { Ledger, Subscribe, SubscriptionMessage } from '../../src/ledger/index.js';
import { DisturbedLedger } from './faulty-ledger.js';

type Head = Awaited<ReturnType<Ledger['head']>>;

/** A node that has not heard of what others recorded since a place, until it is let to; unless it asks to be sure. */
export class LaggingLedger extends DisturbedLedger {
  readonly #heard: Promise<void>;
  /** How often it was asked for a settled head. */
  settled = 0;
  hear: () => void = () => undefined;

  constructor(
    private readonly real: Ledger,
    private readonly knows: Head,
  ) {
    super(real);
    this.#heard = new Promise((resolve) => {
      this.hear = resolve;
    });
  }

  override async head({ settled = false } = {}): Promise<Head> {
    if (!settled) return this.knows;
    this.settled += 1;
    return this.real.head({ settled });
  }

  override async *subscribe(options: Subscribe): AsyncGenerator<SubscriptionMessage> {
    const stopped = new Promise<void>((resolve) => {
      if (options.signal?.aborted) resolve();
      else options.signal?.addEventListener('abort', () => resolve(), { once: true });
    });
    await Promise.race([this.#heard, stopped]);
    yield* this.real.subscribe(options);
  }
}
