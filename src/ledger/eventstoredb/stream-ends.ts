import { LRUCache } from 'lru-cache';

/** Streams whose ends are known; the least recently used go first. */
const KNOWN = 20_000;

/**
 * The last revision of streams, as far as the log was heard: no event up to there is after it. What the subscription
 * brings is noted always, so that a read that ends later than it began does not hide what was heard meanwhile.
 */
export class StreamEnds {
  readonly #ends = new LRUCache<string, number>({ max: KNOWN });
  #heard = 0;

  /** How many events were heard: what {@link StreamEnds.read} is told of the time before it. */
  get heard(): number {
    return this.#heard;
  }

  hear(stream: string, revision: number): void {
    this.#heard += 1;
    this.#ends.set(stream, revision);
  }

  /** A stream was read to its end; `before` is what had been heard when that began. */
  read(stream: string, revision: number, before: number): void {
    // What was heard meanwhile may have been forgotten again.
    if (this.#heard - before >= KNOWN) return;
    this.#ends.set(stream, Math.max(revision, this.#ends.get(stream) ?? 0));
  }

  of(stream: string): number | undefined {
    return this.#ends.get(stream);
  }
}
