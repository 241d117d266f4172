import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Application, AuditExports, Clock, PersonalReads } from '../application/index.js';
import type { Feed } from '../feed/index.js';
import type { Actor } from '../kernel/index.js';
import type { ExportJobs } from '../projections/exports/index.js';
import type { Viewer, Views } from '../projections/index.js';
import { buildRegisterSchema, createLoaders, type EdgeContext, type Exports, languageOf } from '../schema/index.js';
import type { TransparencyLog } from '../transparency/log/index.js';
import type { Auth, Holder } from './auth/index.js';
import { addDownloads, createExportRunner, createExports } from './exports/index.js';
import { addFeed } from './feed/index.js';
import { createApollo } from './graphql/apollo.js';
import { addGraphql } from './graphql/route.js';
import { bearerOf, holderOf } from './http/bearer.js';
import { addCors } from './http/cors.js';
import { errorHandler, notFound } from './http/errors.js';
import { addHeaders, setHeaders } from './http/headers.js';
import { addHealth } from './http/health.js';
import { requestId } from './http/request-id.js';
import { addRequestLog } from './http/request-log.js';
import { defaultLimits, type Limits } from './limits/limits.js';
import { counted, createMetrics, type Metrics, watchFeed, watchLog, watchViews } from './metrics.js';
import { addLog, type EntryReaders } from './transparency/routes.js';

export type ServerOptions = {
  readonly application: Application;
  readonly personal: PersonalReads;
  readonly views: Views;
  readonly auth: Auth;
  readonly clock: Clock;
  readonly log: Logger;
  /** Where exports are kept, and for how many hours each can be downloaded. */
  readonly exports: { readonly jobs: ExportJobs; readonly hours: number };
  readonly feed: Feed;
  /** The ledger's last sequence, for the lag of the views; 0 when it is empty. */
  readonly head: () => Promise<number>;
  /** Keeps the record of what is taken out for an audit. */
  readonly audits: AuditExports;
  /** The log of the ledger; where absent, nothing of it is served. Stays open. */
  readonly transparency?: {
    readonly log: TransparencyLog;
    readonly entries: EntryReaders;
    readonly ledgerId: string;
  };
  readonly metrics?: Metrics;
  readonly limits?: Partial<Limits>;
  /** Origins whose pages may ask and read the answers, `https://dashboard.example`; none where absent. */
  readonly origins?: readonly string[];
  /** `/readyz` answers 200 only when this says so too. */
  readonly isReady?: () => boolean;
};

export type Server = {
  /** Starts to take requests. `port` 0 takes a free one. Resolves to the address, `http://127.0.0.1:4000`. */
  listen(at: { readonly host: string; readonly port: number }): Promise<string>;
  /** Takes no more requests, finishes those under way (cut off after `limits.shutdownMs`), and closes. The ledger and the views stay open. */
  close(): Promise<void>;
};

const holders = new WeakMap<FastifyRequest, Holder>();
const authenticated = ['/graphql', '/feed'];

/** The request's actor is read before its body, so that a bad token costs nothing more. */
const addAuthentication = (app: FastifyInstance, auth: Auth): void => {
  app.addHook('onRequest', async (request) => {
    const { authorization } = request.headers;
    if (authorization === undefined || !authenticated.includes(request.routeOptions.url ?? '')) return;
    holders.set(request, await holderOf(authorization, auth));
  });
};

/** Who asks, and how. */
type Asker = Pick<EdgeContext, 'language' | 'correlationId' | 'inAddress'> & {
  readonly actor?: Actor;
  readonly viewer?: Viewer;
};

const contexts =
  ({ views, personal, clock, feed, transparency }: ServerOptions, application: Application, exports: () => Exports) =>
  ({ actor, inAddress, viewer = actor ?? { role: 'PUBLIC' }, ...asker }: Asker): EdgeContext => {
    const known = { views, personal, viewer, ...asker, ...(actor === undefined ? {} : { actor }) };
    // Members before the spread: added after it, each costs a microsecond, for every request.
    return {
      application,
      exports: exports(),
      feed,
      now: () => clock.now(),
      inAddress,
      loaders: createLoaders(known),
      ...(transparency && { log: transparency.log }),
      ...known,
    };
  };

const askerOf = (request: FastifyRequest): Asker => {
  const actor = holders.get(request)?.actor;
  return {
    language: languageOf(request.headers['accept-language']),
    correlationId: request.id,
    inAddress: request.method === 'GET',
    ...(actor === undefined ? {} : { actor }),
  };
};

const createApp = (log: Logger, limits: Limits): FastifyInstance => {
  const answerError = errorHandler(log, limits.bodyBytes);
  const app = Fastify({
    logger: false,
    genReqId: requestId,
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    // An address that cannot be decoded is met before any hook.
    frameworkErrors: (error, request, reply) => {
      setHeaders(request, reply);
      void answerError(error, request, reply);
    },
  });
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(notFound);
  return app;
};

/** The register over HTTP: `/graphql`, `/feed`, `/healthz`, `/readyz`, `/metrics`, and the log of its ledger. */
export const createServer = async (options: ServerOptions): Promise<Server> => {
  const { log, views, auth, clock, transparency, metrics = createMetrics(), isReady = () => true } = options;
  const limits = { ...defaultLimits, ...options.limits };
  let closing = false;

  const schema = buildRegisterSchema();
  const apollo = createApollo(schema, limits, log);
  await apollo.start();
  const application = counted(options.application, metrics);
  const contextFor = contexts(options, application, () => exports);
  const { jobs, hours } = options.exports;
  const runner = createExportRunner({
    jobs,
    schema,
    limits,
    clock,
    log,
    contextOf: ({ actor, language, id }) => contextFor({ actor, language, correlationId: id, inAddress: false }),
    reached: () => Math.min(...views.health().map(({ sequence }) => sequence)),
  });
  const exports = createExports({ jobs, schema, limits, clock, hours, wake: runner.wake });
  await jobs.prepare();
  watchViews(metrics, views, options.head);
  if (transparency !== undefined) watchLog(metrics, transparency.log);
  watchFeed(metrics, () => options.feed.hub.tip.sequence, options.head);

  const app = createApp(log, limits);
  addHeaders(app);
  addCors(app, options.origins ?? []);
  addRequestLog(app, log, metrics);
  app.addHook('onSend', async (_request, reply) => {
    // A connection that is kept alive after its last answer would hold the shutdown up.
    if (closing) reply.header('connection', 'close');
  });
  addAuthentication(app, auth);
  addHealth(app, { views, isReady, isClosing: () => closing, ...(transparency && { log: transparency.log }) });
  if (transparency !== undefined) {
    const { audits, head } = options;
    addLog(app, { ...transparency, auth, queries: views.queries, head, audits, clock });
  }
  const feed = addFeed(app, {
    feed: options.feed,
    schema,
    auth,
    limits,
    metrics,
    log,
    origins: options.origins ?? [],
    source: transparency?.log.origin ?? '/feed',
    contextOf: (asker) => contextFor({ ...asker, correlationId: 'feed', inAddress: false }),
    holderOf: (request) => holders.get(request),
  });
  addGraphql(app, apollo, (request) => contextFor(askerOf(request)), feed.eventStreams);
  addDownloads(app, { jobs, schema, limits, audits: options.audits, actorOf: (request) => bearerOf(request, auth) });
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );

  return {
    async listen(at) {
      const address = await app.listen(at);
      // What was left when the process last stopped.
      runner.wake();
      return address;
    },
    async close() {
      closing = true;
      const cutOff = setTimeout(() => app.server.closeAllConnections(), limits.shutdownMs);
      await feed.close();
      await app.close();
      clearTimeout(cutOff);
      await runner.stop();
      await apollo.stop();
    },
  };
};
