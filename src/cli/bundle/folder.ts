import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BundleFolder } from '../../transparency/bundle/index.js';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** A bundle's files in a folder, which is made when something is written. Paths come from the formats, never from a bundle. */
export const openFolder = (folder: string): BundleFolder => {
  const made = new Set<string>();
  return {
    async read(path) {
      try {
        return await readFile(join(folder, path));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async write(path, data) {
      const file = join(folder, path);
      const within = dirname(file);
      if (!made.has(within)) await mkdir(within, { recursive: true });
      made.add(within);
      // Under another name until it is whole: a kill leaves no half of a file under its own.
      const partial = `${file}.${randomUUID()}.part`;
      await writeFile(partial, data, { flush: true });
      await rename(partial, file);
    },
    remove: (path) => rm(join(folder, path), { force: true }),
  };
};
