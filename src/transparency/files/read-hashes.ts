import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { LogFiles } from '../audit/source.js';
import { HASH_BYTES } from '../merkle/hash.js';
import { TILE_WIDTH } from '../merkle/prove.js';
import { parseTilePath } from '../tiles/path.js';

/** The tiles of a folder of hash files, as they are, beside whoever writes them; entries are not among them. */
export const readHashFiles = (folder: string): LogFiles => ({
  async read(path) {
    const tile = parseTilePath(path);
    if (tile === undefined || tile.level === 'entries') return undefined;
    let file: number;
    try {
      file = openSync(join(folder, `${tile.level}.hashes`), 'r');
    } catch {
      return undefined;
    }
    try {
      const from = tile.index * TILE_WIDTH * HASH_BYTES;
      const bytes = Buffer.alloc(Math.max(0, Math.min(tile.width * HASH_BYTES, fstatSync(file).size - from)));
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from));
    } finally {
      closeSync(file);
    }
  },
});
