import { hash } from 'node:crypto';
import type { LogFiles, StateAudit } from '../../transparency/audit/index.js';
import { gatherHistories } from '../../transparency/audit/index.js';
import {
  BUNDLE_FORMAT,
  type BundleFolder,
  bundlePaths,
  type EntryBundles,
  formatManifest,
  formatState,
  type Manifest,
  writeTree,
} from '../../transparency/bundle/index.js';
import { readEntryBundle, TILE_WIDTH, tilePath, toBase64 } from '../../transparency/index.js';
import type { EventSchema } from './schemas.js';

/** The sequences whose entries are wanted, both included. */
export type Range = { readonly from: number; readonly to: number };

export type Assembly = {
  readonly folder: BundleFolder;
  readonly entries: EntryBundles;
  /** The signed note to export up to; an export that is gone on with keeps its own. */
  readonly checkpoint: string;
  readonly policy: string;
  readonly ledgerId: string;
  readonly schemas: readonly EventSchema[];
  readonly range?: Range;
  readonly state: StateAudit;
  readonly program: string;
  readonly exportedAt: string;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
};

/** Whole bundles of 256 are kept, so a range reaches a little further than it was asked for. */
const widened = ({ from, to }: Range, size: number): Range => ({
  from: Math.floor((from - 1) / TILE_WIDTH) * TILE_WIDTH + 1,
  to: Math.min(size, Math.ceil(to / TILE_WIDTH) * TILE_WIDTH),
});

const writeState = async (
  folder: BundleFolder,
  state: StateAudit,
  size: number,
): Promise<NonNullable<Manifest['state']>> => {
  const [finding] = state.findings;
  if (finding !== undefined) throw new Error(`entry ${'index' in finding ? finding.index + 1 : ''} cannot be read`);
  const lines = [...state.states(await gatherHistories(folder, size, state))].map(formatState);
  const text = lines.join('');
  await folder.write(bundlePaths.state, text);
  return { streams: lines.length, sha256: hash('sha256', text, 'hex') };
};

/** Writes a whole bundle, its manifest last: until then it is none. @throws ExportDiffers, ExportStopped, Malformed */
export const assembleBundle = async (assembly: Assembly): Promise<Manifest> => {
  const { folder, policy, schemas, range, state, signal, onProgress } = assembly;
  const keeps =
    range && ((bundle: number): boolean => (bundle + 1) * TILE_WIDTH >= range.from && bundle * TILE_WIDTH < range.to);
  const tree = await writeTree({
    folder,
    checkpoint: assembly.checkpoint,
    entries: assembly.entries,
    ...(keeps ? { keeps } : { state }),
    signal,
    onProgress,
  });
  await folder.write(bundlePaths.checkpoint, tree.text);
  await folder.write(bundlePaths.policy, policy);
  for (const { type, v, schema } of schemas)
    await folder.write(bundlePaths.schema(type, v), `${JSON.stringify(schema, null, 2)}\n`);
  const stated = range === undefined ? { state: await writeState(folder, state, tree.size) } : {};
  const manifest: Manifest = {
    format: BUNDLE_FORMAT,
    origin: tree.origin,
    ledger: assembly.ledgerId,
    tree: { size: tree.size, root: toBase64(tree.root) },
    ...(range && { range: widened(range, tree.size) }),
    ...stated,
    schemas: schemas.map(({ type, v }) => ({ type, v })),
    program: assembly.program,
    exportedAt: assembly.exportedAt,
  };
  await folder.write(bundlePaths.manifest, formatManifest(manifest));
  await folder.remove(bundlePaths.unfinished);
  return manifest;
};

/** The entries of a log whose tiles a server has. */
export const mirrored = (files: LogFiles, size: number): EntryBundles =>
  async function* ({ bundles }) {
    for (let start = bundles * TILE_WIDTH; start < size; start += TILE_WIDTH) {
      const width = Math.min(TILE_WIDTH, size - start);
      const path = tilePath({ level: 'entries', index: start / TILE_WIDTH, width });
      const bundle = await files.read(path);
      if (bundle === undefined) throw new Error(`${path} is not there`);
      yield { entries: readEntryBundle(bundle) };
    }
  };
