import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import { Malformed } from '../../transparency/index.js';

export const isTarball = (path: string): boolean => /\.(tar\.gz|tgz)$/.test(path);

async function* filesUnder(folder: string, within = folder): AsyncGenerator<string> {
  const entries = await readdir(within, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(within, entry.name);
    if (entry.isDirectory()) yield* filesUnder(folder, path);
    else yield relative(folder, path).split(sep).join('/');
  }
}

/** Packs a folder's files, one in memory at a time; the tarball is there whole or not at all. */
export const packTarball = async (folder: string, file: string): Promise<void> => {
  const tar = pack();
  const written = pipeline(tar, createGzip(), createWriteStream(`${file}.part`));
  for await (const path of filesUnder(folder)) {
    const content = await readFile(join(folder, path));
    await new Promise<void>((resolve, reject) => {
      // The same content makes the same tarball: no times, no owners.
      const header = { name: path, size: content.length, mtime: new Date(0), mode: 0o644 };
      tar.entry(header, content, (error) => (error ? reject(error) : resolve()));
    });
  }
  tar.finalize();
  await written;
  await rename(`${file}.part`, file);
};

/** No absolute path, no way up, no link: a tarball is somebody else's. */
const isWithin = (name: string): boolean =>
  /^[\w.@-]+(?:\/[\w.@-]+)*$/.test(name) && !name.split('/').some((part) => part === '..' || part === '.');

/** Unpacks into an empty folder. @throws Malformed */
export const unpackTarball = async (file: string, folder: string): Promise<void> => {
  const tar = extract();
  const reading = pipeline(createReadStream(file), createGunzip(), tar).catch((error: unknown) => {
    throw new Malformed('bundle', `not a gzipped tar: ${error instanceof Error ? error.message : String(error)}`);
  });
  const unpacking = (async () => {
    for await (const entry of tar) {
      const { name, type } = entry.header;
      if (type === 'directory') {
        entry.resume();
        continue;
      }
      if (type !== 'file' || !isWithin(name)) throw new Malformed('bundle', 'it holds something that is no plain file');
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await pipeline(entry, createWriteStream(join(folder, name), { flags: 'wx' }));
    }
  })();
  await Promise.all([reading, unpacking]);
};
