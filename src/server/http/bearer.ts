import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/index.js';
import { type Auth, type Holder, InvalidToken } from '../auth/index.js';

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;

/** Who holds the token of an Authorization header's text. @throws InvalidToken, IdentityProviderUnreachable */
export const holderOf = async (authorization: string, auth: Auth): Promise<Holder> => {
  const token = BEARER.exec(authorization.trim())?.[1];
  if (token === undefined) throw new InvalidToken('TOKEN_MALFORMED');
  return auth.holder(token);
};

/** Who holds the request's token; nobody where there is none. @throws InvalidToken, IdentityProviderUnreachable */
export const bearerOf = async ({ headers }: Pick<FastifyRequest, 'headers'>, auth: Auth): Promise<Actor | undefined> =>
  headers.authorization === undefined ? undefined : (await holderOf(headers.authorization, auth)).actor;
