import { CloudEvent, type CloudEventV1 } from 'cloudevents';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { changes, type PageFormat, pages } from '../../../src/client/index.js';
import { CHANGES, type Told } from '../../support/feed-client.js';

/** What a client got of an entry, in the order in which it got it. */
export type Got = { readonly sequence: number; readonly id: string };

/** A client that is led along the feed until it is stopped; its connection can be cut, and it can be ended and begun again. */
export type FeedClient = {
  readonly name: string;
  readonly aggregates?: readonly string[];
  readonly got: readonly Got[];
  /** As a network does it: in the middle of whatever is being sent. */
  cut(): void;
  /** As a process does it that is killed: it goes on from the cursor of the last entry that it dealt with. */
  restart(): void;
  /** Resolves when it has got so many entries. */
  reached(count: number): Promise<void>;
  stop(): Promise<void>;
};

type Source = (
  after: string | undefined,
  life: AbortSignal,
  connection: () => AbortSignal,
) => AsyncIterable<Got & { readonly cursor: string }>;

const lead = (name: string, source: Source, aggregates?: readonly string[]): FeedClient => {
  const got: Got[] = [];
  const waiting = new Set<() => void>();
  let cursor: string | undefined;
  let connection = new AbortController();
  let life = new AbortController();
  let stopped = false;
  const run = async (): Promise<void> => {
    while (!stopped) {
      life = new AbortController();
      const { signal } = life;
      for await (const { cursor: behind, ...one } of source(cursor, signal, () => connection.signal)) {
        // What a killed process had received and not dealt with, it has not got.
        if (signal.aborted) break;
        got.push(one);
        cursor = behind;
        for (const wake of [...waiting]) wake();
      }
    }
  };
  const running = run();
  running.catch(() => undefined);
  return {
    name,
    got,
    ...(aggregates && { aggregates }),
    cut: () => {
      connection.abort();
      connection = new AbortController();
    },
    restart: () => life.abort(),
    reached: (count) =>
      Promise.race([
        running,
        new Promise<void>((resolve) => {
          const look = () => {
            if (got.length < count) return;
            waiting.delete(look);
            resolve();
          };
          waiting.add(look);
          look();
        }),
      ]),
    stop: async () => {
      stopped = true;
      life.abort();
      await running;
    },
  };
};

const backoff = { first: 20, longest: 250 };

/** The platform's fetch on whatever address the server has now, over a connection that can be cut. */
const fetchAt =
  (addressOf: () => string, connection: () => AbortSignal): typeof fetch =>
  (input, init) => {
    const { pathname, search } = new URL(String(input));
    const signals = [connection(), ...(init?.signal ? [init.signal] : [])];
    return fetch(`${addressOf()}${pathname}${search}`, { ...init, signal: AbortSignal.any(signals) });
  };

type At = { readonly address: () => string; readonly token: string; readonly aggregates?: readonly string[] };
const filterOf = ({ aggregates }: At) => (aggregates ? { filter: { aggregates } } : {});

export const eventStreamClient = (name: string, at: At): FeedClient =>
  lead(
    name,
    async function* (after, signal, connection) {
      const options = {
        url: 'http://register',
        token: at.token,
        signal,
        backoff,
        ...filterOf(at),
        ...(after && { after }),
      };
      for await (const { cursor, entry } of changes({ ...options, fetch: fetchAt(at.address, connection) }))
        yield { cursor, sequence: entry.sequence, id: entry.id };
    },
    at.aggregates,
  );

const pagesClient = (
  name: string,
  at: At,
  format: PageFormat,
  read: (text: string) => readonly (Got & { readonly cursor: string })[],
): FeedClient =>
  lead(
    name,
    async function* (after, signal, connection) {
      const options = {
        url: 'http://register',
        token: at.token,
        signal,
        backoff,
        batchSize: 40,
        ...filterOf(at),
        ...(after && { after }),
      };
      for await (const { text } of pages({ ...options, fetch: fetchAt(at.address, connection) }, format))
        yield* read(text);
    },
    at.aggregates,
  );

export const linesClient = (name: string, at: At): FeedClient =>
  pagesClient(name, at, 'application/x-ndjson', (text) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const { cursor, sequence, id } = JSON.parse(line);
        return { cursor, sequence, id };
      }),
  );

export const cloudEventsClient = (name: string, at: At): FeedClient =>
  pagesClient(name, at, 'application/cloudevents-batch+json', (text) =>
    JSON.parse(text).map((sent: CloudEventV1<object>) => {
      const event = new CloudEvent<object>(sent);
      event.validate();
      return { cursor: String(event.cursor), sequence: Number(event.sequence), id: `entry-${event.id}` };
    }),
  );

/** graphql-ws's own client; a subscription that was cut is begun again from the last cursor. */
export const socketClient = (name: string, at: At): FeedClient =>
  lead(
    name,
    async function* (after, signal, connection) {
      let cursor = after;
      while (!signal.aborted) {
        const sockets = new Set<WebSocket>();
        class Cuttable extends WebSocket {
          constructor(...args: ConstructorParameters<typeof WebSocket>) {
            super(...args);
            sockets.add(this);
            // graphql-ws stops listening when it gives a socket up; a cut comes after that, too.
            this.on('error', () => undefined);
          }
        }
        const client = createClient({
          url: () => `${at.address().replace('http', 'ws')}/graphql`,
          webSocketImpl: Cuttable,
          connectionParams: { authorization: `Bearer ${at.token}` },
          retryAttempts: 0,
        });
        const cut = () => {
          for (const socket of sockets) socket.terminate();
        };
        const end = AbortSignal.any([signal, connection()]);
        end.addEventListener('abort', cut);
        try {
          const variables = { ...filterOf(at), ...(cursor && { after: cursor }), batchSize: 25 };
          for await (const { data } of client.iterate<{ changes: Told }>({ query: CHANGES, variables }))
            for (const change of data?.changes.changes ?? []) {
              yield { cursor: change.cursor, sequence: change.entry.sequence, id: change.entry.id };
              cursor = change.cursor;
            }
        } catch {
          // The server is gone or the connection was cut: from the last cursor again.
          await new Promise((resolve) => setTimeout(resolve, 30));
        } finally {
          end.removeEventListener('abort', cut);
          await client.dispose();
        }
      }
    },
    at.aggregates,
  );
