import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const DATA_ONLY = "default-src 'none'; frame-ancestors 'none'";
const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
  'content-security-policy': DATA_ONLY,
};
/** GraphiQL keeps its script and styles in the page and its workers in blobs; it reaches this server and nothing else. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-inline' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src data:; font-src data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

export const setHeaders = ({ id }: FastifyRequest, reply: FastifyReply): void => {
  reply.headers(always).header('x-request-id', id);
};

/** Headers on every answer: nothing is sniffed, framed, cached or leaked, and the request's id is told. */
export const addHeaders = (app: FastifyInstance): void => {
  app.addHook('onRequest', (request, reply, done) => {
    setHeaders(request, reply);
    done();
  });
};
