import type { Position } from '../ledger.js';
import type { Connection } from './connection.js';
import type { Subscription } from './lean-client.js';
import type { Row } from './row.js';
import { pause, pauseAfter } from './timing.js';

/** Hears every event of the prefix in the log's order; none twice. */
export type Hears = { row(row: Row): void; trouble(error: Error): void };

/**
 * The process's one subscription to `$all`. The client's subscriptions never come back by themselves: whatever ends this
 * one, it is made again after the last event.
 */
export class Feed {
  readonly #stop = new AbortController();
  #after: Position | undefined;
  #end: (() => void) | undefined;
  #running: Promise<void> | undefined;
  #heard = 0;

  constructor(
    private readonly connection: Connection,
    private readonly prefix: string,
    after: Position | undefined,
    private readonly hears: Hears,
  ) {
    this.#after = after;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Drops the subscription, which seems to be dead, and makes another one. */
  restart(): void {
    this.#end?.();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    this.#end?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { timing, onIncident } = this.connection;
    for (let failures = 0; !this.#stop.signal.aborted; failures += 1) {
      const before = this.#heard;
      await this.#listen();
      if (this.#stop.signal.aborted) return;
      onIncident('resubscribed');
      if (this.#heard > before) failures = 0;
      else if (failures > 0) this.connection.renew();
      await pause(pauseAfter(timing, failures), this.#stop.signal);
    }
  }

  /** Resolves when the subscription is over, for whatever reason. */
  async #listen(): Promise<void> {
    let subscription: Subscription | undefined;
    let confirming: NodeJS.Timeout | undefined;
    await new Promise<void>((over) => {
      this.#end = over;
      confirming = setTimeout(over, this.connection.timing.call);
      subscription = this.connection.subscribe(this.prefix, this.#after, {
        confirmed: () => clearTimeout(confirming),
        over: () => over(),
        row: (row) => {
          clearTimeout(confirming);
          if (this.#end === over && !this.#hear(row)) over();
        },
      });
    }).catch(() => undefined);
    clearTimeout(confirming);
    this.#end = undefined;
    await subscription?.stop();
  }

  #hear(row: Row): boolean {
    try {
      if (this.#after !== undefined && row.position <= this.#after) {
        this.connection.onIncident('duplicate-skipped');
        return true;
      }
      this.#after = row.position;
      this.#heard += 1;
      this.hears.row(row);
      return true;
    } catch (error) {
      this.hears.trouble(error instanceof Error ? error : new Error(String(error)));
      return false;
    }
  }
}
