import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/index.js';
import { type Auth, InvalidToken } from '../auth/index.js';

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;

/** Who holds the request's token; nobody where there is none. @throws InvalidToken, IdentityProviderUnreachable */
export const bearerOf = async ({ headers }: FastifyRequest, auth: Auth): Promise<Actor | undefined> => {
  const { authorization } = headers;
  if (authorization === undefined) return undefined;
  const token = BEARER.exec(authorization.trim())?.[1];
  if (token === undefined) throw new InvalidToken('TOKEN_MALFORMED');
  return auth.verify(token);
};
