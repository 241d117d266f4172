import type { NewEvent } from '../../../src/kernel/index.js';
import type {
  Appended,
  Entry,
  ExpectedRevision,
  Ledger,
  Page,
  ReadAll,
  Subscribe,
  SubscriptionMessage,
} from '../../../src/ledger/index.js';

/** A ledger whose subscriptions wait at a gate before every message, or fail there. */
export class GatedLedger implements Ledger {
  readonly id: string;
  /** Awaited before each message is handed over. */
  gate: (message: SubscriptionMessage) => Promise<void> = async () => undefined;

  constructor(private readonly ledger: Ledger) {
    this.id = ledger.id;
  }

  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    return this.ledger.append(stream, expected, events);
  }
  readStream(stream: string, range?: Parameters<Ledger['readStream']>[1]): AsyncIterable<Entry> {
    return this.ledger.readStream(stream, range);
  }
  readAll(query: ReadAll): Promise<Page> {
    return this.ledger.readAll(query);
  }
  head(...args: Parameters<Ledger['head']>): ReturnType<Ledger['head']> {
    return this.ledger.head(...args);
  }
  close(): Promise<void> {
    return this.ledger.close();
  }
  async *subscribe(options: Subscribe): AsyncGenerator<SubscriptionMessage> {
    for await (const message of this.ledger.subscribe(options)) {
      await this.gate(message);
      yield message;
    }
  }
}

/** A promise that a test keeps or breaks. */
export const deferred = <Value = void>() => {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
};
