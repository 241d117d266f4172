/** Trees, proofs, notes and tiles in their open formats. Nothing here reads or writes a file. */
export { fromBase64, toBase64 } from './base64.js';
export * from './malformed.js';
export * from './merkle/frontier.js';
export * from './merkle/hash.js';
export * from './merkle/prove.js';
export * from './merkle/ranges.js';
export * from './merkle/verify.js';
export * from './note/checkpoint.js';
export * from './note/policy.js';
export * from './note/signed-note.js';
export * from './note/signer.js';
export * from './note/verifier.js';
export * from './proofs/json.js';
export * from './proofs/tlog-proof.js';
export * from './proofs/verify.js';
export * from './tiles/entry-bundle.js';
export * from './tiles/path.js';
