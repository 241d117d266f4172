import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Label } from '../../aggregates/labels.js';
import { languageOf, worded } from '../../schema/index.js';
import { IdentityProviderUnreachable, InvalidToken } from '../auth/index.js';
import { type HttpErrorCode, httpMessages, tokenMessages } from '../messages.js';
import { drained } from './drain.js';

type Params = { readonly [name: string]: string | number };

/** Answers in GraphQL's shape, so that a client meets one kind of error only. */
export const sendError = (
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: string,
  label: Label,
  extensions: Params = {},
): FastifyReply => {
  const message = worded(label, languageOf(request.headers['accept-language']), extensions);
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message, extensions: { code, ...extensions } }] });
};

const sendNamed = (
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: HttpErrorCode,
  params?: Params,
) => sendError(request, reply, status, code, httpMessages[code], params);

const NOT_JSON: ReadonlySet<string> = new Set(['FST_ERR_CTP_INVALID_JSON_BODY', 'FST_ERR_CTP_EMPTY_JSON_BODY']);
const isNotJson = (error: object): boolean =>
  'code' in error && typeof error.code === 'string' && NOT_JSON.has(error.code);

/** A header holds ASCII, and a quoted part of it no quotes. */
const quotable = (text: string): string =>
  text
    .replaceAll('"', "'")
    .replaceAll('…', '...')
    .replace(/[^ -~]/g, '?');

const challengeOf = ({ rule }: InvalidToken): string =>
  `Bearer realm="jidi", error="invalid_token", error_description="${quotable(tokenMessages[rule].en)}"`;

/** What Fastify and the hooks throw, by what the client should do about it. */
export const errorHandler =
  (log: Logger, bodyBytes: number) =>
  async (
    error: FastifyError | InvalidToken | IdentityProviderUnreachable,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> => {
    const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
    if (error instanceof InvalidToken || status === 413 || status === 415) await drained(request.raw);
    if (error instanceof InvalidToken) {
      reply.header('www-authenticate', challengeOf(error));
      return sendError(request, reply, 401, 'UNAUTHENTICATED', tokenMessages[error.rule], { rule: error.rule });
    }
    if (error instanceof IdentityProviderUnreachable) {
      reply.header('retry-after', '5');
      log.warn({ requestId: request.id, err: error }, 'the identity provider cannot be reached');
      return sendNamed(request, reply, 503, 'IDENTITY_PROVIDER_UNREACHABLE');
    }
    if (status === 413) return sendNamed(request, reply, 413, 'PAYLOAD_TOO_LARGE', { limit: bodyBytes });
    if (status === 415) return sendNamed(request, reply, 415, 'UNSUPPORTED_MEDIA_TYPE');
    if (status < 500) return sendNamed(request, reply, status, isNotJson(error) ? 'MALFORMED_JSON' : 'BAD_REQUEST');
    const logId = randomUUID();
    log.error({ logId, requestId: request.id, err: error }, 'a request failed');
    return sendNamed(request, reply, 500, 'INTERNAL', { logId });
  };

export const notFound = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  sendNamed(request, reply, 404, 'NOT_FOUND');
