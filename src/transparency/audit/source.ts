import { HASH_BYTES } from '../merkle/hash.js';
import { type HashReader, TILE_WIDTH } from '../merkle/prove.js';
import { hashesAt, tilePath } from '../tiles/path.js';

/** The files of a log by their paths (`checkpoint`, `tile/0/000`): a folder, or a server's. `undefined` where there is none. */
export type LogFiles = { read(path: string): Promise<Buffer | undefined> };

/** Reads hashes of a tree of `size` leaves out of its tiles. Rejects with a RangeError where a tile is missing or short. */
export const tileReader =
  (files: LogFiles, size: number): HashReader =>
  async (level, first, count) => {
    const index = Math.floor(first / TILE_WIDTH);
    const width = Math.min(TILE_WIDTH, hashesAt(level, size) - index * TILE_WIDTH);
    const path = tilePath({ level, index, width });
    const tile = await files.read(path);
    if (tile?.length !== width * HASH_BYTES) throw new RangeError(`${path} is missing or not of its width`);
    const from = (first % TILE_WIDTH) * HASH_BYTES;
    return tile.subarray(from, from + count * HASH_BYTES);
  };
