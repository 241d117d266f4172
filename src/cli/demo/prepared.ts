import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { dateSchema } from '../../aggregates/vocabulary.js';
import { copyVault } from '../../application/vault/sqlite/index.js';
import type { LegalDate } from '../../kernel/index.js';
import { copyLedger } from '../../ledger/sqlite/index.js';
import { shippedPolicies } from '../../policies.js';
import { copyViews } from '../../projections/sqlite/index.js';
import { DECADE } from './example.js';

/**
 * The example with all of its training, loaded once by the build and kept beside the program. A demo serves a copy of it:
 * another life of the ledger (ADR 0046), under keys of its own for tokens and for the log.
 */
const PREPARED = join(import.meta.dirname, '../../example');
/** What the program was built from. */
const SOURCES = join(import.meta.dirname, '../../.sources');
const MARK = 'prepared.json';
const MASTER_KEY = 'vault.key';
const OWN = { dir: 0o700, file: 0o600 };

type Mark = { readonly fits: string; readonly present: LegalDate };
const markSchema: z.ZodType<Mark> = z.strictObject({ fits: z.string(), present: dateSchema });

/** What the example is made of: the history, the policies, and the program, which another build may replace while it loads. */
export const ingredients = async (): Promise<string> => {
  const policies = (await readdir(shippedPolicies, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of [DECADE, ...policies.sort(), ...(existsSync(SOURCES) ? [SOURCES] : [])])
    hash.update(await readFile(file)).update('\0');
  return hash.digest('hex');
};

type Tell = (line: string) => void;
const silent = () => undefined;

const markIn = (text: string): Mark | undefined => {
  try {
    return markSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

/** As {@link preparedPresent}, of the example in a folder. */
export const presentIn = async (folder: string, tell: Tell): Promise<LegalDate | undefined> => {
  const file = join(folder, MARK);
  if (!existsSync(file)) return undefined;
  const mark = markIn(await readFile(file, 'utf8'));
  if (mark === undefined) {
    tell(
      `备好的示例不能使用，将重新载入；jidi demo --prepare 可重新备好：${file} 已损坏 · the example that was made ready cannot be used and is loaded anew; jidi demo --prepare makes it ready again: ${file} is garbled\n`,
    );
    return undefined;
  }
  return mark.fits === (await ingredients()) ? mark.present : undefined;
};

/**
 * The present of the prepared example; undefined where there is none, one of another history, or one of which it cannot be
 * read, which is told.
 */
export const preparedPresent = (tell: Tell): Promise<LegalDate | undefined> => presentIn(PREPARED, tell);

const copyAll = async (from: string, to: string): Promise<void> => {
  await copyLedger(join(from, 'ledger.db'), join(to, 'ledger.db'), silent);
  await copyVault(join(from, 'vault.db'), join(to, 'vault.db'), silent);
  await copyViews(join(from, 'views.db'), join(to, 'views.db'), silent);
  await copyFile(join(from, MASTER_KEY), join(to, MASTER_KEY));
};

/** Copies the prepared example into an empty folder. */
export const takePrepared = (folder: string): Promise<void> => copyAll(PREPARED, folder);

/** Keeps the example that was loaded of `fits` into a folder, and closed; whoever looks meets all of it or nothing. */
export const keepPrepared = async (folder: string, { fits, present }: Mark): Promise<void> => {
  const partial = `${PREPARED}.${process.pid}.partial`;
  try {
    await mkdir(partial, { mode: OWN.dir });
    await copyAll(folder, partial);
    const mark: Mark = { fits, present };
    await writeFile(join(partial, MARK), JSON.stringify(mark), { mode: OWN.file });
    await rm(PREPARED, { recursive: true, force: true });
    await rename(partial, PREPARED);
  } catch (error) {
    // Another build was faster.
    if ((await preparedPresent(silent)) === undefined) throw error;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
};
