import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const OPEN_TO_OTHERS = 0o077;

/** The key file is not one, or is open to other users of the machine. */
export class UnusableKeyFile extends Error {
  override readonly name = 'UnusableKeyFile';
  constructor(
    readonly file: string,
    readonly rule: 'NOT_A_KEY' | 'READABLE_BY_OTHERS',
  ) {
    super(rule === 'NOT_A_KEY' ? `${file} does not hold keys of this kind` : `${file} is open to others: chmod 600 it`);
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** Changes whenever the file is written; `undefined` where there is none. @throws UnusableKeyFile */
export const stampOf = async (file: string): Promise<string | undefined> => {
  try {
    const { mode, mtimeMs, ino } = await stat(file);
    if (process.platform !== 'win32' && (mode & OPEN_TO_OTHERS) !== 0)
      throw new UnusableKeyFile(file, 'READABLE_BY_OTHERS');
    return `${ino} ${mtimeMs}`;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
};

/** @throws UnusableKeyFile */
export const readPrivately = async (file: string): Promise<string | undefined> =>
  (await stampOf(file)) === undefined ? undefined : readFile(file, 'utf8');

/** Writes the text durably beside the file, mode 0600, and hands the draft to `place`. */
const withDraft = async (file: string, text: string, place: (draft: string) => Promise<void>): Promise<void> => {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.${basename(file)}.${randomUUID()}`);
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await place(draft);
    await syncFolder(folder);
  } finally {
    await rm(draft, { force: true });
  }
};

/** Whole or not at all; where another process was first, its file stands. */
export const createPrivately = (file: string, text: string): Promise<void> =>
  withDraft(file, text, async (draft) => {
    try {
      await link(draft, file);
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    }
  });

/** Whole or not at all. */
export const replacePrivately = (file: string, text: string): Promise<void> =>
  withDraft(file, text, (draft) => rename(draft, file));

/** The name of the file has to outlive a power failure as its content does. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
