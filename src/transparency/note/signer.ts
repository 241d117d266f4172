import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import { cosigned, type Verifier, verifierOf } from './verifier.js';

/** What precedes the 32 bytes of an Ed25519 private key in DER (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
export const SEED_BYTES = 32;

/** A new private key. */
export const newSeed = (): Uint8Array => new Uint8Array(randomBytes(SEED_BYTES));

const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });

/** The 32 bytes of the public key of a private one. */
export const publicKeyOf = (seed: Uint8Array): Uint8Array => {
  const { x } = createPublicKey(privateKeyOf(seed)).export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url');
};

/** A key that signs notes as its `verifier`'s name. */
export type Signer = { readonly verifier: Verifier; sign(body: string): Uint8Array };

/** Signs a log's checkpoints. */
export const logSigner = (name: string, seed: Uint8Array): Signer => {
  const key = privateKeyOf(seed);
  return {
    verifier: verifierOf('log', name, publicKeyOf(seed)),
    sign: (body) => sign(null, Buffer.from(body), key),
  };
};

/** Cosigns what a witness has seen. `now` in seconds since the epoch. */
export const witnessSigner = (name: string, seed: Uint8Array, now: () => number): Signer => {
  const key = privateKeyOf(seed);
  return {
    verifier: verifierOf('witness', name, publicKeyOf(seed)),
    sign: (body) => {
      const time = now();
      const stamp = Buffer.alloc(8);
      stamp.writeBigUInt64BE(BigInt(time));
      return Buffer.concat([stamp, sign(null, Buffer.from(cosigned(time, body)), key)]);
    },
  };
};
