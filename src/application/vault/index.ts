export * from './key-store.js';
export * from './memory-key-store.js';
export * from './move.js';
export * from './open-vault.js';
export { KEY_BYTES, newKey } from './sealing.js';
export * from './vault.js';
