import { z } from 'zod';
import { toBase64 } from '../base64.js';
import { type KeyRing, type LogKeys, signSuccession } from '../log/log-keys.js';
import { logSigner, newSeed, publicKeyOf, SEED_BYTES } from '../note/signer.js';
import { verifierOf } from '../note/verifier.js';
import { createPrivately, readPrivately, replacePrivately, stampOf, UnusableKeyFile } from './private-file.js';

export const LOG_KEY_FILE = 'log-keys.json';

const bytes = z
  .base64()
  .transform((text): Uint8Array => new Uint8Array(Buffer.from(text, 'base64')))
  .refine((read) => read.length === SEED_BYTES);
/** The current key first. Without its seed a key signs no more, and its public half stays. */
const fileSchema = z.strictObject({
  keys: z.array(z.strictObject({ publicKey: bytes, seed: bytes.optional() })).min(1),
  successions: z.array(z.string()),
});
type KeyFile = z.output<typeof fileSchema>;
type Key = KeyFile['keys'][number];

const written = ({ keys, successions }: KeyFile): string =>
  `${JSON.stringify({
    keys: keys.map(({ publicKey, seed }) => ({
      publicKey: toBase64(publicKey),
      ...(seed && { seed: toBase64(seed) }),
    })),
    successions,
  })}\n`;

const newKey = (): Key & { readonly seed: Uint8Array } => {
  const seed = newSeed();
  return { publicKey: publicKeyOf(seed), seed };
};

/** @throws UnusableKeyFile */
const read = async (file: string): Promise<KeyFile | undefined> => {
  const text = await readPrivately(file);
  if (text === undefined) return undefined;
  try {
    return fileSchema.parse(JSON.parse(text));
  } catch {
    throw new UnusableKeyFile(file, 'NOT_A_KEY');
  }
};

/** The keys of the file, which is made with a first one when it is missing. @throws UnusableKeyFile */
const readOrMake = async (file: string): Promise<KeyFile> => {
  const there = await read(file);
  if (there !== undefined) return there;
  await createPrivately(file, written({ keys: [newKey()], successions: [] }));
  const made = await read(file);
  if (made === undefined) throw new UnusableKeyFile(file, 'NOT_A_KEY');
  return made;
};

const ringOf = (origin: string, { keys, successions }: KeyFile): KeyRing => ({
  signers: keys.flatMap(({ seed }) => (seed === undefined ? [] : [logSigner(origin, seed)])),
  verifiers: keys.map(({ publicKey }) => verifierOf('log', origin, publicKey)),
  successions: successions.filter((note) => note.startsWith(`${origin} `)),
});

/** The log's keys in a file of mode 0600, looked at again whenever it has changed. */
export const openLogKeys = (options: { readonly file: string; readonly origin: string }): LogKeys => {
  const { file, origin } = options;
  let known: { readonly stamp: string | undefined; readonly ring: KeyRing } | undefined;
  return {
    async current() {
      const stamp = await stampOf(file);
      if (known !== undefined && stamp !== undefined && known.stamp === stamp) return known.ring;
      const ring = ringOf(origin, await readOrMake(file));
      known = { stamp: await stampOf(file), ring };
      return ring;
    },
  };
};

/**
 * Makes a new key the current one. The one before it goes on signing beside it until {@link retireLogKeys}, so that who
 * knows only that one has time to learn of the new one, by a note that both have signed.
 * @throws UnusableKeyFile
 */
export const rotateLogKey = async (options: { readonly file: string; readonly origin: string }): Promise<KeyRing> => {
  const { file, origin } = options;
  const { keys, successions } = await readOrMake(file);
  const [current] = keys;
  if (current?.seed === undefined) throw new UnusableKeyFile(file, 'NOT_A_KEY');
  const next = newKey();
  const note = signSuccession(origin, logSigner(origin, current.seed), logSigner(origin, next.seed));
  const rotated = { keys: [next, ...keys], successions: [...successions, note] };
  await replacePrivately(file, written(rotated));
  return ringOf(origin, rotated);
};

/** Destroys the private halves of all keys but the current one. Their public halves stay. @throws UnusableKeyFile */
export const retireLogKeys = async (options: { readonly file: string; readonly origin: string }): Promise<KeyRing> => {
  const { keys, successions } = await readOrMake(options.file);
  const [current, ...earlier] = keys;
  if (current === undefined) throw new UnusableKeyFile(options.file, 'NOT_A_KEY');
  const retired = { keys: [current, ...earlier.map(({ publicKey }) => ({ publicKey }))], successions };
  await replacePrivately(options.file, written(retired));
  return ringOf(options.origin, retired);
};
