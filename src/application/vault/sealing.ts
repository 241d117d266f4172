import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { CannotOpen } from './vault.js';

const CIPHER = 'aes-256-gcm';
export const KEY_BYTES = 32;
/** 96 bits, fresh for every sealing (NIST SP 800-38D, 8.2.2). */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export type SealedBytes = { readonly nonce: Uint8Array; readonly ciphertext: Uint8Array };

export const newKey = (): Uint8Array => randomBytes(KEY_BYTES);

/** AES-256-GCM; the tag is the ciphertext's last 16 bytes. `context` is authenticated and has to be the same to open. */
export const sealBytes = (key: Uint8Array, plain: Uint8Array, context: string): SealedBytes => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(context));
  return { nonce, ciphertext: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]) };
};

/** @throws CannotOpen whatever is wrong with it */
export const openBytes = (key: Uint8Array, { nonce, ciphertext }: SealedBytes, context: string): Buffer => {
  if (nonce.length !== NONCE_BYTES || ciphertext.length < TAG_BYTES) throw new CannotOpen();
  const end = ciphertext.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(context))
    .setAuthTag(ciphertext.subarray(end));
  try {
    return Buffer.concat([decipher.update(ciphertext.subarray(0, end)), decipher.final()]);
  } catch {
    throw new CannotOpen();
  }
};

/** Nonce and ciphertext as one. */
export const packed = ({ nonce, ciphertext }: SealedBytes): Uint8Array => Buffer.concat([nonce, ciphertext]);
export const unpacked = (bytes: Uint8Array): SealedBytes => ({
  nonce: bytes.subarray(0, NONCE_BYTES),
  ciphertext: bytes.subarray(NONCE_BYTES),
});

/** A key for one purpose, by HKDF-SHA-256: none of them tells anything of the master key or of another one. */
export const derivedKey = (masterKey: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', masterKey, new Uint8Array(), `jidi vault ${purpose}`, KEY_BYTES));

export const hmacHex = (key: Uint8Array, text: string): string =>
  createHmac('sha256', key).update(text, 'utf8').digest('hex');
