import type { Envelope } from '../../kernel/index.js';
import type { Entry } from '../ledger.js';
import type { Row } from './row.js';

/** An event under way: its canonical text, and what is read from that. */
export type SentEvent = { readonly id: string; readonly text: string; readonly envelope: Envelope };

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
    if (event === undefined || event.envelope.revision !== revision || event.envelope.stream !== stream)
      return undefined;
    if (text !== event.text) return undefined;
    return { position, sequence, bytes: event.text, envelope: event.envelope };
  }
}
