import { toBase64 } from '../base64.js';
import { Malformed } from '../malformed.js';
import { Frontier } from '../merkle/frontier.js';
import { HASH_BYTES, type Hash, leafHash, sameHash } from '../merkle/hash.js';
import { rootAt, TILE_WIDTH } from '../merkle/prove.js';
import { readEntryBundle } from '../tiles/entry-bundle.js';
import { tilePath } from '../tiles/path.js';
import { type HashTile, TileRows } from '../tiles/rows.js';
import { entryName, type Finding } from './findings.js';
import { type LogFiles, tileReader } from './source.js';

/** A root that the tree must have had at a size. */
export type KnownRoot = { readonly path: string; readonly size: number; readonly root: Hash };

export type TreeAudit = {
  readonly files: LogFiles;
  /** The signed one: the tree is read up to its size. */
  readonly signed: KnownRoot;
  /** Earlier checkpoints, or ones that the auditor kept. */
  readonly earlier: readonly KnownRoot[];
  /** Which entry bundles there are: of the others, the hashes are taken from the tiles. All where absent. */
  readonly hasEntries?: (bundle: number) => boolean;
  /** There are no tiles to compare with: the root alone says whether all is well, and nothing which entry is not. */
  readonly withoutTiles?: true;
  /** Told of every entry, in order. */
  readonly onEntry?: (index: number, bytes: Buffer) => void;
  readonly onProgress?: (done: number, total: number) => void;
};

/** Places of one tile level at which what was computed is not what the tiles say: the first of each tile. */
type Differences = Map<number, Difference[]>;
/** `index` counts the nodes of the level. */
type Difference = { readonly path: string; readonly place: number; readonly index: number };

/** Findings of one kind that are listed; more of them say nothing new. */
const MOST = 100;

class TreeReading {
  readonly findings: Finding[] = [];
  readonly #frontier = new Frontier();
  readonly #rows = new TileRows();
  readonly #differences: Differences = new Map();
  readonly #earlier: KnownRoot[];
  #first: { readonly index: number; readonly text: string } | undefined;

  constructor(private readonly audit: TreeAudit) {
    this.#earlier = audit.earlier.toSorted((a, b) => a.size - b.size);
  }

  async run(): Promise<void> {
    const { signed, onProgress } = this.audit;
    this.#compareRoots();
    for (let start = 0; start < signed.size; start += TILE_WIDTH) {
      const leaves = await this.#entries(start, Math.min(TILE_WIDTH, signed.size - start));
      if (leaves === undefined) return this.#concludeWithout();
      await this.#compareTiles(this.#rows.takeFull(), leaves, start);
      onProgress?.(this.#frontier.size, signed.size);
    }
    await this.#compareTiles(this.#rows.partial(), this.#last.leaves, this.#last.start);
    await this.#conclude();
  }

  #last: { readonly leaves: readonly Buffer[]; readonly start: number } = { leaves: [], start: 0 };

  /** Hashes one bundle's entries; `undefined` where it cannot be read, which ends the reading. */
  async #entries(start: number, width: number): Promise<readonly Buffer[] | undefined> {
    const { files, onEntry, hasEntries } = this.audit;
    if (hasEntries?.(start / TILE_WIDTH) === false) return this.#hashes(start, width);
    const path = tilePath({ level: 'entries', index: start / TILE_WIDTH, width });
    const bundle = await files.read(path);
    let entries: readonly Buffer[];
    try {
      if (bundle === undefined) throw new Malformed('entry bundle', 'it is not there');
      entries = readEntryBundle(bundle);
      if (entries.length !== width) throw new Malformed('entry bundle', `${entries.length} entries, not ${width}`);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      this.findings.push({ code: 'FILE', path, detail: error.message });
      return undefined;
    }
    for (const [i, entry] of entries.entries()) {
      this.#frontier.add(leafHash(entry), this.#rows.onNode);
      this.#compareRoots();
      onEntry?.(start + i, entry);
    }
    this.#last = { leaves: entries, start };
    return entries;
  }

  /** Takes a bundle's hashes from the tiles, where its entries are not there to be hashed. */
  async #hashes(start: number, width: number): Promise<readonly Buffer[] | undefined> {
    const path = tilePath({ level: 0, index: start / TILE_WIDTH, width });
    const tile = await this.audit.files.read(path);
    if (tile?.length !== width * HASH_BYTES) {
      const detail = tile === undefined ? 'it is not there' : `${tile.length} bytes, not ${width * HASH_BYTES}`;
      this.findings.push({ code: 'FILE', path, detail });
      return undefined;
    }
    for (let at = 0; at < tile.length; at += HASH_BYTES) {
      this.#frontier.add(tile.subarray(at, at + HASH_BYTES), this.#rows.onNode);
      this.#compareRoots();
    }
    return [];
  }

  /** Where the tree has come to a size whose root is known. */
  #compareRoots(): void {
    while (this.#earlier[0]?.size === this.#frontier.size) {
      const known = this.#earlier.shift();
      if (known === undefined || sameHash(known.root, this.#frontier.root())) continue;
      const { path, size, root } = known;
      const detail = `the root of the first ${size} entries is ${toBase64(this.#frontier.root())}, not ${toBase64(root)}`;
      this.findings.push({ code: 'INCONSISTENT', path, size, detail });
    }
  }

  async #compareTiles(tiles: readonly HashTile[], leaves: readonly Buffer[], start: number): Promise<void> {
    if (this.audit.withoutTiles) return;
    for (const { tile, hashes } of tiles) {
      const path = tilePath(tile);
      const stated = await this.audit.files.read(path);
      if (stated === undefined || stated.length !== hashes.length) {
        const detail = stated === undefined ? 'it is not there' : `${stated.length} bytes, not ${hashes.length}`;
        if (this.findings.length < MOST) this.findings.push({ code: 'FILE', path, detail });
      } else if (!stated.equals(hashes)) {
        const place = firstDifference(stated, hashes);
        const level = this.#differences.get(tile.level) ?? [];
        this.#differences.set(tile.level, level);
        const index = tile.index * TILE_WIDTH + place;
        if (level.length < MOST) level.push({ path, place, index });
        if (tile.level === 0 && this.#first === undefined)
          this.#first = { index, text: leaves[index - start]?.toString() ?? '' };
      }
    }
  }

  async #conclude(): Promise<void> {
    const { signed } = this.audit;
    const root = this.#frontier.root();
    const differing = [...this.#differences].sort(([a], [b]) => a - b);
    if (sameHash(root, signed.root)) {
      // The entries are those that were signed: it is the tiles that are not theirs.
      for (const [, tiles] of differing)
        for (const { path, place } of tiles) this.findings.push({ code: 'TILE', path, place });
      return;
    }
    this.#tellFirst();
    if (await this.#areTilesSigned()) {
      // The tiles are those that were signed. Where an entry was changed with its own hash, the level above tells.
      const [[level = 0, [at] = []] = []] = differing;
      const under = TILE_WIDTH ** level;
      if (this.#first === undefined && at !== undefined)
        this.findings.push({ code: 'ENTRY', index: at.index * under, to: (at.index + 1) * under - 1 });
      return;
    }
    const { path, size } = signed;
    this.findings.push({ code: 'ROOT', path, size, root: toBase64(root), signed: toBase64(signed.root) });
  }

  /** Where the entries could not be read to the end, what came before may tell why. */
  async #concludeWithout(): Promise<void> {
    if (await this.#areTilesSigned()) this.#tellFirst();
  }

  #tellFirst(): void {
    if (this.#first === undefined) return;
    const entry = entryName(this.#first.text);
    this.findings.unshift({ code: 'ENTRY', index: this.#first.index, ...(entry && { entry }) });
  }

  async #areTilesSigned(): Promise<boolean> {
    const { signed, files } = this.audit;
    const root = await rootAt(tileReader(files, signed.size), signed.size).catch(() => undefined);
    return root !== undefined && sameHash(root, signed.root);
  }
}

const firstDifference = (a: Buffer, b: Buffer): number => {
  let place = 0;
  while (
    a
      .subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES)
      .equals(b.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES))
  )
    place += 1;
  return place;
};

/**
 * Reads every entry, hashes the tree anew, and holds it against its tiles, the signed root and the roots of earlier
 * sizes. Says which entry, tile or checkpoint is not what it should be; nothing where all is well. One tile a level is
 * in memory.
 */
export const auditTree = async (audit: TreeAudit): Promise<readonly Finding[]> => {
  const reading = new TreeReading(audit);
  await reading.run();
  return reading.findings;
};
