import { z } from 'zod';
import { toBase64 } from '../base64.js';
import { newSeed, SEED_BYTES } from '../note/signer.js';
import { createPrivately, readPrivately, UnusableKeyFile } from './private-file.js';

export const WITNESS_KEY_FILE = 'witness-key.json';

const fileSchema = z.strictObject({ seed: z.base64() });

/** A witness's private key in a file of mode 0600, made when it is missing. @throws UnusableKeyFile */
export const openWitnessKey = async (file: string): Promise<Uint8Array> => {
  await createUnlessThere(file);
  try {
    const { seed } = fileSchema.parse(JSON.parse((await readPrivately(file)) ?? ''));
    const bytes = new Uint8Array(Buffer.from(seed, 'base64'));
    if (bytes.length === SEED_BYTES) return bytes;
  } catch (error) {
    if (error instanceof UnusableKeyFile) throw error;
  }
  throw new UnusableKeyFile(file, 'NOT_A_KEY');
};

const createUnlessThere = async (file: string): Promise<void> => {
  if ((await readPrivately(file)) === undefined)
    await createPrivately(file, `${JSON.stringify({ seed: toBase64(newSeed()) })}\n`);
};
