import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics.js';

/** One line a request. No address, no query string, no header and no body: they may hold names or tokens. */
export const addRequestLog = (app: FastifyInstance, log: Logger, metrics: Metrics): void => {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const milliseconds = reply.elapsedTime;
    metrics.httpSeconds.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      milliseconds / 1_000,
    );
    const line = { requestId: request.id, method: request.method, route, status: reply.statusCode, milliseconds };
    if (reply.statusCode >= 500) log.warn(line, 'request');
    else log.debug(line, 'request');
    done();
  });
};
