import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type EdgeContext, languageOf } from '../../schema/index.js';
import type { EventStreams } from '../feed/event-stream.js';
import { PAGE_POLICY } from '../http/headers.js';
import { graphiqlPage } from './graphiql.js';
import { inWords } from './protocol.js';

const headersOf = (request: FastifyRequest): HeaderMap => {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
};

const searchOf = (url: string): string => {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
};

const isBrowser = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && headers.accept?.includes('text/html') === true;

const sendGraphiql = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const { plain, zipped } = await graphiqlPage();
  const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', PAGE_POLICY)
    .header('vary', 'accept, accept-encoding');
  return takesGzip ? reply.header('content-encoding', 'gzip').send(zipped) : reply.send(plain);
};

/** GraphQL over HTTP at `/graphql`, and GraphiQL there for a browser that asks for a page; a link may hold a `query`. */
export const addGraphql = (
  app: FastifyInstance,
  apollo: ApolloServer<EdgeContext>,
  contextOf: (request: FastifyRequest) => EdgeContext,
  eventStreams: Pick<EventStreams, 'answer'>,
): void => {
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (isBrowser(request)) return sendGraphiql(request, reply);
    if (await eventStreams.answer(request, reply)) return reply;
    const httpGraphQLRequest: HTTPGraphQLRequest = {
      method: request.method,
      headers: headersOf(request),
      search: searchOf(request.url),
      body: request.body,
    };
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest,
      context: () => Promise.resolve(contextOf(request)),
    });
    for (const [name, value] of headers) reply.header(name, value);
    reply.code(status ?? 200);
    if (body.kind !== 'complete') return reply.code(406).send();
    const isRefused = status !== undefined && status >= 400;
    return reply.send(isRefused ? inWords(body.string, languageOf(request.headers['accept-language'])) : body.string);
  };
  app.route({
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    exposeHeadRoute: false,
    handler: answer,
  });
};
