import { setTimeout as delay } from 'node:timers/promises';
import { matches } from '../ledger/filter.js';
import type { Entry, Filter, Ledger } from '../ledger/index.js';
import type { Views } from '../projections/views.js';
import { beginning, behind, type Place } from './place.js';

/** Entries, and characters of them, that are kept for those who follow the feed. */
const RECENT = 4_096;
const RECENT_CHARACTERS = 16 * 1024 * 1024;
const PATIENCE_MS = 5_000;
const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 2_000;

/** Entries after a place, in order, and the place up to which everything was looked at. */
export type HubPage = { readonly entries: readonly Entry[]; readonly to: Place };

export type HubOptions = {
  readonly ledger: Pick<Ledger, 'head' | 'readAll' | 'subscribe'>;
  readonly views: Pick<Views, 'waitFor'>;
  /** Told of every live entry before anybody can read it. */
  readonly onEntry?: (entry: Entry) => void;
  /** The ledger cannot be followed, or the views do not get on; it is tried again. */
  readonly onTrouble?: (error: unknown) => void;
};

/**
 * The one subscription of this process to the ledger, fanned out. An entry is let through when the views have reached
 * it, since they answer who may see it. What is new is read like what is old, in pages up to `tip`: so there is no seam
 * between backfill and live, and a slow reader holds a page and no queue.
 */
export class Hub {
  readonly #stop = new AbortController();
  readonly #listeners = new Set<() => void>();
  #recent: Entry[] = [];
  #characters = 0;
  #tip: Place = beginning;
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly options: HubOptions) {
    this.#running = this.#follow();
  }

  /** Everything before it can be read here. */
  get tip(): Place {
    return this.#tip;
  }

  get closed(): boolean {
    return this.#stop.signal.aborted;
  }

  /** Calls back whenever the tip has moved, and when the hub closes; answers with how to stop that. */
  onMoved(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves when there is something after `place`, when the hub closes, or when the signal aborts. */
  async beyond(place: Place, signal: AbortSignal): Promise<void> {
    while (this.#tip.sequence <= place.sequence && !this.closed && !signal.aborted)
      await new Promise<void>((resolve) => {
        const wake = () => {
          forget();
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const forget = this.onMoved(wake);
        signal.addEventListener('abort', wake);
      });
  }

  /** At most `limit` entries after `place` that the filter lets through. */
  async page(place: Place, limit: number, filter: Filter): Promise<HubPage> {
    const tip = this.#tip;
    if (place.sequence >= tip.sequence) return { entries: [], to: place };
    return this.#recentPage(place, limit, filter) ?? (await this.#oldPage(place, tip, limit, filter));
  }

  async close(): Promise<void> {
    this.#stop.abort();
    this.#tell();
    await this.#running;
  }

  #recentPage(place: Place, limit: number, filter: Filter): HubPage | undefined {
    const [first] = this.#recent;
    if (first === undefined || place.sequence < first.sequence - 1) return undefined;
    const entries: Entry[] = [];
    let to = place;
    for (let i = place.sequence + 1 - first.sequence; i < this.#recent.length && entries.length < limit; i += 1) {
      const entry = this.#recent[i];
      if (entry === undefined) break;
      to = behind(entry);
      if (matches(filter, entry.envelope.stream, entry.envelope.type)) entries.push(entry);
    }
    return { entries, to };
  }

  async #oldPage(place: Place, tip: Place, limit: number, filter: Filter): Promise<HubPage> {
    const after = place.position === undefined ? {} : { after: place.position };
    const page = await this.options.ledger.readAll({ ...after, limit, filter });
    const entries = page.entries.filter(({ sequence }) => sequence <= tip.sequence);
    const last = entries.at(-1);
    const wasCut = entries.length < page.entries.length;
    const { scannedTo } = page;
    if (wasCut || page.atEnd || scannedTo === undefined || scannedTo >= (tip.position ?? scannedTo))
      return { entries, to: tip };
    if (last !== undefined && scannedTo <= last.position) return { entries, to: behind(last) };
    // Somewhere between two entries: the next one says how many lie before it.
    const next = (await this.options.ledger.readAll({ after: scannedTo, limit: 1 })).entries[0];
    return { entries, to: next === undefined ? tip : { position: scannedTo, sequence: next.sequence - 1 } };
  }

  async #follow(): Promise<void> {
    for (let wait = FIRST_WAIT_MS; !this.closed; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      const before = this.#tip.sequence;
      try {
        await this.#once();
        if (this.closed) return;
      } catch (error) {
        if (this.closed) return;
        this.options.onTrouble?.(error);
      }
      if (this.#tip.sequence > before) wait = FIRST_WAIT_MS;
      await delay(wait, undefined, { signal: this.#stop.signal }).catch(() => undefined);
    }
  }

  async #once(): Promise<void> {
    const { ledger } = this.options;
    const { signal } = this.#stop;
    if (this.#tip.position === undefined) {
      const head = await ledger.head();
      if (head !== undefined) await this.#advance(head, []);
    }
    const after = this.#tip.position === undefined ? {} : { after: this.#tip.position };
    for await (const message of ledger.subscribe({ ...after, signal })) {
      if (this.closed) return;
      const last = message.kind === 'entries' ? message.entries.at(-1) : undefined;
      if (message.kind === 'entries' && last !== undefined) await this.#advance(behind(last), message.entries);
      if (this.closed) return;
    }
  }

  /** @throws ViewsBehind when the views do not get there in time */
  async #advance(to: Place, entries: readonly Entry[]): Promise<void> {
    const { views, onEntry } = this.options;
    if (to.position !== undefined) await views.waitFor(to.position, PATIENCE_MS);
    for (const entry of entries) {
      onEntry?.(entry);
      this.#recent.push(entry);
      this.#characters += entry.bytes.length;
    }
    this.#trim();
    this.#tip = to;
    this.#tell();
  }

  #trim(): void {
    if (this.#recent.length < 2 * RECENT && this.#characters < 2 * RECENT_CHARACTERS) return;
    let keep = this.#recent.length;
    let characters = 0;
    while (keep > 0 && this.#recent.length - keep < RECENT && characters < RECENT_CHARACTERS) {
      keep -= 1;
      characters += this.#recent[keep]?.bytes.length ?? 0;
    }
    this.#recent = this.#recent.slice(keep);
    this.#characters = characters;
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
