import { z } from 'zod';
import { canonicalJson } from '../../kernel/index.js';
import type { StreamState } from '../audit/state.js';
import { Malformed } from '../malformed.js';

export const BUNDLE_FORMAT = 'jidi.bundle.v1';
/** Where things are in a bundle, beside the tile tree. */
export const bundlePaths = {
  manifest: 'manifest.json',
  checkpoint: 'checkpoint',
  policy: 'policy',
  state: 'state',
  /** How far an export has come that is not finished: then there is no manifest. */
  unfinished: 'unfinished.json',
  schema: (type: string, v: number) => `schemas/${type}.v${v}.json`,
} as const;

const whole = z.number().int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  origin: z.string().min(1),
  /** The ledger's own id. */
  ledger: z.string().min(1),
  /** The tree of the checkpoint. */
  tree: z.strictObject({ size: whole, root: z.string() }),
  /** Sequences whose entries are in it, the first and the last; the whole tree where absent. */
  range: z.strictObject({ from: whole.positive(), to: whole.positive() }).optional(),
  /** Of the file `state`; absent for a range, whose state cannot be derived. */
  state: z.strictObject({ streams: whole, sha256 }).optional(),
  schemas: z.array(z.strictObject({ type: z.string(), v: whole.positive() })),
  program: z.string(),
  exportedAt: z.string(),
});
export type Manifest = z.output<typeof manifestSchema>;

export const formatManifest = (manifest: Manifest): string => `${canonicalJson(manifest)}\n`;

const json = (text: string, what: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Malformed('bundle', `${what} is not JSON`);
  }
};

/** @throws Malformed */
export const parseManifest = (text: string): Manifest => {
  const read = manifestSchema.safeParse(json(text, bundlePaths.manifest));
  if (!read.success)
    throw new Malformed('bundle', `${bundlePaths.manifest}: ${z.prettifyError(read.error).replaceAll('\n', ' ')}`);
  return read.data;
};

const lineSchema = z.strictObject({ stream: z.string(), revision: whole.positive(), state: sha256 });

/** One line of the file `state`. */
export const formatState = (line: StreamState): string => `${canonicalJson(line)}\n`;

/** @throws Malformed */
export const parseState = (text: string): readonly StreamState[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, i) => {
      const read = lineSchema.safeParse(json(line, `${bundlePaths.state}, line ${i + 1},`));
      if (!read.success) throw new Malformed('bundle', `${bundlePaths.state}, line ${i + 1}`);
      return read.data;
    });
