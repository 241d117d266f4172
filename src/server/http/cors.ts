import type { FastifyInstance } from 'fastify';

/** What a page of another origin may send; a bearer token goes in a header, so cookies are never asked for. */
const preflight = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers':
    'authorization, content-type, accept-language, apollo-require-preflight, x-request-id',
  'access-control-max-age': '86400',
};

/** Lets the pages of the listed origins, such as a dashboard's, ask and read the answers. Without any, none may. */
export const addCors = (app: FastifyInstance, origins: readonly string[]): void => {
  if (origins.length === 0) return;
  app.addHook('onRequest', async (request, reply) => {
    reply.header('vary', 'origin');
    const { origin } = request.headers;
    if (origin === undefined || !origins.includes(origin)) return;
    reply.headers({
      'access-control-allow-origin': origin,
      'access-control-expose-headers':
        'x-request-id, www-authenticate, retry-after, link, jidi-cursor, jidi-sequence, jidi-caught-up',
      'cross-origin-resource-policy': 'cross-origin',
    });
    const asksFirst = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
    if (asksFirst) return reply.code(204).headers(preflight).send();
  });
};
