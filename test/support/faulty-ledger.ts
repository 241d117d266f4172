import type { NewEvent } from '../../src/kernel/index.js';
import type { Appended, ExpectedRevision, Ledger, Subscribe } from '../../src/ledger/index.js';

type Append = () => Promise<Appended>;
/** Stands between the application and one append: may fail before it, after it, or do something else first. */
export type Intercept = (append: Append, call: { readonly stream: string; readonly nth: number }) => Promise<Appended>;

/** A ledger whose appends a test can disturb; everything else goes straight through. */
export class DisturbedLedger implements Ledger {
  appends = 0;

  constructor(
    private readonly ledger: Ledger,
    public intercept: Intercept = (append) => append(),
  ) {}

  get id(): string {
    return this.ledger.id;
  }

  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    this.appends += 1;
    return this.intercept(() => this.ledger.append(stream, expected, events), { stream, nth: this.appends });
  }

  readStream(...args: Parameters<Ledger['readStream']>) {
    return this.ledger.readStream(...args);
  }
  readAll(...args: Parameters<Ledger['readAll']>) {
    return this.ledger.readAll(...args);
  }
  head(...args: Parameters<Ledger['head']>) {
    return this.ledger.head(...args);
  }
  subscribe(options: Subscribe) {
    return this.ledger.subscribe(options);
  }
  close() {
    return this.ledger.close();
  }
}

/** The process died here. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/** Lets `appends` appends pass and dies in place of the next: nothing after it is written either. */
export const crashAfter =
  (appends: number): Intercept =>
  async (append, { nth }) => {
    if (nth > appends) throw new Crash(`after ${appends} appends`);
    return append();
  };
