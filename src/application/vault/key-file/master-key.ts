import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { KEY_BYTES, newKey } from '../sealing.js';

const READABLE_BY_OTHERS = 0o077;

/** The file holds no master key, or is open to other users of the machine. */
export class UnusableMasterKey extends Error {
  override readonly name = 'UnusableMasterKey';
  constructor(
    readonly file: string,
    readonly rule: 'NOT_A_KEY' | 'READABLE_BY_OTHERS',
  ) {
    super(rule === 'NOT_A_KEY' ? `${file} is not a master key` : `${file} is open to others: chmod 600 it`);
  }
}

/** A master key as it is written: 32 bytes in base64. `undefined` when it is none. */
export const parseMasterKey = (text: string): Uint8Array | undefined => {
  const bytes = Buffer.from(text.trim(), 'base64');
  return bytes.length === KEY_BYTES && bytes.toString('base64') === text.trim() ? new Uint8Array(bytes) : undefined;
};

/** @throws RangeError when the text is none */
export const masterKeyOf = (text: string): Uint8Array => {
  const key = parseMasterKey(text);
  if (key === undefined) throw new RangeError(`a master key is ${KEY_BYTES} bytes in base64`);
  return key;
};

/**
 * The master key in a file of mode 0600, which is made when it is missing.
 * @throws UnusableMasterKey
 */
export const openMasterKey = async (file: string): Promise<Uint8Array> => {
  let text = await readPrivately(file);
  if (text === undefined) {
    await createOnce(file);
    text = await readPrivately(file);
  }
  const key = text === undefined ? undefined : parseMasterKey(text);
  if (key === undefined) throw new UnusableMasterKey(file, 'NOT_A_KEY');
  return key;
};

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

const readPrivately = async (file: string): Promise<string | undefined> => {
  try {
    if (process.platform !== 'win32' && ((await stat(file)).mode & READABLE_BY_OTHERS) !== 0)
      throw new UnusableMasterKey(file, 'READABLE_BY_OTHERS');
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
};

/** Writes the file whole or not at all; where another process was first, its key stands. */
const createOnce = async (file: string): Promise<void> => {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.vault.key.${randomUUID()}`);
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(`${Buffer.from(newKey()).toString('base64')}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(draft, file);
    await syncFolder(folder);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
};

/** The name of the file has to outlive a power failure as its content does: keys are wrapped with it from now on. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
