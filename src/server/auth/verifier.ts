import { createRemoteJWKSet, decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Actor } from '../../kernel/index.js';
import { actorOf, type ClaimFault, type ClaimNames, ownClaimNames } from './claims.js';
import { type Issuer, OWN_ISSUER } from './issuer.js';

/** A bureau's own identity provider. */
export type IdentityProvider = {
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string;
  readonly claims?: Partial<ClaimNames>;
};

export type AuthOptions = {
  readonly issuer?: Issuer;
  readonly provider?: IdentityProvider;
  /** Milliseconds since the epoch; the server's clock where absent. */
  readonly now?: () => number;
};

export type TokenFault = ClaimFault | { readonly rule: 'TOKEN_MALFORMED' | 'TOKEN_EXPIRED' | 'TOKEN_NOT_VALID' };

/** Not a token of an issuer that is trusted here, or not one any more. */
export class InvalidToken extends Error {
  override readonly name = 'InvalidToken';
  constructor(readonly rule: TokenFault['rule']) {
    super(rule);
  }
}
/** The identity provider's keys cannot be fetched now; the token may be a good one. */
export class IdentityProviderUnreachable extends Error {
  override readonly name = 'IdentityProviderUnreachable';
}

/** Says who holds a bearer token. */
export interface Auth {
  /** @throws InvalidToken, IdentityProviderUnreachable */
  verify(token: string): Promise<Actor>;
  /** As {@link verify}, and when the token expires, in milliseconds since the epoch. */
  holder(token: string): Promise<Holder>;
}

export type Holder = { readonly actor: Actor; readonly expiresAt: number };

type Trusted = {
  readonly key: JWTVerifyGetKey;
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: string[];
  readonly names: ClaimNames;
};

/** Asymmetric only: a public key must never be taken for a shared secret. */
const PROVIDER_ALGORITHMS = [
  'EdDSA',
  'Ed25519',
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
];
const CLOCK_TOLERANCE_SECONDS = 30;
/** A signature takes longer to check than most queries to answer, so a token is checked once a minute at most. */
const TRUSTED_WITHOUT_ASKING_MS = 60_000;
type Verified = Holder & { readonly until: number };

const trustedIssuers = (options: AuthOptions): readonly Trusted[] => {
  const trusted: Trusted[] = [];
  if (options.issuer !== undefined) {
    const { publicKey } = options.issuer;
    const own = { issuer: OWN_ISSUER, audience: OWN_ISSUER, algorithms: ['EdDSA'], names: ownClaimNames };
    trusted.push({ key: () => Promise.resolve(publicKey), ...own });
  }
  if (options.provider !== undefined) {
    const { jwksUrl, issuer, audience, claims } = options.provider;
    const key = createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 5_000 });
    trusted.push({ key, issuer, audience, algorithms: PROVIDER_ALGORITHMS, names: { ...ownClaimNames, ...claims } });
  }
  return trusted;
};

const issuerNamedIn = (token: string): string | undefined => {
  try {
    return decodeJwt(token).iss;
  } catch {
    throw new InvalidToken('TOKEN_MALFORMED');
  }
};

const faultOf = (error: unknown): Error => {
  if (error instanceof errors.JWTExpired) return new InvalidToken('TOKEN_EXPIRED');
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid)
    return new IdentityProviderUnreachable();
  if (error instanceof errors.JWTInvalid || error instanceof errors.JWSInvalid)
    return new InvalidToken('TOKEN_MALFORMED');
  if (error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC')
    return new InvalidToken('TOKEN_NOT_VALID');
  return new IdentityProviderUnreachable('keys', { cause: error });
};

/** Trusts the built-in issuer, a bureau's identity provider, or both; which one a token is checked against is said by its `iss`. */
export const createAuth = (options: AuthOptions): Auth => {
  const trusted = new Map(trustedIssuers(options).map((one) => [one.issuer, one]));
  const now = options.now ?? Date.now;
  const claimsOf = async (token: string, by: Trusted): Promise<JWTPayload> => {
    try {
      const checked = await jwtVerify(token, by.key, {
        issuer: by.issuer,
        audience: by.audience,
        algorithms: by.algorithms,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(now()),
      });
      return checked.payload;
    } catch (error) {
      throw faultOf(error);
    }
  };
  const seen = new LRUCache<string, Verified>({ max: 1_000 });
  const holder = async (token: string): Promise<Holder> => {
    const known = seen.get(token);
    if (known !== undefined && now() < known.until) return known;
    const by = trusted.get(issuerNamedIn(token) ?? '');
    if (by === undefined) throw new InvalidToken('TOKEN_NOT_VALID');
    const claims = await claimsOf(token, by);
    const found = actorOf(claims, by.names);
    if ('fault' in found) throw new InvalidToken(found.fault.rule);
    const expiresAt = (claims.exp ?? 0) * 1_000;
    const verified = { actor: found.actor, expiresAt, until: Math.min(expiresAt, now() + TRUSTED_WITHOUT_ASKING_MS) };
    seen.set(token, verified);
    return verified;
  };
  return { holder, verify: async (token) => (await holder(token)).actor };
};
