import type { Entry } from '../ledger.js';
import { WrittenEntry } from '../written-entry.js';
import type { Row } from './row.js';

/** An event under way: its canonical text, and where that says it goes. `known` is the stream's own name. */
export type SentEvent = {
  readonly id: string;
  readonly known: string;
  readonly revision: number;
  readonly text: string;
};

/**
 * What this process is appending. The subscription brings it back, and what comes back to the byte as it was sent, where
 * it was sent to, was checked already. Anything else is read like every other entry.
 */
export class Sent {
  readonly #events = new Map<string, SentEvent>();

  add(events: readonly SentEvent[]): void {
    for (const event of events) this.#events.set(event.id, event);
  }

  remove(events: readonly SentEvent[]): void {
    for (const { id } of events) this.#events.delete(id);
  }

  entry({ id, revision, text, position }: Row, stream: string, sequence: number): Entry | undefined {
    const event = this.#events.get(id);
    if (event === undefined || event.revision !== revision || event.known !== stream) return undefined;
    // What came back is kept and not what was sent, which is the same once more.
    return text === event.text ? new WrittenEntry(position, sequence, text) : undefined;
  }
}
