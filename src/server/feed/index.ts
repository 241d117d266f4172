import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Feed } from '../../feed/index.js';
import type { Auth, Holder } from '../auth/index.js';
import type { Limits } from '../limits/limits.js';
import type { Metrics } from '../metrics.js';
import { Tally } from './callers.js';
import { createEventStreams, type EventStreams } from './event-stream.js';
import { Operations } from './operation.js';
import { addPages } from './pages.js';
import { Subscriptions, type SubscriptionsOptions } from './subscriptions.js';
import { addSockets } from './websocket.js';

export type FeedServerOptions = {
  readonly feed: Feed;
  readonly schema: GraphQLSchema;
  readonly auth: Auth;
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly origins: readonly string[];
  /** What CloudEvents name as their source: the origin of the ledger's log, or the address of the feed. */
  readonly source: string;
  readonly contextOf: SubscriptionsOptions['contextOf'];
  readonly holderOf: (request: FastifyRequest) => Holder | undefined;
};

/** The change feed in every transport: WebSocket and server-sent events at `/graphql`, pages at `/feed`. */
export const addFeed = (
  app: FastifyInstance,
  { feed, schema, auth, limits, metrics, log, origins, source, contextOf, holderOf }: FeedServerOptions,
): { readonly eventStreams: EventStreams; close(): Promise<void> } => {
  const closing = new AbortController();
  const operations = new Operations(schema, limits);
  const subscriptions = new Subscriptions({ feed, operations, limits, metrics, log, contextOf });
  const connections = new Tally(limits.connectionsPerCaller, limits.connections);
  const shared = { subscriptions, limits, connections, deliveries: metrics.feedDeliveries, now: Date.now };
  const eventStreams = createEventStreams({ ...shared, operations, holderOf });
  const isClosing = () => closing.signal.aborted;
  const sockets = addSockets(app.server, { ...shared, auth, origins, isClosing });
  addPages(app, {
    feed,
    viewerOf: (request) => holderOf(request)?.actor ?? { role: 'PUBLIC' },
    source,
    closing: closing.signal,
  });
  return {
    eventStreams,
    async close() {
      closing.abort();
      eventStreams.close();
      await sockets.close();
    },
  };
};
