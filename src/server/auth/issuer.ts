import { createPrivateKey, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import { z } from 'zod';
import { actorOf, ownClaimNames, type TokenRole } from './claims.js';

/** The name that the built-in issuer signs as, and the audience that it signs for. */
export const OWN_ISSUER = 'jidi';
export const KEY_FILE = 'issuer-key.json';
const ALGORITHM = 'EdDSA';
const READABLE_BY_OTHERS = 0o077;

const privateJwkSchema = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
  kid: z.string(),
});
type PrivateJwk = z.output<typeof privateJwkSchema>;

/** The key with which this register signs its own tokens, and the one with which anybody can check them. */
export type Issuer = {
  readonly kid: string;
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
};

/** The key file is not one: missing parts, another kind of key, or open to other users of the machine. */
export class UnusableKeyFile extends Error {
  override readonly name = 'UnusableKeyFile';
  constructor(
    readonly file: string,
    readonly rule: 'NOT_A_KEY' | 'READABLE_BY_OTHERS',
  ) {
    super(rule === 'NOT_A_KEY' ? `${file} is not an Ed25519 private key` : `${file} is open to others: chmod 600 it`);
  }
}

const newKey = async (): Promise<PrivateJwk> => {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return privateJwkSchema.parse({ ...jwk, kid: await calculateJwkThumbprint(jwk) });
};

const writePrivately = async (file: string, text: string): Promise<void> => {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Writes the file whole or not at all; where another process was first, its key stands. */
const createOnce = async (folder: string, file: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.${KEY_FILE}.${randomUUID()}`);
  try {
    await writePrivately(draft, `${JSON.stringify(await newKey())}\n`);
    await link(draft, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
};

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

const readKey = async (file: string): Promise<PrivateJwk | undefined> => {
  let text: string;
  try {
    if (process.platform !== 'win32' && ((await stat(file)).mode & READABLE_BY_OTHERS) !== 0)
      throw new UnusableKeyFile(file, 'READABLE_BY_OTHERS');
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
  try {
    return privateJwkSchema.parse(JSON.parse(text));
  } catch {
    throw new UnusableKeyFile(file, 'NOT_A_KEY');
  }
};

const cryptoKey = async (jwk: object): Promise<CryptoKey> => {
  const key = await importJWK(jwk, ALGORITHM);
  if (key instanceof Uint8Array) throw new TypeError('an Ed25519 key is not a secret');
  return key;
};

/**
 * The built-in issuer of a data folder. Its key, `issuer-key.json` of mode 0600, is made when it is first asked for.
 * @throws UnusableKeyFile
 */
export const openIssuer = async (folder: string): Promise<Issuer> => {
  const file = join(folder, KEY_FILE);
  let jwk = await readKey(file);
  if (jwk === undefined) {
    await createOnce(folder, file);
    jwk = await readKey(file);
  }
  if (jwk === undefined) throw new UnusableKeyFile(file, 'NOT_A_KEY');
  return issuerWith(jwk);
};

const issuerWith = async (jwk: PrivateJwk): Promise<Issuer> => {
  const { d: _secret, ...publicJwk } = jwk;
  return { kid: jwk.kid, publicKey: await cryptoKey(publicJwk), privateKey: await cryptoKey(jwk) };
};

/** What precedes the 32 bytes of an Ed25519 private key in DER (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The built-in issuer whose private key is given, 32 bytes in base64: the same one on every node that is given it. */
export const issuerOf = async (base64: string): Promise<Issuer> => {
  const der = Buffer.concat([PKCS8_PREFIX, Buffer.from(base64, 'base64')]);
  const jwk = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ format: 'jwk' });
  return issuerWith(privateJwkSchema.parse({ ...jwk, kid: await calculateJwkThumbprint(jwk) }));
};

export type TokenRequest = {
  readonly role: TokenRole;
  /** GB6 for CITY and COUNTY, authority id for DEPT, organisation id for BASE and APPL; none for the others. */
  readonly bureau?: string;
  /** Who acts, as it is recorded: a staff number, not a name. */
  readonly subject: string;
  /** A time span as jose writes it: `8h`, `30 days`. */
  readonly expiresIn: string;
};

/** Asked for a token that the register itself would refuse. */
export class UnusableTokenRequest extends Error {
  override readonly name = 'UnusableTokenRequest';
  constructor(readonly rule: string) {
    super(rule);
  }
}

/**
 * Signs a bearer token for an officer or a base.
 * @throws UnusableTokenRequest when the role's bureau is missing or has the wrong form
 */
export const issueToken = async (issuer: Issuer, request: TokenRequest): Promise<string> => {
  const claims = { role: request.role, ...(request.bureau === undefined ? {} : { bureau: request.bureau }) };
  const checked = actorOf({ ...claims, sub: request.subject }, ownClaimNames);
  if ('fault' in checked) throw new UnusableTokenRequest(checked.fault.rule);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITHM, kid: issuer.kid, typ: 'JWT' })
    .setIssuer(OWN_ISSUER)
    .setAudience(OWN_ISSUER)
    .setSubject(request.subject)
    .setIssuedAt()
    .setExpirationTime(request.expiresIn)
    .sign(issuer.privateKey);
};
