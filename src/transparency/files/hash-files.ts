import {
  closeSync,
  fdatasync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isPosition, type Position } from '../../ledger/index.js';
import type { Growth, HashCache } from '../log/hash-cache.js';
import { Malformed } from '../malformed.js';
import { HASH_BYTES } from '../merkle/hash.js';
import { TILE_WIDTH } from '../merkle/prove.js';
import { hashesAt } from '../tiles/path.js';

/** A position is at most this long, and is filled up with blanks. */
const POSITION_BYTES = 32;
const OWN = 0o600;
const sync = promisify(fdatasync);

/** A file of records of one length, written at its end only. */
class Records {
  readonly #fd: number;
  #count: number;

  constructor(
    file: string,
    private readonly bytes: number,
  ) {
    this.#fd = openSync(file, 'a+', OWN);
    // A record that a crash has cut off is written again.
    this.#count = Math.floor(fstatSync(this.#fd).size / bytes);
    this.cutTo(this.#count);
  }

  get count(): number {
    return this.#count;
  }

  read(first: number, count: number): Buffer {
    const there = Math.max(0, Math.min(count, this.#count - first));
    const buffer = Buffer.alloc(there * this.bytes);
    const read = readSync(this.#fd, buffer, 0, buffer.length, first * this.bytes);
    return buffer.subarray(0, read);
  }

  append(records: readonly Uint8Array[]): void {
    if (records.length === 0) return;
    writeSync(this.#fd, Buffer.concat(records));
    this.#count += records.length;
  }

  cutTo(count: number): void {
    ftruncateSync(this.#fd, count * this.bytes);
    this.#count = count;
  }

  flush(): Promise<void> {
    return sync(this.#fd);
  }

  close(): void {
    closeSync(this.#fd);
  }
}

/**
 * The hashes in one file a tile level, 32 bytes each, in a folder of their own: a tile is a piece of its level's file.
 * One process at a time writes them. A folder of another ledger, or of an older layout, is emptied.
 */
export const openHashFiles = (options: { readonly folder: string; readonly ledgerId: string }): HashCache =>
  new HashFiles(options.folder, options.ledgerId);

class HashFiles implements HashCache {
  readonly #levels: Records[] = [];
  readonly #positions: Records;

  constructor(
    private readonly folder: string,
    ledgerId: string,
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (readIfThere(join(folder, 'ledger')) !== ledgerId) {
      for (const name of readdirSync(folder))
        if (/^(\d+\.hashes|positions|ledger)$/.test(name)) rmSync(join(folder, name));
      writeFileSync(join(folder, 'ledger'), ledgerId, { mode: OWN });
    }
    this.#positions = new Records(join(folder, 'positions'), POSITION_BYTES);
    while (this.#level(this.#levels.length).count > 0);
    this.cutTo(this.#whole());
  }

  get size(): number {
    return this.#level(0).count;
  }

  read(tileLevel: number, first: number, count: number): Uint8Array {
    return this.#level(tileLevel).read(first, count);
  }

  positionOf(tile: number): Position | undefined {
    if (tile >= this.#positions.count) return undefined;
    const text = this.#positions.read(tile, 1).toString('latin1').trimEnd();
    if (!isPosition(text)) throw new Malformed('hash', `no position is kept for tile ${tile}`);
    return text;
  }

  append({ levels, positions }: Growth): void {
    // From the top down: a level never has more than the ones above it can tell.
    this.#positions.append(positions.map((position) => Buffer.from(position.padEnd(POSITION_BYTES), 'latin1')));
    for (const [level, hashes] of levels.entries()) this.#level(level).append(hashes);
  }

  cutTo(size: number): void {
    if (size % TILE_WIDTH !== 0) throw new RangeError(`${size} is no multiple of ${TILE_WIDTH}`);
    for (const [level, records] of this.#levels.entries())
      records.cutTo(Math.min(records.count, hashesAt(level, size)));
    this.#positions.cutTo(Math.min(this.#positions.count, size / TILE_WIDTH));
  }

  async flush(): Promise<void> {
    await Promise.all([this.#positions, ...this.#levels].map((records) => records.flush()));
  }

  close(): void {
    for (const records of [this.#positions, ...this.#levels]) records.close();
  }

  /** The largest multiple of a tile up to which every file has what it should have. */
  #whole(): number {
    const tiles = Math.min(Math.floor(this.size / TILE_WIDTH), this.#positions.count);
    const isWhole = (size: number) => this.#levels.every(({ count }, level) => count >= hashesAt(level, size));
    let size = tiles * TILE_WIDTH;
    while (size > 0 && !isWhole(size)) size -= TILE_WIDTH;
    return size;
  }

  #level(level: number): Records {
    while (this.#levels.length <= level)
      this.#levels.push(new Records(join(this.folder, `${this.#levels.length}.hashes`), HASH_BYTES));
    return this.#levels[level] as Records;
  }
}

const readIfThere = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};
