import type { Entry, Ledger, Subscribe, SubscriptionMessage } from '../../../src/ledger/index.js';

/** A subscriber that remembers what it was told and can be waited for: no test sleeps. */
export class Listener {
  readonly messages: SubscriptionMessage[] = [];
  /** Resolves when the subscription has ended. */
  readonly ended: Promise<void>;
  readonly #abort = new AbortController();
  readonly #checks = new Set<() => void>();

  constructor(ledger: Ledger, options: Omit<Subscribe, 'signal'> = {}) {
    this.ended = this.#listen(ledger.subscribe({ ...options, signal: this.#abort.signal }));
  }

  get entries(): Entry[] {
    return this.messages.flatMap((message) => (message.kind === 'entries' ? message.entries : []));
  }

  async until(holds: (listener: this) => boolean): Promise<this> {
    while (!holds(this)) {
      await new Promise<void>((resolve) => {
        const check = () => {
          this.#checks.delete(check);
          resolve();
        };
        this.#checks.add(check);
      });
    }
    return this;
  }

  caughtUp(): Promise<this> {
    return this.until(() => this.messages.some((message) => message.kind === 'caughtUp'));
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    await this.ended;
  }

  async #listen(subscription: AsyncIterable<SubscriptionMessage>): Promise<void> {
    for await (const message of subscription) {
      this.messages.push(message);
      for (const check of [...this.#checks]) check();
    }
  }
}
