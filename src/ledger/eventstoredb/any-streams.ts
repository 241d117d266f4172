import { LRUCache } from 'lru-cache';
import type { Connection } from './connection.js';

type Known = { revision: number; readonly ids: Map<string, number> };

const KEPT_IDS = 200_000;
const PAGE = 500;

/**
 * What appends with `any` ask of a stream: where it ends, and whether an id is in it already. The server's own `Any`
 * forgets ids, so the stream is read, once as a whole and then from where it was left.
 */
export class AnyStreams {
  readonly #known = new LRUCache<string, Known>({
    maxSize: KEPT_IDS,
    sizeCalculation: ({ ids }) => Math.max(1, ids.size),
  });
  readonly #lanes = new Map<string, Promise<unknown>>();

  constructor(private readonly connection: Connection) {}

  /** One at a time on each stream, in the order of the calls. */
  inTurn<T>(stream: string, work: () => Promise<T>): Promise<T> {
    const before = this.#lanes.get(stream) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    this.#lanes.set(stream, settled);
    void settled.then(() => {
      if (this.#lanes.get(stream) === settled) this.#lanes.delete(stream);
    });
    return mine;
  }

  /** The stream as the leader has it now. @throws LedgerUnavailable */
  async read(stream: string, signal: AbortSignal): Promise<Known> {
    const known = this.#known.get(stream) ?? { revision: 0, ids: new Map() };
    for (;;) {
      const rows = await this.connection.readStream(stream, { from: known.revision + 1, count: PAGE }, signal);
      for (const { id, revision } of rows) {
        known.ids.set(id, revision);
        known.revision = revision;
      }
      if (rows.length < PAGE) break;
    }
    this.#known.set(stream, known);
    return known;
  }
}
