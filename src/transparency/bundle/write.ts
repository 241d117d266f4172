import { z } from 'zod';
import { canonicalJson, type Envelope } from '../../kernel/index.js';
import { isPosition, type Ledger, type Position } from '../../ledger/index.js';
import type { LogFiles } from '../audit/source.js';
import type { StateAudit } from '../audit/state.js';
import { toBase64 } from '../base64.js';
import { Malformed } from '../malformed.js';
import { Frontier } from '../merkle/frontier.js';
import { leafHash, sameHash } from '../merkle/hash.js';
import { TILE_WIDTH } from '../merkle/prove.js';
import { type Checkpoint, parseCheckpoint } from '../note/checkpoint.js';
import { readEntryBundle, writeEntryBundle } from '../tiles/entry-bundle.js';
import { tilePath } from '../tiles/path.js';
import { type HashTile, TileRows } from '../tiles/rows.js';
import { bundlePaths } from './manifest.js';

/** Where a bundle is written. A file is there whole or not at all. */
export type BundleFolder = LogFiles & {
  write(path: string, data: string | Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
};

/** The entries of a log, up to 256 at a time. `position` is the ledger's, of the last of them, where there is one to go on from. */
export type EntryBundles = (after: {
  readonly bundles: number;
  readonly position?: Position;
}) => AsyncIterable<EntryBundle>;

export type EntryBundle = {
  readonly entries: readonly (string | Buffer)[];
  /** The same entries, where a ledger has decoded them. */
  readonly envelopes?: readonly Envelope[];
  readonly position?: Position;
};

export type TreeExport = {
  readonly folder: BundleFolder;
  /** The signed checkpoint up to which the tree goes. An export that goes on keeps the one that it began with. */
  readonly checkpoint: string;
  readonly entries: EntryBundles;
  /** Which entry bundles are kept; all where absent. */
  readonly keeps?: (bundle: number) => boolean;
  /** Folded on the way, for what the bundle states. */
  readonly state?: StateAudit;
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

/** The entries that were exported do not have the root that was signed. */
export class ExportDiffers extends Error {
  override readonly name = 'ExportDiffers';
  constructor(
    readonly size: number,
    readonly root: string,
    readonly signed: string,
  ) {
    super(`the first ${size} entries have the root ${root}, the checkpoint says ${signed}`);
  }
}

/** The export was stopped; it goes on when it is asked for again. */
export class ExportStopped extends Error {
  override readonly name = 'ExportStopped';
}

/** Bundles between two notes of how far the export has come. */
const STRIDE = 64;

const unfinishedSchema = z.strictObject({
  checkpoint: z.string(),
  bundles: z.number().int().nonnegative(),
  position: z.string().refine(isPosition).optional(),
});
export type Unfinished = {
  /** The one that it was begun for. */
  readonly checkpoint: string;
  readonly bundles: number;
  readonly position?: Position;
};

/** How far an export in this folder has come that is not finished. @throws Malformed */
export const unfinishedIn = async (folder: LogFiles): Promise<Unfinished | undefined> => {
  const text = await folder.read(bundlePaths.unfinished);
  if (text === undefined) return undefined;
  const read = unfinishedSchema.safeParse(JSON.parse(text.toString()));
  if (!read.success) throw new Malformed('bundle', bundlePaths.unfinished);
  const { checkpoint, bundles, position } = read.data;
  // Checked by the schema to be one.
  return { checkpoint, bundles, ...(position !== undefined && { position: position as Position }) };
};

class TreeWriting {
  readonly #frontier = new Frontier();
  readonly #rows = new TileRows();

  constructor(
    private readonly options: TreeExport,
    private readonly checkpoint: Checkpoint,
  ) {}

  async run({ checkpoint, bundles, position }: Unfinished): Promise<void> {
    const { folder, entries, signal } = this.options;
    await this.#again(bundles);
    let done = bundles;
    const note = (at: Position | undefined) =>
      folder.write(
        bundlePaths.unfinished,
        canonicalJson({ checkpoint, bundles: done, ...(at !== undefined && { position: at }) }),
      );
    await note(position);
    const from = { bundles, ...(position !== undefined && { position }) };
    for await (const { position: at, ...bundle } of entries(from)) {
      if (signal.aborted) throw new ExportStopped('the export was stopped');
      await this.#bundle(done, bundle, true);
      done += 1;
      if (done % STRIDE === 0) await note(at);
      if (this.#frontier.size >= this.checkpoint.size) break;
    }
    await this.#tiles(this.#rows.partial());
    const { size, root } = this.checkpoint;
    if (this.#frontier.size !== size || !sameHash(this.#frontier.root(), root))
      throw new ExportDiffers(this.#frontier.size, toBase64(this.#frontier.root()), toBase64(root));
  }

  /** Takes in what an earlier attempt has written. */
  async #again(bundles: number): Promise<void> {
    for (let index = 0; index < bundles; index += 1) {
      const path = tilePath({ level: 'entries', index, width: TILE_WIDTH });
      const bundle = await this.options.folder.read(path);
      if (bundle === undefined) throw new Malformed('bundle', `${path} is missing: remove the folder and export anew`);
      await this.#bundle(index, { entries: readEntryBundle(bundle) }, false);
    }
  }

  async #bundle(index: number, { entries, envelopes }: EntryBundle, isNew: boolean): Promise<void> {
    const { folder, keeps, state, onProgress } = this.options;
    const texts = entries.slice(0, this.checkpoint.size - this.#frontier.size).map(String);
    for (const [i, text] of texts.entries()) {
      state?.take(this.#frontier.size, text, envelopes?.[i]);
      this.#frontier.add(leafHash(text), this.#rows.onNode);
    }
    const path = tilePath({ level: 'entries', index, width: texts.length });
    if (isNew && keeps?.(index) !== false) await folder.write(path, writeEntryBundle(texts));
    const full = this.#rows.takeFull();
    if (isNew) await this.#tiles(full);
    onProgress?.(this.#frontier.size, this.checkpoint.size);
  }

  async #tiles(tiles: readonly HashTile[]): Promise<void> {
    for (const { tile, hashes } of tiles) await this.options.folder.write(tilePath(tile), hashes);
  }
}

/**
 * Writes the tile tree of a bundle, entries included, and goes on where an earlier attempt was stopped or killed. What is
 * in the folder is a bundle only once its manifest is written. Resolves with the checkpoint that the tree was written for.
 * @throws ExportDiffers, ExportStopped, Malformed
 */
export const writeTree = async (options: TreeExport): Promise<{ readonly text: string } & Checkpoint> => {
  // A range leaves entries out, without which the rest cannot be hashed again: it begins anew.
  const before = options.keeps === undefined ? await unfinishedIn(options.folder) : undefined;
  const begun = before ?? { checkpoint: options.checkpoint, bundles: 0 };
  const checkpoint = parseCheckpoint(begun.checkpoint);
  await new TreeWriting(options, checkpoint).run(begun);
  return { text: begun.checkpoint, ...checkpoint };
};

/** A ledger's entries as bundles. */
export const bundlesOf = (ledger: Ledger): EntryBundles =>
  async function* ({ position }) {
    let after = position;
    let gathered: string[] = [];
    let envelopes: Envelope[] = [];
    for (;;) {
      const page = await ledger.readAll({ ...(after !== undefined && { after }), limit: 4 * TILE_WIDTH });
      for (const { bytes, envelope, position: at } of page.entries) {
        gathered.push(bytes);
        envelopes.push(envelope);
        if (gathered.length < TILE_WIDTH) continue;
        yield { entries: gathered, envelopes, position: at };
        gathered = [];
        envelopes = [];
      }
      if (page.atEnd) break;
      after = page.scannedTo;
    }
    if (gathered.length > 0) yield { entries: gathered, envelopes };
  };
