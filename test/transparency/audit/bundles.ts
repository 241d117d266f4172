import { readFileSync } from 'node:fs';
import { present } from '../../../examples/decade/decade.js';
import { foldOfStream } from '../../../src/aggregates/deciders.js';
import { formats } from '../../../src/aggregates/registry.js';
import { readLines } from '../../../src/cli/demo/line.js';
import { replay } from '../../../src/cli/demo/replay.js';
import { createCodec } from '../../../src/ledger/index.js';
import {
  type LogReport,
  type NamedNote,
  type Spill,
  StateAudit,
  type StreamState,
  verifyLog,
} from '../../../src/transparency/audit/index.js';
import { type BundleFolder, type EntryBundles, writeTree } from '../../../src/transparency/bundle/index.js';
import {
  Frontier,
  formatPolicy,
  leafHash,
  logSigner,
  type Policy,
  signCheckpoint,
} from '../../../src/transparency/index.js';
import { memoryStage } from '../../examples/stage.js';

export const origin = 'jidi.example/changzhou';
export const signer = logSigner(origin, new Uint8Array(32).fill(7));
export const policy: Policy = { logs: [signer.verifier], witnesses: [], groups: [] };
export const policyText = formatPolicy(policy);

/** Files in memory. */
export const memoryFolder = (
  files = new Map<string, Buffer>(),
): BundleFolder & { readonly files: Map<string, Buffer> } => ({
  files,
  read: async (path) => files.get(path),
  write: async (path, data) => void files.set(path, Buffer.from(data)),
  remove: async (path) => void files.delete(path),
});

export const memorySpill = (): Spill & { readonly count: () => number } => {
  const parts: Uint8Array[] = [];
  return {
    put: (bytes) => parts.push(Uint8Array.from(bytes)) - 1,
    get: (ref) => parts[ref] ?? new Uint8Array(),
    count: () => parts.length,
  };
};

/** The texts of the example decade's entries. */
export const decadeTexts = async (): Promise<readonly string[]> => {
  const stage = await memoryStage();
  await replay(readLines(readFileSync('examples/decade.ndjson', 'utf8')), stage, { present });
  return (await stage.entries()).map(({ bytes }) => bytes);
};

export const signedOver = (texts: readonly string[], size = texts.length, by = [signer]): string => {
  const frontier = new Frontier();
  for (const text of texts.slice(0, size)) frontier.add(leafHash(text));
  return signCheckpoint({ origin, size, root: frontier.root() }, by);
};

export const inBundles = (texts: readonly string[]): EntryBundles =>
  async function* ({ bundles }) {
    for (let at = bundles * 256; at < texts.length; at += 256) yield { entries: texts.slice(at, at + 256) };
  };

export const newStateAudit = (keptBytes?: number, spill = memorySpill()) =>
  new StateAudit(createCodec(formats), foldOfStream, spill, keptBytes);

export type WrittenBundle = {
  readonly folder: ReturnType<typeof memoryFolder>;
  readonly checkpoint: string;
  readonly stated: readonly StreamState[];
};

export const writtenBundle = async (texts: readonly string[]): Promise<WrittenBundle> => {
  const folder = memoryFolder();
  const checkpoint = signedOver(texts);
  const state = newStateAudit();
  await writeTree({ folder, checkpoint, entries: inBundles(texts), state, signal: new AbortController().signal });
  return { folder, checkpoint, stated: [...state.states(new Map())] };
};

/** The same bundle with files of its own, to be tampered with. */
export const copyOf = ({ folder, ...rest }: WrittenBundle): WrittenBundle => ({
  ...rest,
  folder: memoryFolder(new Map([...folder.files].map(([path, bytes]) => [path, Buffer.from(bytes)]))),
});

export const verified = (
  { folder, checkpoint, stated }: WrittenBundle,
  {
    others = [],
    withState = true,
    withoutTiles = false,
    trust = policy,
  }: {
    readonly others?: readonly NamedNote[];
    readonly withState?: boolean;
    readonly withoutTiles?: boolean;
    readonly trust?: Policy;
  } = {},
): Promise<LogReport> =>
  verifyLog({
    files: folder,
    policy: trust,
    checkpoint: { path: 'checkpoint', text: checkpoint },
    others,
    ...(withoutTiles && { withoutTiles }),
    ...(withState && { state: newStateAudit(), stated }),
  });
