import { toBase64 } from '../base64.js';
import { type Hash, hashFromBase64 } from '../merkle/hash.js';

/** RFC 6962 §4.5. */
export type InclusionJson = { readonly leaf_index: number; readonly audit_path: readonly string[] };
/** RFC 6962 §4.4. */
export type ConsistencyJson = { readonly consistency: readonly string[] };
/** Of RFC 6962 §4.3, without its time and signature, which the checkpoint has. */
export type TreeHeadJson = { readonly tree_size: number; readonly sha256_root_hash: string };

export const inclusionJson = (index: number, path: readonly Hash[]): InclusionJson => ({
  leaf_index: index,
  audit_path: path.map(toBase64),
});

export const consistencyJson = (path: readonly Hash[]): ConsistencyJson => ({ consistency: path.map(toBase64) });

export const treeHeadJson = (size: number, root: Hash): TreeHeadJson => ({
  tree_size: size,
  sha256_root_hash: toBase64(root),
});

/** The hashes of a proof in JSON. @throws Malformed */
export const hashesOf = (texts: readonly string[]): readonly Hash[] =>
  texts.map((text) => hashFromBase64(text, 'proof'));
