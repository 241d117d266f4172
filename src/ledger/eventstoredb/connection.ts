import {
  type AllStreamResolvedEvent,
  BACKWARDS,
  type Credentials,
  END,
  FORWARDS,
  type ResolvedEvent,
  START,
  type StreamingRead,
} from '@eventstore/db-client';
import { CorruptEntry, LedgerUnavailable, type Position } from '../ledger.js';
import { faultOf, isLate, reasonOf } from './faults.js';
import type { OnIncident } from './incidents.js';
import { LeanClient, type Listener, type NewStoredEvent, type Subscription } from './lean-client.js';
import { placeOf } from './place.js';
import { type Row, rowOf } from './row.js';
import { pause, pauseAfter, type Timing, within } from './timing.js';

/** Where the cluster is. Without TLS the client ignores the credentials. */
export type ClusterAddress = { readonly connectionString: string; readonly credentials?: Credentials };

export type StreamPage = {
  /** The first revision to read, counted from 1; absent for the end that the direction starts at. */
  readonly from?: number;
  readonly count: number;
  readonly backwards?: boolean;
};

/** How long a client that was replaced may finish what others have under way on it. */
const GRACE = 5_000;

/** The client with a limit on every call, made anew when it may be broken. */
export class Connection {
  #client: LeanClient;
  #troubled = false;

  constructor(
    private readonly address: ClusterAddress,
    readonly timing: Timing,
    readonly onIncident: OnIncident,
  ) {
    this.#client = LeanClient.to(address.connectionString);
  }

  /** Whether the last call failed without a word from the server. */
  get troubled(): boolean {
    return this.#troubled;
  }

  /** Appends after `revision` events, all or none, on a majority, and gives the place of the last. Rejects with what {@link faultOf} can read. */
  append(stream: string, revision: number, events: readonly NewStoredEvent[]): Promise<Position | undefined> {
    return this.#call(`an append to ${stream}`, (client) =>
      client.appendTexts(stream, revision, events, { ...this.#asked, deadline: this.timing.call }),
    );
  }

  /** A page of one stream as the leader has it; an unknown stream is empty. Tried again until the time is up. @throws LedgerUnavailable */
  readStream(stream: string, page: StreamPage, signal: AbortSignal): Promise<readonly Row[]> {
    return this.persist(`reading ${stream}`, this.timing.append, signal, () => this.readStreamOnce(stream, page));
  }

  /** As {@link Connection.readStream}, once. Rejects with what {@link faultOf} can read. */
  readStreamOnce(stream: string, page: StreamPage): Promise<readonly Row[]> {
    return this.#call(`a read of ${stream}`, (client) => this.#readOnce(client, stream, page));
  }

  /** A page of the whole log from its end, or from a place, towards its beginning; the newest first. @throws LedgerUnavailable */
  readLogBackwards(before: Position | undefined, count: number, signal: AbortSignal): Promise<readonly Row[]> {
    return this.persist('reading the log', this.timing.open, signal, () =>
      this.#call('a read of the log', (client) =>
        this.#rows(
          client.readAll({
            direction: BACKWARDS,
            fromPosition: before === undefined ? END : placeOf(before),
            maxCount: count,
            ...this.#asked,
          }),
        ),
      ),
    );
  }

  /**
   * A subscription to the streams of a prefix in `$all`. It asks for no checkpoints: one can overtake events that are
   * still in the client's buffer, and servers to 24.10 give the highest position where nothing matched.
   */
  subscribe(prefix: string, after: Position | undefined, listener: Listener): Subscription {
    return this.#client.listen(prefix, after, this.#asked, listener);
  }

  /** Does work that may be repeated, with pauses, until it succeeds or the time is up. @throws LedgerUnavailable */
  async persist<T>(what: string, millis: number, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const until = performance.now() + millis;
    for (let failures = 0; ; failures += 1) {
      try {
        return await work();
      } catch (error) {
        if (error instanceof LedgerUnavailable || error instanceof CorruptEntry) throw error;
        const wait = pauseAfter(this.timing, failures);
        const final = faultOf(error).kind === 'refused' || signal.aborted || performance.now() + wait > until;
        if (final) throw new LedgerUnavailable(`${what} failed: ${reasonOf(error)}`, { cause: error });
        await pause(wait, signal);
      }
    }
  }

  /** Throws the present client away: some failures stay in it. */
  renew(): void {
    this.#replace(this.#client);
  }

  async close(): Promise<void> {
    await within(GRACE, 'closing', this.#client.dispose()).catch(() => undefined);
  }

  #readOnce(client: LeanClient, stream: string, page: StreamPage): Promise<readonly Row[]> {
    const fromRevision = page.from === undefined ? (page.backwards ? END : START) : BigInt(page.from - 1);
    const direction = page.backwards ? BACKWARDS : FORWARDS;
    return this.#rows(client.readStream(stream, { direction, fromRevision, maxCount: page.count, ...this.#asked }));
  }

  get #asked() {
    const { credentials } = this.address;
    return { requiresLeader: true, ...(credentials && { credentials }) };
  }

  async #rows(reading: StreamingRead<ResolvedEvent> | StreamingRead<AllStreamResolvedEvent>): Promise<readonly Row[]> {
    const rows: Row[] = [];
    const timer = setTimeout(() => void reading.cancel().catch(() => undefined), this.timing.call);
    try {
      for await (const event of reading) {
        const row = rowOf(event);
        if (row !== undefined) rows.push(row);
      }
    } catch (error) {
      if (faultOf(error).kind !== 'noStream') throw error;
    } finally {
      clearTimeout(timer);
    }
    return rows;
  }

  async #call<T>(what: string, work: (client: LeanClient) => Promise<T>): Promise<T> {
    const client = this.#client;
    try {
      const result = await within(this.timing.call, what, work(client));
      this.#troubled = false;
      return result;
    } catch (error) {
      const { kind } = faultOf(error);
      if (isLate(error)) this.onIncident('call-timed-out');
      if (kind === 'notLeader') this.onIncident('not-leader');
      if (kind === 'unknown') {
        this.#troubled = true;
        this.#replace(client);
      }
      throw error;
    }
  }

  #replace(client: LeanClient): void {
    if (client !== this.#client) return;
    this.onIncident('client-recreated');
    this.#client = LeanClient.to(this.address.connectionString);
    setTimeout(() => void client.dispose().catch(() => undefined), GRACE).unref();
  }
}
