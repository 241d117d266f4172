import {
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  BACKWARDS,
  type Credentials,
  END,
  EventStoreDBClient,
  FORWARDS,
  jsonEvent,
  NO_STREAM,
  type ResolvedEvent,
  START,
  STREAM_NAME,
  type StreamingRead,
} from '@eventstore/db-client';
import { CorruptEntry, LedgerUnavailable, type Position } from '../ledger.js';
import { faultOf, isLate, reasonOf } from './faults.js';
import type { OnIncident } from './incidents.js';
import { placeOf, positionOf } from './place.js';
import { type Row, rowOf } from './row.js';
import { pause, pauseAfter, type Timing, within } from './timing.js';

/** Where the cluster is. Without TLS the client ignores the credentials. */
export type ClusterAddress = { readonly connectionString: string; readonly credentials?: Credentials };

export type NewStoredEvent = { readonly id: string; readonly type: string; readonly data: Record<string, unknown> };
export type StreamPage = {
  /** The first revision to read, counted from 1; absent for the end that the direction starts at. */
  readonly from?: number;
  readonly count: number;
  readonly backwards?: boolean;
};

/** How long a client that was replaced may finish what others have under way on it. */
const GRACE = 5_000;

/** Given per call they make the client use the plain Append, which has a deadline and shares no state between appends. */
const unaryAppend: Credentials = { username: 'unary', password: 'append' };

/** The client with a limit on every call, made anew when it may be broken. */
export class Connection {
  #client: EventStoreDBClient;
  #troubled = false;

  constructor(
    private readonly address: ClusterAddress,
    readonly timing: Timing,
    readonly onIncident: OnIncident,
  ) {
    this.#client = EventStoreDBClient.connectionString(address.connectionString);
  }

  /** Whether the last call failed without a word from the server. */
  get troubled(): boolean {
    return this.#troubled;
  }

  /** Appends after `revision` events, all or none, on a majority. Rejects with what {@link faultOf} can read. */
  append(
    stream: string,
    revision: number,
    events: readonly NewStoredEvent[],
  ): Promise<{ readonly position?: Position }> {
    return this.#call(`an append to ${stream}`, async (client) => {
      const { position } = await client.appendToStream(
        stream,
        events.map(({ id, type, data }) => jsonEvent({ id, type, data })),
        {
          expectedRevision: revision === 0 ? NO_STREAM : BigInt(revision - 1),
          credentials: this.address.credentials ?? unaryAppend,
          requiresLeader: true,
          deadline: this.timing.call,
        },
      );
      return position === undefined ? {} : { position: positionOf(position) };
    });
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
  subscribe(prefix: string, after: Position | undefined): AllStreamSubscription {
    return this.#client.subscribeToAll({
      fromPosition: after === undefined ? START : placeOf(after),
      requiresLeader: true,
      filter: { filterOn: STREAM_NAME, prefixes: [prefix], checkpointInterval: 32 },
      ...(this.address.credentials && { credentials: this.address.credentials }),
    });
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

  #readOnce(client: EventStoreDBClient, stream: string, page: StreamPage): Promise<readonly Row[]> {
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

  async #call<T>(what: string, work: (client: EventStoreDBClient) => Promise<T>): Promise<T> {
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

  #replace(client: EventStoreDBClient): void {
    if (client !== this.#client) return;
    this.onIncident('client-recreated');
    this.#client = EventStoreDBClient.connectionString(this.address.connectionString);
    setTimeout(() => void client.dispose().catch(() => undefined), GRACE).unref();
  }
}
