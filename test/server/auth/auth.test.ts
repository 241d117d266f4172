import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createAuth,
  IdentityProviderUnreachable,
  InvalidToken,
  type Issuer,
  issuerOf,
  issueToken,
  KEY_FILE,
  openIssuer,
  tokenRoles,
  UnusableKeyFile,
  UnusableTokenRequest,
} from '../../../src/server/auth/index.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jidi-auth-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const officer = { role: 'CITY', bureau: '320400', subject: 'officer-1', expiresIn: '1h' } as const;
const ruleOf = async (verifying: Promise<unknown>): Promise<string> => {
  const error = await verifying.then(() => undefined).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InvalidToken);
  return error instanceof InvalidToken ? error.rule : '';
};

describe('the built-in issuer', () => {
  it('is the same on every node that is given its key, and another one with another key', async () => {
    const key = Buffer.alloc(32, 7).toString('base64');
    const token = await issueToken(await issuerOf(key), officer);
    await expect(createAuth({ issuer: await issuerOf(key) }).verify(token)).resolves.toMatchObject({ role: 'CITY' });
    const other = createAuth({ issuer: await issuerOf(Buffer.alloc(32, 8).toString('base64')) });
    expect(await ruleOf(other.verify(token))).toBe('TOKEN_NOT_VALID');
  });

  it('makes its key once, readable by its owner only', async () => {
    const first = await openIssuer(folder);
    const second = await openIssuer(folder);
    expect(second.kid).toBe(first.kid);
    expect((await stat(join(folder, KEY_FILE))).mode & 0o777).toBe(0o600);
  });

  it('ends with one key when several processes start at once', async () => {
    const issuers = await Promise.all(Array.from({ length: 8 }, () => openIssuer(folder)));
    expect(new Set(issuers.map((issuer) => issuer.kid)).size).toBe(1);
  });

  it('refuses a key file that other users can read', async () => {
    await openIssuer(folder);
    await chmod(join(folder, KEY_FILE), 0o644);
    await expect(openIssuer(folder)).rejects.toThrow(UnusableKeyFile);
  });

  it('keeps the private part out of what it publishes', async () => {
    const issuer = await openIssuer(folder);
    const stored = JSON.parse(await readFile(join(folder, KEY_FILE), 'utf8'));
    expect(JSON.stringify(await exportJWK(issuer.publicKey))).not.toContain(stored.d);
  });

  it.each(tokenRoles)('names the holder of a %s token', async (role) => {
    const bureaus = {
      CITY: '320400',
      COUNTY: '320481',
      DEPT: 'dept-health',
      BASE: 'organisation-D2143569X',
      APPL: 'organisation-466000002',
    };
    const bureau = role in bureaus ? bureaus[role as keyof typeof bureaus] : undefined;
    const issuer = await openIssuer(folder);
    const token = await issueToken(issuer, { role, subject: 's', expiresIn: '1h', ...(bureau ? { bureau } : {}) });
    await expect(createAuth({ issuer }).verify(token)).resolves.toEqual({
      id: 's',
      role,
      ...(bureau ? { bureau } : {}),
    });
  });

  it.each([
    ['no bureau for a bureau officer', { role: 'COUNTY' }, 'BUREAU_MISSING'],
    ['a name for a GB6 code', { role: 'CITY', bureau: '常州' }, 'BUREAU_MALFORMED'],
    ['a GB6 code for an organisation', { role: 'BASE', bureau: '320400' }, 'BUREAU_MALFORMED'],
    ['a bureau for an auditor', { role: 'AUDITOR', bureau: '320400' }, 'BUREAU_NOT_ALLOWED'],
    ['the name of the register itself', { role: 'AUDITOR', subject: 'system' }, 'SUBJECT_NOT_ALLOWED'],
  ] as const)('does not sign %s', async (_what, request, rule) => {
    const issuer = await openIssuer(folder);
    const signing = issueToken(issuer, { subject: 's', expiresIn: '1h', ...request });
    await expect(signing).rejects.toThrow(new UnusableTokenRequest(rule));
  });
});

describe('a token', () => {
  let issuer: Issuer;
  beforeEach(async () => {
    issuer = await openIssuer(folder);
  });

  it('is good until it expires, half a minute of clock difference allowed', async () => {
    let now = Date.now();
    const auth = createAuth({ issuer, now: () => now });
    const token = await issueToken(issuer, officer);
    await expect(auth.verify(token)).resolves.toMatchObject({ id: 'officer-1' });
    now += 3_600_000 + 29_000;
    await expect(auth.verify(token)).resolves.toMatchObject({ id: 'officer-1' });
    now += 5_000;
    expect(await ruleOf(auth.verify(token))).toBe('TOKEN_EXPIRED');
  });

  it.each(['', 'x', 'a.b', 'a.b.c', '..', 'eyJhbGciOiJub25lIn0.e30.', '€'])(
    '%j is malformed or untrusted',
    async (token) => {
      expect(['TOKEN_MALFORMED', 'TOKEN_NOT_VALID']).toContain(await ruleOf(createAuth({ issuer }).verify(token)));
    },
  );

  it('of another register is not valid here', async () => {
    const other = await openIssuer(join(folder, 'other'));
    expect(await ruleOf(createAuth({ issuer }).verify(await issueToken(other, officer)))).toBe('TOKEN_NOT_VALID');
  });

  it('with its claims exchanged is not valid', async () => {
    const [head, , signature] = (await issueToken(issuer, officer)).split('.');
    const claims = Buffer.from(
      JSON.stringify({ iss: 'jidi', aud: 'jidi', sub: 'x', role: 'CITY', bureau: '320400', exp: 4e9 }),
    );
    const forged = `${head}.${claims.toString('base64url')}.${signature}`;
    expect(await ruleOf(createAuth({ issuer }).verify(forged))).toBe('TOKEN_NOT_VALID');
  });

  it('never speaks for the register itself', async () => {
    const token = await new SignJWT({ role: 'SYSTEM' })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer('jidi')
      .setAudience('jidi')
      .setSubject('s')
      .setExpirationTime('1h')
      .sign(issuer.privateKey);
    expect(await ruleOf(createAuth({ issuer }).verify(token))).toBe('ROLE_UNKNOWN');
  });
});

describe("a bureau's identity provider", () => {
  let server: Server;
  let down = false;
  let jwksUrl: string;
  let sign: (claims: Record<string, unknown>, audience?: string) => Promise<string>;

  beforeEach(async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' }] };
    down = false;
    server = createServer((_request, response) => {
      response.writeHead(down ? 503 : 200, { 'content-type': 'application/json' });
      response.end(down ? '' : JSON.stringify(jwks));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
    sign = (claims, audience = 'register') =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
        .setIssuer('https://sso.example')
        .setAudience(audience)
        .setSubject('u-7')
        .setExpirationTime('1h')
        .sign(privateKey);
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const auth = () =>
    createAuth({
      provider: {
        jwksUrl,
        issuer: 'https://sso.example',
        audience: 'register',
        claims: { role: 'jidi_role', bureau: 'dept_code' },
      },
    });

  it('is asked for its keys, and its claims go by the names it uses', async () => {
    const token = await sign({ jidi_role: 'COUNTY', dept_code: '320481' });
    await expect(auth().verify(token)).resolves.toEqual({ id: 'u-7', role: 'COUNTY', bureau: '320481' });
  });

  it('gives tokens for other audiences too, which are not valid here', async () => {
    expect(await ruleOf(auth().verify(await sign({ jidi_role: 'AUDITOR' }, 'mail')))).toBe('TOKEN_NOT_VALID');
  });

  it('is told apart from a bad token when it cannot be reached', async () => {
    down = true;
    await expect(auth().verify(await sign({ jidi_role: 'AUDITOR' }))).rejects.toThrow(IdentityProviderUnreachable);
  });
});
